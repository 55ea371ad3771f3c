fn main() {
    let mut n = 0;
    loop {
        let f = async {
            break; //~ ERROR E0267
        };
        drop(f);
        n += 1;
        if n > 2 {
            return;
        }
    }
}
