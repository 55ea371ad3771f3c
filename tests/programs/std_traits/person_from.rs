// Person from.
#[derive(Debug, PartialEq)]
struct Person {
    name: String,
    age: u8,
}
impl Default for Person {
    fn default() -> Self {
        Self {
            name: String::from("John"),
            age: 30,
        }
    }
}
impl From<&str> for Person {
    fn from(s: &str) -> Self {
        let mut split = s.split(',');
        let (Some(name), Some(age), None) = (split.next(), split.next(), split.next()) else {
            return Self::default();
        };
        if name.is_empty() {
            return Self::default();
        }
        let Ok(age) = age.parse() else {
            return Self::default();
        };
        Self {
            name: name.into(),
            age,
        }
    }
}
fn byte_counter<T: AsRef<str>>(arg: T) -> usize {
    arg.as_ref().len()
}
fn num_sq<T: AsMut<u32>>(arg: &mut T) {
    *arg.as_mut() *= *arg.as_mut();
}
fn takes_into(s: impl Into<String>) -> String {
    let mut s: String = s.into();
    s.push('.');
    s
}
fn print_all<T>(items: T)
where
    T: IntoIterator,
    T::Item: std::borrow::Borrow<str>,
{
    for i in items {
        print!("{} ", std::borrow::Borrow::<str>::borrow(&i));
    }
    println!();
}
fn main() {
    for s in ["Mark,20", "Mark", ",1", "Mark,twenty", "Mike,32,dog", "Ann,300"] {
        println!("{:?}", Person::from(s));
    }
    let p: Person = "Gerald,70".into();
    println!("{}", p.name);
    println!("{} {}", byte_counter("Café"), byte_counter(String::from("abc")));
    let mut n = Box::new(9u32);
    num_sq(&mut n);
    println!("{n}");
    println!(
        "{} {} {}",
        takes_into("a"),
        takes_into('c'),
        takes_into(String::from("d"))
    );
    print_all(vec!["x", "y"]);
    print_all([String::from("z")]);
}
