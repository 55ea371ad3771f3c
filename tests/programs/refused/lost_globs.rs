// A glob that was lost may have brought what is not known, but not what others bring.
use missing::*; //~ ERROR E0432
use std::absent::Thing; //~ ERROR E0432

mod inner {
    pub use self::lost::*; //~ ERROR E0432
}
use inner::*;

fn f(x: Foo) {
    bar();
    let n: i32 = Some(1); //~ ERROR E0308
    Baz::new();
}

fn main() {}
