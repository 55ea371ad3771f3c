// A name that an expansion or a glob brings must not hide one that was there.
macro_rules! bring {
    () => {
        macro_rules! tool {
            () => {
                1
            };
        }
        fn inside() -> i32 {
            tool!()
        }
    };
}

macro_rules! tool {
    () => {
        2
    };
}

mod many {
    pub mod shelf {
        pub struct Book;
    }
}

mod shelf {
    pub struct Book;
}

fn read() {
    use many::*;
    use shelf::Book; //~ ERROR E0659
}

fn main() {
    bring!();
    tool!(); //~ ERROR E0659
}
