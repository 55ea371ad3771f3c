// Two items of one name.
struct Point;
struct Point; //~ ERROR E0428
fn go() {}
fn go() {} //~ ERROR E0428
fn main() {}
