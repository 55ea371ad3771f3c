// Receivers made on the way live to the end of the statement.
struct D(i32);
impl Drop for D {
    fn drop(&mut self) { println!("drop {}", self.0); }
}
impl D {
    fn next(&self) -> D {
        D(self.0 + 1)
    }
    fn consume(self) -> D {
        println!("consume {}", self.0);
        D(self.0 * 10)
    }
    fn value(&self) -> i32 {
        self.0
    }
}
fn main() {
    let v = D(1).next().next().consume().value();
    println!("{v}");
}

//> consume 3
//> drop 3
//> drop 30
//> drop 2
//> drop 1
//> 30
