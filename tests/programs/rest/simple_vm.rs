// Simple vm.
//@ exit: 101
use std::any::type_name;
use std::collections::hash_map::DefaultHasher;
use std::hash::{BuildHasher, Hash, Hasher};
use std::ops::ControlFlow;
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[repr(u8)]
enum Op {
    Push = 1,
    Add,
    Mul = 0x10,
    Jnz,
    Dup,
    Out = 0x80,
    Halt = 0xff,
}
impl TryFrom<u8> for Op {
    type Error = String;
    fn try_from(b: u8) -> Result<Self, Self::Error> {
        use Op::*;
        [Push, Add, Mul, Jnz, Dup, Out, Halt]
            .into_iter()
            .find(|&o| o as u8 == b)
            .ok_or_else(|| format!("bad opcode {b:#04x}"))
    }
}
fn step(code: &[u8], pc: &mut usize, st: &mut Vec<i32>) -> Result<ControlFlow<i32>, String> {
    let byte = *code.get(*pc).ok_or("ran off the end")?;
    *pc += 1;
    let mut pop = || st.pop().ok_or(String::from("empty stack"));
    match Op::try_from(byte)? {
        Op::Push => {
            st.push(*code.get(*pc).ok_or("no operand")? as i8 as i32);
            *pc += 1;
        }
        Op::Add => {
            let (a, b) = (pop()?, pop()?);
            st.push(a + b);
        }
        Op::Mul => {
            let (a, b) = (pop()?, pop()?);
            st.push(a * b);
        }
        Op::Dup => {
            let a = pop()?;
            st.extend([a; 2]);
        }
        Op::Jnz => {
            let t = code[*pc] as usize;
            *pc = if pop()? != 0 { t } else { *pc + 1 };
        }
        Op::Out => print!("[{}]", pop()?),
        Op::Halt => return Ok(ControlFlow::Break(st.pop().unwrap_or(i32::MIN))),
    }
    Ok(ControlFlow::Continue(()))
}
fn run(code: &[u8]) -> Result<i32, String> {
    let (mut pc, mut st) = (0, Vec::new());
    for _ in 0..100 {
        if let ControlFlow::Break(v) = step(code, &mut pc, &mut st)? {
            return Ok(v);
        }
    }
    Err("too long".into())
}
fn h(t: impl Hash) -> u64 {
    let mut s = DefaultHasher::new();
    t.hash(&mut s);
    s.finish()
}
fn main() {
    println!("{:?}", run(&[1, 3, 0x12, 0x80, 1, 0xff, 2, 0x12, 0x11, 1, 0xff]));
    println!("{:?}", run(&[1, 5, 1, 4, 0x10, 0xff]));
    println!(
        "{:?} {:?} {:?} {:?}",
        run(&[2]),
        run(&[7]),
        run(&[1]),
        run(&[1, 1, 0x11, 0])
    );
    println!("{} {}", h("a") == h(String::from("a")), h((1, 2)) == h((2, 1)));
    println!("{} {}", type_name::<u8>(), type_name::<&[i32]>());
    println!(
        "{}",
        std::collections::hash_map::RandomState::new().hash_one(1) == 0
    );
    println!(
        "{:?} {:?}",
        Op::Halt as u8 as char,
        std::mem::size_of::<Option<Op>>()
    );
    println!("{:?}", run(&[0x11]).unwrap());
}
