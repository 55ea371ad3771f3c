// What starts a program has the symbol `main` already.
mod inner {
    #[unsafe(export_name = "main")]
    pub extern "C" fn other() {}
}

fn main() { //~ ERROR
    inner::other();
}
