// What an address points to may be said after the cast.
fn first(p: *const u16) -> u16 {
    unsafe { *p }
}

fn main() {
    let numbers = [513u16, 2];
    let address = numbers.as_ptr() as usize;
    println!("{}", first(address as *const _));
    let back = (address + 2) as *const _;
    let same: *const u16 = back;
    println!("{}", unsafe { *same });
}
