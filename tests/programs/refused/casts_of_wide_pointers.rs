// A cast keeps what a wide pointer carries beside the address, and cannot make it up.
trait Run {}
trait Stop {}
impl Run for u8 {}

fn main() {
    let n = 5u8;
    let run: *const dyn Run = &n;
    let stop = run as *const dyn Stop; //~ ERROR E0606
    let sendable = run as *const (dyn Run + Send); //~ ERROR E0804
    let thin = run as *const u8;
    let bytes: *const [u8] = &[1u8, 2];
    let words = bytes as *const str as *const [u16];
    let slice = thin as *const [u8]; //~ ERROR E0607
}
