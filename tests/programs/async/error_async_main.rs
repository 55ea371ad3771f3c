async fn main() { //~ ERROR E0752
    println!("nobody runs this");
}
