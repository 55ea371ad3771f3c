// What is held across an `.await` must be `Send` where the future must be.
use std::future::Future;
use std::rc::Rc;

fn spawn<F: Future<Output = ()> + Send + 'static>(f: F) {
    drop(f);
}
async fn pause() {}
async fn held() {
    let rc = Rc::new(1);
    pause().await;
    println!("{rc}");
}
async fn outer() {
    held().await;
}
fn main() {
    spawn(outer()); //~ ERROR
}
