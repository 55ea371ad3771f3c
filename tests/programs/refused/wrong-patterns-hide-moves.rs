fn main() {
    match 3u8 { 0..=9 => {} }  //~ ERROR E0004
    let s = String::new(); let t = s; let u = s;
    let y = 3; y = 4;
}
