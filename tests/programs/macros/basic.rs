// Basic.
macro_rules! square {
    ($x:expr) => {
        $x * $x
    };
}
macro_rules! max {
    ($x:expr) => { $x };
    ($x:expr, $($rest:expr),+) => {{ let a = $x; let b = max!($($rest),+); if a > b { a } else { b } }};
}
macro_rules! hashmap {
    ($($k:expr => $v:expr),* $(,)?) => {{
        let mut m = ::std::collections::HashMap::new();
        $(m.insert($k, $v);)*
        m
    }};
}
macro_rules! make_struct {
    ($name:ident { $($field:ident : $ty:ty),* }) => {
        #[derive(Debug, Default)]
        struct $name { $($field: $ty),* }
        impl $name {
            fn fields() -> &'static [&'static str] { &[$(stringify!($field)),*] }
        }
    };
}
macro_rules! getter { ($t:ty, $($f:ident -> $r:ty),+) => { impl $t { $(fn $f(&self) -> $r { self.$f })+ } }; }
make_struct!(Person {
    age: u32,
    height: f64
});
getter!(Person, age -> u32, height -> f64);
macro_rules! count { () => { 0usize }; ($h:tt $($t:tt)*) => { 1usize + count!($($t)*) }; }

fn main() {
    println!("{} {}", square!(3 + 1), square!(2.5));
    println!("{}", max!(3, 9, 4));
    let m = hashmap! { "one" => 1, "two" => 2, };
    println!("{} {}", m["one"] + m["two"], m.len());
    let p = Person {
        age: 3,
        ..Default::default()
    };
    println!("{:?} {} {} {:?}", p, p.age(), p.height(), Person::fields());
    println!("{}", count!(a b (c d) [e]));
    println!("{}", stringify!(a + b * 2));
    println!("{}", concat!("x", 1, 2.5, true));
}
