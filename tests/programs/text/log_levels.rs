// Log levels.
use std::str::FromStr;
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord, Clone, Copy)]
enum Level {
    Debug,
    Info,
    Error,
}
impl FromStr for Level {
    type Err = String;
    fn from_str(s: &str) -> Result<Level, String> {
        match s.to_ascii_lowercase().as_str() {
            "debug" => Ok(Level::Debug),
            "info" => Ok(Level::Info),
            "error" => Ok(Level::Error),
            o => Err(format!("unknown level: {o}")),
        }
    }
}
fn parse(line: &str) -> Result<(Level, &str), String> {
    let (tag, rest) = line.split_once("]:").ok_or("no separator")?;
    let level = tag.trim_start_matches('[').parse::<Level>()?;
    Ok((level, rest.trim()))
}
fn main() {
    let log = "[ERROR]: Stack overflow\n[info]:  Timezone changed \n[WARN]: x\nplain\n[Debug]: a:b]: c";
    for l in log.lines() {
        match parse(l) {
            Ok((lv, m)) => println!("{lv:?} {m:?}"),
            Err(e) => println!("! {e}"),
        }
    }
    let worst = log.lines().flat_map(parse).map(|(l, _)| l).max();
    println!("{worst:?} {}", Level::from_str("INFO").unwrap() < Level::Error);
    println!("{}", log.chars().filter(|&c| c == '\n').count());
    println!(
        "{:?}",
        log.lines().map(|l| l.trim_end().len()).collect::<Vec<_>>()
    );
    println!("{:?}", log.to_uppercase().find("STACK"));
    println!(
        "{:?}",
        log.char_indices()
            .filter(|(_, c)| c.is_ascii_uppercase())
            .map(|(i, _)| i)
            .take(4)
            .collect::<Vec<_>>()
    );
}
