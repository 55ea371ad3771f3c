// Folders are not simulated.
fn main() {
    for entry in std::fs::read_dir(".").unwrap() { //~ UNSUPPORTED read_dir
        println!("{:?}", entry);
    }
}
