// Rectangle methods.
struct Rectangle {
    width: u32,
    height: u32,
}

impl Rectangle {
    fn new(width: u32, height: u32) -> Self {
        Self { width, height }
    }
    fn square(size: u32) -> Rectangle {
        Rectangle {
            width: size,
            height: size,
        }
    }
    fn area(&self) -> u32 {
        self.width * self.height
    }
    fn can_hold(&self, other: &Rectangle) -> bool {
        self.width > other.width && self.height > other.height
    }
    fn grow(&mut self, by: u32) -> &mut Self {
        self.width += by;
        self.height += by;
        self
    }
}

fn main() {
    let mut a = Rectangle::new(30, 50);
    let b = Rectangle { width: 10, ..a };
    let sq = Rectangle::square(20);
    println!("{} {} {}", a.area(), b.area(), sq.area());
    println!("{} {}", a.can_hold(&b), a.can_hold(&sq));
    a.grow(5).grow(1);
    println!("{}x{}", a.width, a.height);
}
