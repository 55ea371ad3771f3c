// Dsl.
//@ exit: 101
use std::fmt::Write;

macro_rules! vec_strs { ($($s:literal),*) => { vec![$($s.to_string()),*] }; }
macro_rules! op {
    ($a:expr, plus, $b:expr) => {
        $a + $b
    };
    ($a:expr, times, $b:expr) => {
        $a * $b
    };
}
macro_rules! impl_area { ($($t:ident => |$s:ident| $e:expr);+ $(;)?) => { $(impl Area for $t { fn area(&self) -> f64 { let $s = self; $e } })+ }; }
macro_rules! assert_near { ($a:expr, $b:expr $(, $eps:expr)?) => {{ let eps = 1e-9 $(+ $eps)?; let d: f64 = $a - $b; assert!(d.abs() < eps, "{} is not near {}", $a, $b); }}; }
macro_rules! swap {
    ($a:ident, $b:ident) => {
        let tmp = $a;
        $a = $b;
        $b = tmp;
    };
}
macro_rules! my_enum { ($(#[$m:meta])* $v:vis enum $n:ident { $($var:ident = $val:expr),* $(,)? }) => {
    $(#[$m])* $v enum $n { $($var = $val),* }
    impl $n { fn name(&self) -> &'static str { match self { $($n::$var => stringify!($var)),* } } const ALL: &'static [$n] = &[$($n::$var),*]; }
}; }

trait Area {
    fn area(&self) -> f64;
}
struct Sq(f64);
struct Tri(f64, f64);
impl_area! { Sq => |s| s.0 * s.0; Tri => |t| t.0 * t.1 / 2.0; }
my_enum! { #[derive(Debug, Clone, Copy)] pub enum Planet { Mercury = 1, Venus = 2, Earth = 3 } }

fn main() {
    println!("{:?}", vec_strs!["a", "b"]);
    println!("{} {}", op!(2, plus, 3), op!(1 + 1, times, 4));
    println!("{} {}", Sq(2.0).area(), Tri(3.0, 4.0).area());
    let (mut a, mut b) = (1, 2);
    let tmp = 99;
    swap!(a, b);
    println!("{a} {b} {tmp}");
    for p in Planet::ALL {
        print!("{}={} ", p.name(), *p as i32);
    }
    println!();
    let mut s = String::new();
    write!(s, "{}-{:>3}", 1, 2).unwrap();
    writeln!(&mut s, "!").unwrap();
    print!("{s}");
    assert_near!(0.1 + 0.2, 0.3);
    assert_near!(1.0, 1.05, 0.1);
    assert_near!(1.0, 1.5, 0.1);
}
