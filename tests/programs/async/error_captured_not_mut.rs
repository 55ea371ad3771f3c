fn main() {
    let n = 0;
    let f = async {
        n += 1; //~ ERROR E0594
        n
    };
    drop(f);
}
