// Who had the constant could change what all others see.
const BUFFER: &mut [u8] = &mut [0; 4]; //~ ERROR E0764
const NONE_TO_CHANGE: &mut [u8] = &mut []; //~ ERROR E0764
static CURSOR: Option<&mut usize> = Some(&mut 0); //~ ERROR E0764

// A mutable static may be changed, and what is borrowed only for a while is gone afterwards.
static mut SCRATCH: &mut [u8] = &mut [1, 2, 3];
const SUM: u32 = {
    let mut sum = 0;
    let step = &mut sum;
    *step += 4;
    sum
};

fn main() {
    println!("{SUM}");
}
