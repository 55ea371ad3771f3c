// Constants of traits as patterns; copies out of a value that the same pattern moves.
trait Limits {
    const LOW: i32;
    const HIGH: i32 = 9;
    fn grade(&self, n: i32) -> &'static str;
}

struct Exam;

impl Limits for Exam {
    const LOW: i32 = 4;
    fn grade(&self, n: i32) -> &'static str {
        match n {
            Self::LOW => "just",
            Exam::HIGH => "best",
            <Exam as Limits>::LOW..=8 => "fine",
            _ => "out",
        }
    }
}

struct Order {
    id: u32,
    text: String,
}

fn main() {
    for n in [3, 4, 5, 9] {
        println!("{}", Exam.grade(n));
    }
    if let Exam::LOW = 4 {
        println!("low");
    }
    let whole @ Order { id, .. } = Order { id: 7, text: String::from("tea") };
    println!("{} {} {}", id, whole.id, whole.text);
    match Some(Order { id: 8, text: String::from("milk") }) {
        Some(order @ Order { id: 8, .. }) => println!("{}", order.text),
        Some(order @ Order { id, .. }) => println!("{} {}", id, order.text),
        None => {}
    }
    if let Some(order @ Order { mut id, .. }) = Some(Order { id: 1, text: String::new() }) {
        id += 1;
        println!("{id} {}", order.id + order.text.len() as u32);
    }
}
