// Html.
macro_rules! html {
    ($tag:ident { $($inner:tt)* }) => { format!("<{0}>{1}</{0}>", stringify!($tag), html!(@kids $($inner)*)) };
    (@kids) => { String::new() };
    (@kids $s:literal $($rest:tt)*) => { $s.to_string() + &html!(@kids $($rest)*) };
    (@kids ($e:expr) $($rest:tt)*) => { $e.to_string() + &html!(@kids $($rest)*) };
    (@kids $t:ident { $($i:tt)* } $($rest:tt)*) => { html!($t { $($i)* }) + &html!(@kids $($rest)*) };
}
macro_rules! record { ($($n:ident : $t:ty = $d:expr),+ $(,)?) => { #[derive(Debug, Clone)] struct Record { $($n: $t),+ } impl Default for Record { fn default() -> Self { Record { $($n: $d),+ } } } impl Record { $(fn $n(mut self, v: impl Into<$t>) -> Self { self.$n = v.into(); self })+ } }; }
record! { name: String = "none".to_string(), size: u64 = 8, ratio: f64 = 0.5 }
macro_rules! all_eq { ($a:expr, $($b:expr),+) => { { let a = $a; true $(&& a == $b)+ } }; }
macro_rules! for_each_pair { (($a:pat, $b:pat) in $v:expr => $body:block) => { for w in $v.windows(2) { if let [$a, $b] = w $body } }; }
macro_rules! lazy_or { ($($e:expr),*; $d:expr) => { None$(.or_else(|| $e))*.unwrap_or($d) }; }
fn main() {
    let n = 3;
    println!("{}", html!(ul { li { "one" } li { (n * 2) b { "!" } } }));
    println!("{:?}", Record::default().name("disk").size(16u32));
    println!("{} {}", all_eq!(2, 1 + 1, 4 / 2), all_eq!("a", "b"));
    for_each_pair!((a, b) in [1, 4, 9] => { print!("{} ", b - a); });
    println!("{}", lazy_or!("x".parse::<i32>().ok(), "5".parse().ok(); 0));
}
