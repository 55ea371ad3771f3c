// Rustlings mod.
//@ exit: 101
mod macros {
    #[macro_export]
    macro_rules! my_macro {
        () => {
            println!("Check out my macro!")
        };
        ($val:expr) => {
            println!("Look at this other macro: {}", $val)
        };
    }
    macro_rules! internal { ($($x:expr),* ; $y:expr) => { [$($x + $y),*] }; }
    pub fn use_internal() -> [i32; 3] {
        internal!(1, 2, 3; 10)
    }
}

macro_rules! check { ($cond:expr, $($arg:tt)+) => { if !$cond { println!($($arg)+); } }; }
macro_rules! block {
    ($b:block) => {{
        println!("before");
        let r = $b;
        println!("after");
        r
    }};
}
macro_rules! pat {
    ($v:expr, $p:pat => $r:expr) => {
        match $v {
            $p => $r,
            _ => -1,
        }
    };
}
macro_rules! nested { ($($name:ident: [$($v:expr),*]);* $(;)?) => { $(let $name = vec![$($v),*];)* }; }
macro_rules! times {
    ($n:expr, $body:stmt) => {
        for _ in 0..$n {
            $body
        }
    };
}
macro_rules! call { ($f:path, $($a:expr),*) => { $f($($a),*) }; }

fn main() {
    my_macro!();
    my_macro!(7777);
    println!("{:?}", macros::use_internal());
    check!(1 > 2, "{} is not more than {}", 1, 2);
    check!(true, "never");
    let v = block!({
        let x = 3;
        x * 2
    });
    println!(
        "{v} {} {}",
        pat!(Some(3), Some(n) => n),
        pat!(None::<i32>, Some(n) => n)
    );
    nested! { a: [1, 2]; b: ["x"]; }
    println!("{a:?} {b:?}");
    let mut n = 0;
    times!(3, n += 2);
    println!("{n} {}", call!(std::cmp::max, 3, 8));
    println!("{}", matches!(Some(5), Some(1..=9) if n > 5));
    let r: Result<i32, i32> = Err(3);
    assert!(matches!(r, Err(x) if x == 3));
    debug_assert!(n == 6, "n was {}", n);
    if n == 6 {
        unreachable!("n is {n}");
    }
    unimplemented!();
}
