// Texts from bytes and UTF-16, parts for changing, and what a drain has left.
use std::borrow::Cow;

fn main() {
    let mut word = String::from("großartig");
    if let Some((head, tail)) = word.split_at_mut_checked(5) {
        head.make_ascii_uppercase();
        tail.make_ascii_uppercase();
    }
    println!("{word} {:?}", word.split_at_mut_checked(4).is_none());
    println!("{:?} {}", str::from_utf8(&[0x68, 0xC3, 0xA9]), str::from_utf8(b"\xC3").unwrap_err());
    unsafe { word.get_unchecked_mut(0..2).make_ascii_lowercase() };
    {
        let mut taken = word.drain(2..6);
        taken.next();
        println!("{:?}", taken.as_str());
        println!("{:?}", taken.next_back());
    }
    println!("{word}");
    println!("{:?}", char::decode_utf16([0x48, 0xD83D, 0xDE00, 0xDC00]).map(|c| c.map_err(|e| e.unpaired_surrogate())).collect::<Vec<_>>());
    let borrowed: Cow<str> = Cow::Borrowed("kite");
    println!("{} {} {}", "kite" == borrowed, String::from("kite") == borrowed, *"kit" == borrowed);
    println!("{:?}", String::try_from(vec![104, 105]));
    let (pointer, length, capacity) = String::from("raw").into_raw_parts();
    println!("{length} {capacity} {}", unsafe { String::from_raw_parts(pointer, length, capacity) });
    let mut ahead = "42 is".chars().peekable();
    let mut value = 0;
    while let Some(digit) = ahead.next_if_map(|c| c.to_digit(10).ok_or(c)) {
        value = value * 10 + digit;
    }
    println!("{value} {:?} {:?}", ahead.next_if_map_mut(|c| (*c == 'x').then_some(1)), ahead.collect::<String>());
}
