// A destructor cannot run while the program is compiled.
struct Noisy(i32);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("bye {}", self.0);
    }
}

struct Holder<T> {
    item: T,
    count: usize,
}

impl<T> Holder<T> {
    const fn into_item(self) -> T { //~ ERROR E0493
        self.item
    }
    const fn replaced(mut self, item: T) -> Self {
        self.item = item; //~ ERROR E0493
        self
    }
    const fn counted(self, count: usize) -> Self { //~ ERROR E0493
        Holder { item: self.item, count }
    }
}

const fn second<A, B: Copy>(pair: (A, B)) -> B { //~ ERROR E0493
    pair.1
}

const NUMBER: i32 = Noisy(3).0; //~ ERROR E0493
static LENGTH: usize = String::new().len(); //~ ERROR E0493
const LOST: Option<Noisy> = {
    let _made = Some(Noisy(1)); //~ ERROR E0493
    None
};
const fn forget(list: &mut Vec<i32>) {
    *list = Vec::new(); //~ ERROR E0493
}

fn main() {
    println!("{NUMBER} {LENGTH} {}", LOST.is_none());
}
