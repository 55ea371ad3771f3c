// Two items with one symbol are an error of the linker's; the second is told of.
mod first {
    #[unsafe(no_mangle)]
    pub extern "C" fn count() -> i32 {
        1
    }
}

mod second {
    #[unsafe(export_name = "count")]
    pub static COUNT: i32 = 2; //~ ERROR
}

fn main() {
    println!("{} {}", first::count(), second::COUNT);
}
