// Who denies `unsafe_code` wants no block of it.
#![deny(unsafe_code)]

#[allow(unsafe_code)]
mod low {
    pub fn first(items: &[u8]) -> u8 {
        unsafe { *items.get_unchecked(0) }
    }
}

fn main() {
    let n = 5;
    println!("{}", low::first(&[1]));
    println!("{}", unsafe { *(&n as *const i32) }); //~ ERROR unsafe_code
}
