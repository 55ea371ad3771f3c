// Trait static dispatch.
use std::collections::HashMap;
use std::fmt::Display;

trait Shape {
    fn area(&self) -> f64;
    fn name(&self) -> String {
        "shape".to_string()
    }
}
struct Sq(f64);
struct Ci {
    r: f64,
}
impl Shape for Sq {
    fn area(&self) -> f64 {
        self.0.powi(2)
    }
    fn name(&self) -> String {
        "square".into()
    }
}
impl Shape for Ci {
    fn area(&self) -> f64 {
        std::f64::consts::PI * self.r * self.r
    }
}

fn total<A: Shape, B: Shape>(a: &A, b: &B) -> f64 {
    a.area() + b.area()
}

fn announce<'a, T>(x: &'a str, y: &'a str, ann: T) -> &'a str
where
    T: Display,
{
    println!("Announcement! {ann}");
    if x.len() > y.len() {
        x
    } else {
        y
    }
}

trait Describe {
    fn describe(&self) -> String;
}
impl Describe for i32 {
    fn describe(&self) -> String {
        format!("int {self}")
    }
}
impl Describe for &str {
    fn describe(&self) -> String {
        format!("str {self}")
    }
}
impl<T: Describe> Describe for Vec<T> {
    fn describe(&self) -> String {
        self.iter().map(|d| d.describe()).collect::<Vec<_>>().join(", ")
    }
}
impl<T: Describe, U: Describe> Describe for (T, U) {
    fn describe(&self) -> String {
        format!("<{} | {}>", self.0.describe(), self.1.describe())
    }
}
impl<T: Describe> Describe for Option<T> {
    fn describe(&self) -> String {
        match self {
            Some(t) => t.describe(),
            None => "nothing".into(),
        }
    }
}

fn main() {
    println!("{:.3}", total(&Sq(2.0), &Ci { r: 1.0 }));
    println!("{} {}", Sq(1.0).name(), Ci { r: 0.0 }.name());
    println!("{}", announce("ab", "c", 3.5));
    println!("{}", vec![(1, "one"), (2, "two")].describe());
    println!("{} {}", Some(4).describe(), None::<i32>.describe());
    let mut m: HashMap<&str, Box<dyn Shape>> = HashMap::new();
    m.insert("a", Box::new(Sq(3.0)));
    println!("{}", m["a"].area());
}
