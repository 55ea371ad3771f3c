// What is computed while the program is compiled prints nothing, and fills no vectors.
const fn shown(x: i32) -> i32 {
    println!("x"); //~ ERROR E0015
    eprintln!(); //~ ERROR E0015
    x
}

const fn filled() -> Vec<u8> {
    let mut list = Vec::new();
    list.insert(0, 1); //~ ERROR E0015
    list
}

const fn named() -> String {
    let mut name = String::new();
    name.push_str("a"); //~ ERROR E0015
    name
}

static mut COUNTED: std::cell::Cell<i32> = std::cell::Cell::new(1);
static SHARED: std::cell::Cell<i32> = std::cell::Cell::new(1); //~ ERROR E0277
static LIST: Option<std::rc::Rc<u8>> = None; //~ ERROR E0277
thread_local! { static OWN: std::cell::Cell<i32> = const { std::cell::Cell::new(1) }; }

fn main() {
    OWN.set(2);
}
