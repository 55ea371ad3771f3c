// Arrays labels.
//@ exit: 3
use std::fmt::Debug;
fn show(v: &impl Debug) -> String {
    format!("{v:?}")
}
mod outer {
    pub(super) mod inner {
        pub fn f() -> &'static str {
            super::g()
        }
    }
    fn g() -> &'static str {
        "outer::g"
    }
    pub use inner::f as renamed;
}
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
enum Op {
    Nop = 0,
    Jmp = 0x10,
    Call,
    Ret = 0xff,
}
impl TryFrom<u8> for Op {
    type Error = u8;
    fn try_from(b: u8) -> Result<Self, u8> {
        Ok(match b {
            0 => Op::Nop,
            0x10 => Op::Jmp,
            0x11 => Op::Call,
            0xff => Op::Ret,
            x => return Err(x),
        })
    }
}
fn never(fail: bool) -> u8 {
    if fail {
        std::process::exit(3)
    } else {
        4
    }
}
#[allow(dead_code)]
#[inline]
fn r#match(r#type: i32) -> i32 {
    r#type * 2
}
#[cfg(test)]
mod tests {
    #[test]
    fn t() {
        assert!(false);
    }
}
type Grid<T> = [[T; 2]; 2];
fn main() {
    println!("{} {}", outer::renamed(), outer::inner::f());
    println!(
        "{:?} {:?} {}",
        Op::try_from(0x11),
        Op::try_from(9),
        Op::Call as u8
    );
    let g: Grid<char> = [['a', 'b'], ['c', 'd']];
    println!("{} {}", show(&g), r#match(21));
    let n = 5u8;
    let text = match n {
        0 => "zero",
        n if n.is_power_of_two() => "pow",
        1..=9 => "digit",
        _ => "big",
    };
    println!("{text} {}", never(n > 5));
    let x = 'found: {
        for i in 1.. {
            if i * i > 50 {
                break 'found i;
            }
        }
        0
    };
    println!("{x}");
    let (a, b, .., z) = (1, 2, 3, 4, 5);
    println!("{a} {b} {z}");
    let closure = |(x, y): (i32, i32), [p, q]: [i32; 2]| x * p + y * q;
    println!("{}", closure((1, 2), [3, 4]));
    if let (Some(i), Ok(j)) | (Some(j), Err(i)) = (Some(1), Ok::<i32, i32>(2)) {
        println!("{i} {j}");
    }
    let v @ 1..=9 = 5 else { panic!() };
    println!(
        "{v} {}",
        if cfg!(debug_assertions) {
            "debug"
        } else {
            "release"
        }
    );
    never(true);
}
