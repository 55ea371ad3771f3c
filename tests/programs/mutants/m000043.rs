// One mistake was put in: missing arm.
// Impl counter.
struct Counter {
    count: u32,
    step: u32,
    limit: Option<u32>,
}
impl Counter {
    fn new() -> Self {
        Self {
            count: 0,
            step: 1,
            limit: None,
        }
    }
    fn step(mut self, s: u32) -> Self {
        self.step = s;
        self
    }
    fn limit(self, l: u32) -> Self {
        Self {
            limit: Some(l),
            ..self
        }
    }
    fn tick(&mut self) -> bool {
        match self.limit { //~ ERROR E0004
            Some(l) if self.count + self.step > l => false,
            
        }
    }
}
fn main() {
    let mut c = Counter::new().step(3).limit(10);
    while c.tick() {
        println!("{}", c.count);
    }
    let mut d = Counter::new();
    println!("{} {}", d.tick(), d.count);
}
