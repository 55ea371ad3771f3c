// A union may have a destructor of its own; its fields are never dropped.
union Either {
    number: u64,
    flag: bool,
}

impl Drop for Either {
    fn drop(&mut self) {
        println!("drop {}", unsafe { self.number });
    }
}

struct Fat<T: ?Sized> {
    length: usize,
    tail: T,
}

fn main() {
    let mut first = Either { number: 5 };
    first = Either { number: 6 };
    {
        let _inner = Either { number: 7 };
    }
    println!("{}", unsafe { first.number });
    std::mem::forget(Either { flag: true });
    let slice: &Fat<[i32]> = &Fat { length: 3, tail: [1, 2, 3] };
    println!("{} {:?}", slice.length, &slice.tail);
    let object: &Fat<dyn std::fmt::Debug> = &Fat { length: 1, tail: "word" };
    println!("{} {:?}", object.length, &object.tail);
    let data = [1u8, 2];
    let pointer = data.as_ptr() as *const _;
    let pair: &[u8; 2] = unsafe { &*pointer };
    println!("{pair:?}");
    let number = 5u16;
    let bytes = &number as *const _ as *const u8;
    println!("{}", unsafe { *bytes });
}
