// Args exit.
//@ exit: 1
use std::env;
use std::process;
struct Config {
    query: String,
    path: String,
}
impl Config {
    fn build(args: &[String]) -> Result<Config, &'static str> {
        if args.len() < 3 {
            return Err("not enough arguments");
        }
        Ok(Config {
            query: args[1].clone(),
            path: args[2].clone(),
        })
    }
}
fn search<'a>(query: &str, contents: &'a str) -> Vec<&'a str> {
    contents.lines().filter(|l| l.contains(query)).collect()
}
fn search_ci<'a>(query: &str, contents: &'a str) -> Vec<&'a str> {
    let q = query.to_lowercase();
    contents
        .lines()
        .filter(|l| l.to_lowercase().contains(&q))
        .collect()
}
fn main() {
    let text = "Rust:\nsafe, fast, productive.\nPick three.\nDuct tape.\nTrust me.";
    println!("{:?} {:?}", search("duct", text), search_ci("rUsT", text));
    let args: Vec<String> = env::args().collect();
    println!("{}", args.len());
    let fake = vec!["prog".to_string(), "to".into(), "poem.txt".into()];
    let c = Config::build(&fake).unwrap();
    println!("{} {}", c.query, c.path);
    let config = Config::build(&args).unwrap_or_else(|err| {
        println!("Problem parsing arguments: {err}");
        process::exit(1);
    });
    println!("{}", config.query);
}
