// The date and time, from the simulated clock; the arguments and the environment.
use std::env;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};
fn main() {
    let start = SystemTime::now();
    let since = start.duration_since(UNIX_EPOCH).unwrap();
    println!("{}", since.as_secs() > 1_600_000_000);
    println!("{} {}", UNIX_EPOCH.duration_since(start).is_err(), start == SystemTime::UNIX_EPOCH + since);
    std::thread::sleep(Duration::from_millis(2));
    println!("{}", start.elapsed().unwrap() >= Duration::from_millis(2));
    println!("{UNIX_EPOCH:?} {:?}", UNIX_EPOCH + Duration::from_millis(1500));
    let error = UNIX_EPOCH.duration_since(UNIX_EPOCH + Duration::from_secs(2)).unwrap_err();
    println!("{error} {:?}", error.duration());
    println!("{}", Instant::now().elapsed() < Duration::from_secs(60));
    println!("{:?}", env::var("FRAMEWALK_NOT_SET"));
    println!("{}", env::var("FRAMEWALK_NOT_SET").unwrap_or_else(|e| e.to_string()));
    let args: Vec<String> = env::args().collect();
    println!("{} {:?}", args.len(), env::args().nth(1));
    let file = env::args().skip(1).next().unwrap_or("input.txt".into());
    println!("{file}");
}
