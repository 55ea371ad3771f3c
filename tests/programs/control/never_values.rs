// Expressions that never give a value fit everywhere.
fn pick(n: i32) -> &'static str {
    let word = match n {
        0 => "zero",
        1 => return "one, returned",
        2 => {
            let inner = loop {
                break "two";
            };
            inner
        }
        _ => panic_free(n),
    };
    word
}
fn panic_free(n: i32) -> &'static str {
    if n < 100 { "many" } else { "very many" }
}
fn main() {
    let mut i = 0;
    loop {
        let s = if i < 5 { pick(i) } else { break };
        println!("{s}");
        i += 1;
    }
    println!("{}", pick(200));
}

//> zero
//> one, returned
//> two
//> many
//> many
//> very many
