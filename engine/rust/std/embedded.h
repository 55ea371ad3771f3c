// The Rust library that comes with the engine, as text.
//
// The `.rs` files of this folder are compiled by our own front end before the learner's program.
// The build embeds them, since the engine does no I/O:
//
//     for (size_t i = 0; i < embedded_std_count; i++) parse(embedded_std[i].text, ...);
#pragma once

#include <cstddef>

namespace framewalk::rust {

struct EmbeddedFile {
    const char* path;  // relative to engine/rust/std, such as "vec.rs"; UTF-8, '/' between folders
    const char* text;  // the whole file, UTF-8, ends with a NUL that is not counted
    std::size_t size;  // bytes of `text`
};

// Sorted by path, so that the order is the same on every machine.
extern const EmbeddedFile embedded_std[];
extern const std::size_t embedded_std_count;  // may be 0

// The modules that only few programs name: read where `names_rare_module` says so.
extern const EmbeddedFile rare_std[];
extern const std::size_t rare_std_count;

}  // namespace framewalk::rust
