// Writing to a field of a union reads nothing, so it is safe; reading is not.
use std::mem::ManuallyDrop;

#[derive(Clone, Copy)]
struct Pair {
    low: u8,
    high: u8,
}
union Word {
    whole: u16,
    pair: Pair,
    bytes: [u8; 2],
}
union Text {
    text: ManuallyDrop<String>,
    number: u32,
}

fn set(word: &mut Word, value: u16) {
    word.whole = value;
}

fn main() {
    let mut w = Word { whole: 0 };
    w.whole = 0x1234;
    println!("{:#x}", unsafe { w.pair.high });
    w.pair.low = 0xFF;
    unsafe { w.bytes[1] = 1 };
    println!("{:#x}", unsafe { w.whole });
    set(&mut w, 9);
    println!("{}", unsafe { w.bytes[0] });
    let mut t = Text { number: 4 };
    println!("{}", unsafe { t.number });
    t.text = ManuallyDrop::new(String::from("kept"));
    unsafe {
        (*t.text).push('!');
        println!("{}", *t.text);
        ManuallyDrop::drop(&mut t.text);
    }
}
