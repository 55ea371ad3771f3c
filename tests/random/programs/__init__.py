"""Random well-typed Rust programs: `text(seed, size)` of program.py."""
