// `&&` and `||` stop as soon as the answer is known.
fn t(name: &str) -> bool {
    print!("{name} ");
    true
}
fn f(name: &str) -> bool {
    print!("{name} ");
    false
}
fn main() {
    println!("{}", t("a") && f("b") && t("c"));
    println!("{}", f("a") || t("b") || t("c"));
    println!("{}", f("a") && t("b") || t("c"));
    println!("{}", t("a") || f("b") && f("c"));
    println!("{}", !(f("a") || t("b")));
    if (t("x") || t("y")) && !f("z") {
        println!("then");
    } else {
        println!("else");
    }
    if f("p") || !t("q") {
        println!("then");
    } else {
        println!("else");
    }
}

//> a b false
//> a b true
//> a c true
//> a true
//> a b false
//> x z then
//> p q else
