// Message quit.
#[derive(Debug)]
enum Message {
    Resize { width: u64, height: u64 },
    Move(Point),
    Echo(String),
    ChangeColor(u8, u8, u8),
    Quit,
}
#[derive(Debug)]
struct Point {
    x: u64,
    y: u64,
}

struct State {
    width: u64,
    height: u64,
    position: Point,
    message: String,
    color: (u8, u8, u8),
    quit: bool,
}

impl State {
    fn process(&mut self, message: Message) {
        match message {
            Message::Resize { width, height } => {
                self.width = width;
                self.height = height;
            }
            Message::Move(p) => self.position = p,
            Message::Echo(s) => self.message = s,
            Message::ChangeColor(r, g, b) => self.color = (r, g, b),
            Message::Quit => self.quit = true,
        }
    }
}

fn main() {
    let mut s = State {
        width: 0,
        height: 0,
        position: Point { x: 0, y: 0 },
        message: "hello world".into(),
        color: (0, 0, 0),
        quit: false,
    };
    for m in [
        Message::Resize {
            width: 10,
            height: 30,
        },
        Message::Move(Point { x: 10, y: 15 }),
        Message::Echo(String::from("Hi!")),
        Message::ChangeColor(255, 0, 255),
        Message::Quit,
    ] {
        println!("{m:?}");
        s.process(m);
    }
    println!(
        "{} {} {:?} {} {:?} {}",
        s.width, s.height, s.position, s.message, s.color, s.quit
    );
}
