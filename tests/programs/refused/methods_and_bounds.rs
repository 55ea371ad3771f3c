// A method that cannot be called: what of it is missing decides the code, and what is said.
use std::collections::{BTreeMap, HashMap};

struct Plain;

struct Wrapper<T>(T);

impl<T: std::fmt::Display> Wrapper<T> {
    fn show(&self) {
        println!("{}", self.0);
    }
}

trait Convert<S> {
    type Output;
}

impl Convert<&str> for i32 {
    type Output = u8;
}

impl<T> Wrapper<T> {
    fn convert<S>(&self, _: S) -> Option<<T as Convert<S>>::Output>
    where
        T: Convert<S>,
    {
        None
    }
    fn accept<S>(&self, _: S, _: <T as Convert<S>>::Output)
    where
        T: Convert<S>,
    {
    }
}

mod shapes {
    pub trait Area {
        fn area(&self) -> f64 {
            1.0
        }
    }
    impl Area for super::Plain {}
}

fn unmet() {
    Wrapper(Plain).show(); //~ ERROR E0599
    Wrapper(Plain).convert("x"); //~ ERROR E0599
    Wrapper(3).convert("x");
    Wrapper(Plain).accept("x", 3); //~ ERROR E0277
    vec![1, 2].join(","); //~ ERROR E0599
    vec![Some(1)].concat(); //~ ERROR E0599
}

fn not_there() {
    Plain.to_string(); //~ ERROR E0599
    Plain.clone(); //~ ERROR E0599
    Plain.map(|x: i32| x); //~ ERROR E0599
    vec![1, 2].map(|x: i32| x); //~ ERROR E0599
    Some(String::new()).push('a'); //~ ERROR E0599
    String::new().puhs('a'); //~ ERROR E0599
}

fn not_in_scope() {
    std::io::stdout().flush(); //~ ERROR E0599
    Plain.area(); //~ ERROR E0599
    3.area(); //~ ERROR E0689
}

fn indexes() {
    let mut ages: HashMap<String, i32> = HashMap::new();
    ages["a".to_string()]; //~ ERROR E0308
    let numbers: HashMap<i32, i32> = HashMap::new();
    numbers[1]; //~ ERROR E0308
    ages.insert(1, 2); //~ ERROR E0308
}

fn changes() {
    let mut ages: BTreeMap<String, i32> = BTreeMap::new();
    ages["a"] = 3; //~ ERROR E0594
    let number: &mut i32 = &mut ages["b"]; //~ ERROR E0596
}

fn wrong_and_changes() {
    let mut ages: BTreeMap<String, i32> = BTreeMap::new();
    ages["a"] = 3;
    let number: i32 = "b"; //~ ERROR E0308
}

fn main() {
    unmet();
    not_there();
    not_in_scope();
    indexes();
    changes();
    wrong_and_changes();
}
