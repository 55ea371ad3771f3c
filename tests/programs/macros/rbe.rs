// Rbe.
macro_rules! create_function {
    ($n:ident) => {
        fn $n() {
            println!("You called {:?}()", stringify!($n));
        }
    };
}
create_function!(foo);
create_function!(bar);
macro_rules! print_result {
    ($e:expr) => {
        println!("{:?} = {:?}", stringify!($e), $e);
    };
}
macro_rules! test {
    ($l:expr; and $r:expr) => {
        println!("{:?} and {:?} is {:?}", stringify!($l), stringify!($r), $l && $r)
    };
    ($l:expr; or $r:expr) => {
        println!("{:?} or {:?} is {:?}", stringify!($l), stringify!($r), $l || $r)
    };
}
macro_rules! find_min { ($x:expr) => ($x); ($x:expr, $($y:expr),+) => (std::cmp::min($x, find_min!($($y),+))) }
macro_rules! calculate { (eval $e:expr) => { { let val: usize = $e; println!("{} = {}", stringify!{$e}, val); } }; (eval $e:expr, $(eval $es:expr),+) => {{ calculate! { eval $e } calculate! { $(eval $es),+ } }}; }
macro_rules! point { ($name:ident, $($f:ident),+) => { #[derive(Debug, Clone, Copy)] struct $name { $($f: f64),+ } impl $name { fn len(&self) -> f64 { (0.0 $(+ self.$f * self.$f)+).sqrt() } } }; }
point!(P2, x, y);
point!(P3, x, y, z);
macro_rules! matrix { ($([$($x:expr),*]),*) => { vec![$(vec![$($x),*]),*] }; }
fn main() {
    foo();
    bar();
    print_result!(1u32 + 1);
    print_result!({
        let x = 1u32;
        x * x + 2 * x - 1
    });
    test!(1i32 + 1 == 2i32; and 2i32 * 2 == 4i32);
    test!(true; or false);
    println!(
        "{} {} {}",
        find_min!(1),
        find_min!(1 + 2, 2),
        find_min!(5, 2 * 3, 4)
    );
    calculate! { eval 1 + 2, eval (2 + 3) * 4 }
    println!(
        "{} {:?}",
        P2 { x: 3.0, y: 4.0 }.len(),
        P3 {
            x: 1.0,
            y: 2.0,
            z: 2.0
        }
    );
    println!("{:?}", matrix!([1, 2], [3, 4]));
    println!("{}:{}", file!().ends_with(".rs"), line!());
    let dbg = dbg!(2 * 3) + 1;
    println!("{dbg}");
}
