// A box owns: its content follows the binding.
fn main() {
    let b = Box::new(1);
    *b = 2;  //~ ERROR E0594
    println!("{b}");
}
