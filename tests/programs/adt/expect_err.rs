// Expect err.
//@ exit: 101
fn reserve(seats: u32) -> Result<u32, String> {
    if seats > 10 {
        return Err(format!("only 10 seats, wanted {}", seats));
    }
    Ok(10 - seats)
}

fn main() {
    println!("{}", reserve(3).unwrap());
    println!("{:?}", reserve(11));
    println!("{}", reserve(12).unwrap_err());
    let left = reserve(20).expect("reservation failed");
    println!("{left}");
}
