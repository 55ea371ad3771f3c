// What a pattern in a closure looks at must have its value when the closure is made, even if nothing of it is captured.
fn main() {
    let late: (String, u8);
    let gone = (String::new(), 1u8);
    let half = (String::new(), 1u8);
    drop(gone);
    drop(half.0);
    let _ = half;
    let _a = || {
        let _ = late; //~ ERROR E0381
    };
    let _b = move || match gone.0 { //~ ERROR E0382
        _ => {}
    };
    let _c = || {
        let inner = || { //~ ERROR E0382
            let (_, n) = half;
            n
        };
        inner()
    };
    let _d = async {
        _ = half.1;
    };
}
