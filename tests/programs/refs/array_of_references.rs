// What an element of an array of references points to, at an index that is not known beforehand.
struct Point {
    x: i32,
    y: i32,
}

impl Point {
    fn shift(&mut self) {
        self.x += 10;
    }
}

fn main() {
    let (a, b) = (Point { x: 1, y: 2 }, Point { x: 3, y: 4 });
    let both = [&a, &b];
    let mut at = 1;
    println!("{} {}", both[0].x, both[at].y);

    let (mut c, mut d) = (Point { x: 5, y: 6 }, Point { x: 7, y: 8 });
    let both = [&mut c, &mut d];
    both[0].shift();
    both[at].shift();
    at -= 1;
    both[at].y = 60;
    let again = &mut *both[at];
    again.shift();
    println!("{} {} {} {}", c.x, c.y, d.x, d.y);

    let boxes = [Box::new(1), Box::new(2)];
    println!("{}", *boxes[at] + *boxes[1]);
}
