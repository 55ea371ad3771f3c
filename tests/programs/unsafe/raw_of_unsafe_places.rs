// Taking the address of a mutable static, or of what a raw pointer points to, touches nothing: no `unsafe` is asked for.
static mut COUNT: i32 = 5;
const WHERE: *const i32 = &raw const COUNT;

fn main() {
    let by_macro = std::ptr::addr_of!(COUNT);
    let to_write = &raw mut COUNT;
    unsafe { *to_write += 1 };
    let value = 9;
    let pointer: *const i32 = &value;
    let same = &raw const *pointer;
    unsafe { println!("{} {} {}", *by_macro, *WHERE, *same) };
    println!("{}", same == pointer);
}
