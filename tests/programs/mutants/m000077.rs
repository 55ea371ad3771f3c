// One mistake was put in: fewer arguments.
// Trim compose.
fn trim_me(input: &str) -> &str {
    input.trim()
}
fn compose_me(input: &str) -> String {
    input.to_string() + " world!"
}
fn replace_me(input: &str) -> String {
    input.replace("cars", "balloons")
}
fn string_slice(arg: &str) {
    println!("slice {arg}");
}
fn string(arg: String) {
    println!("string {arg}");
}

fn main() {
    assert_eq!(trim_me("  Hello!  "), "Hello!");
    assert_eq!(compose_me("Hello"), "Hello world!");
    assert_eq!(replace_me("I love cars"), "I love balloons");
    string_slice("blue");
    string("red".to_string());
    string(String::from("hi"));
    string("rust is fun!".to_owned());
    string("nice weather".into());
    string(); //~ ERROR E0061
    string_slice(&String::from("abc")[0..1]);
    string_slice("  hello there ".trim());
    string("Happy Monday!".replace("Mon", "Tues"));
    string("mY sHiFt KeY iS sTiCkY".to_lowercase());
}
