// What the value of a constant cannot do: return, and loop with `for`.
const A: u32 = return 0; //~ ERROR E0572
static B: u32 = {
    return 3 //~ ERROR E0572
};
const C: u32 = {
    let mut sum = 0;
    for i in 0..3 { //~ ERROR E0015 E0015
        sum += i;
    }
    sum
};
fn main() {}
