// Ownership.
fn takes(s: String) -> usize {
    s.len()
}
fn gives() -> String {
    String::from("yours")
}
fn takes_and_gives(mut s: String) -> String {
    s.push('!');
    s
}

struct User {
    name: String,
    email: String,
    active: bool,
    sign_in: u64,
}

fn build_user(email: String, name: String) -> User {
    User {
        email,
        name,
        active: true,
        sign_in: 1,
    }
}

fn main() {
    let a = gives();
    let b = String::from("hello");
    let c = takes_and_gives(b);
    println!("{a} {c}");
    println!("{}", takes(a));
    let u1 = build_user(String::from("a@x.org"), "anna".to_string());
    let u2 = User {
        email: String::from("b@x.org"),
        ..u1
    };
    println!("{} {} {} {}", u2.name, u2.email, u2.active, u2.sign_in);
    println!("{}", u1.email);
    let s1 = String::from("tic");
    let s2 = String::from("tac");
    let s = s1 + "-" + &s2 + "-" + &"toe".to_string();
    println!("{s}");
    let r: &str = &s;
    let owned: String = r.to_owned();
    assert_eq!(s, owned);
    assert_ne!(owned, "tic");
}
