// Split parse.
fn main() {
    let csv = "name,age,city\nann,31,Oslo\nbob,x,Rome\n";
    for (n, line) in csv.lines().enumerate() {
        if n == 0 {
            continue;
        }
        let parts: Vec<&str> = line.split(',').collect();
        let age = parts[1].parse::<u32>();
        match age {
            Ok(a) => println!("{} is {} in {}", parts[0], a, parts[2]),
            Err(e) => println!("line {n}: {e}"),
        }
    }
    println!(
        "{:?}",
        "a=1;b=2;;c"
            .split(';')
            .map(|kv| kv.split_once('='))
            .collect::<Vec<_>>()
    );
    println!("{:?}", "  lead and trail\t".trim());
    println!(
        "{:?} {:?}",
        "xxhixx".trim_matches('x'),
        "xxhixx".trim_start_matches("x")
    );
    println!(
        "{:?}",
        "one two  three".split_whitespace().rev().collect::<Vec<&str>>()
    );
    println!("{:?}", "one two  three".split(' ').collect::<Vec<&str>>());
    println!(
        "{:?}",
        "a-b_c".split(|c| c == '-' || c == '_').collect::<Vec<_>>()
    );
    println!("{:?}", "a-b_c".split(['-', '_']).collect::<Vec<_>>());
    println!("{:?}", "k:v:w".splitn(2, ':').collect::<Vec<_>>());
    println!("{:?}", "k:v:w".rsplit(':').collect::<Vec<_>>());
    println!("{:?} {:?}", "hello".find('l'), "hello".rfind("lo"));
    println!("{:?}", "hello".find(char::is_uppercase));
    println!("{}", "tic-tac".replace("t", "T").replacen("T", "_", 1));
    println!("{:?}", "3.14".parse::<f64>().map(|x| x * 2.0));
    println!("{:?} {:?}", "".parse::<i32>(), "-129".parse::<i8>());
    println!("{:?} {:?}", "true".parse::<bool>(), "maybe".parse::<bool>());
    println!("{:?}", "prefix-body".strip_prefix("prefix-"));
}
