// A method that takes `self` by value, called on a trait object.
trait Job {
    fn finish(self);
}
impl Job for u8 {
    fn finish(self) {}
}
fn main() {
    let job: Box<dyn Job> = Box::new(3u8);
    job.finish(); //~ ERROR E0161
}
