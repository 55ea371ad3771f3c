// Up to edition 2021 the temporaries of a block's tail outlive the block's bindings.
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) { println!("drop {}", self.0); }
}
fn len(d: &D) -> usize {
    d.0.len()
}
fn f() -> usize {
    let _x = D("binding");
    len(&D("tail"))
}
fn main() {
    println!("{}", f());
    let n = {
        let _y = D("inner binding");
        len(&D("inner tail")) + 1
    };
    println!("{n}");
    if { let _z = D("condition binding"); len(&D("condition tail")) > 3 } {
        println!("then");
    }
}

//> drop binding
//> drop tail
//> 4
//> drop inner binding
//> drop inner tail
//> 11
//> drop condition binding
//> drop condition tail
//> then
