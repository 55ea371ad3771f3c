// Stack machine.
//@ exit: 101
#[derive(Debug, Clone, Copy, PartialEq)]
enum Ins {
    Push(i32),
    Add,
    Mul,
    Dup,
    Swap,
    JmpZ(usize),
    Jmp(usize),
    Dec,
    Print,
    Halt,
}
#[derive(Debug)]
enum Fault {
    Underflow(usize),
    BadJump(usize),
}
struct Vm {
    stack: Vec<i32>,
    pc: usize,
    steps: u32,
}
impl Vm {
    fn pop(&mut self) -> Result<i32, Fault> {
        self.stack.pop().ok_or(Fault::Underflow(self.pc))
    }
    fn run(&mut self, code: &[Ins]) -> Result<u32, Fault> {
        loop {
            let ins = *code.get(self.pc).ok_or(Fault::BadJump(self.pc))?;
            self.pc += 1;
            self.steps += 1;
            match ins {
                Ins::Push(n) => self.stack.push(n),
                Ins::Add => {
                    let (b, a) = (self.pop()?, self.pop()?);
                    self.stack.push(a + b);
                }
                Ins::Mul => {
                    let (b, a) = (self.pop()?, self.pop()?);
                    self.stack.push(a.wrapping_mul(b));
                }
                Ins::Dup => {
                    let a = self.pop()?;
                    self.stack.extend([a, a]);
                }
                Ins::Swap => {
                    let n = self.stack.len();
                    if n < 2 {
                        return Err(Fault::Underflow(self.pc));
                    }
                    self.stack.swap(n - 1, n - 2);
                }
                Ins::JmpZ(t) => {
                    if self.pop()? == 0 {
                        self.pc = t
                    }
                }
                Ins::Jmp(t) => self.pc = t,
                Ins::Dec => *self.stack.last_mut().ok_or(Fault::Underflow(self.pc))? -= 1,
                Ins::Print => println!("out {}", self.pop()?),
                Ins::Halt => return Ok(self.steps),
            }
        }
    }
}
fn main() {
    use Ins::*;
    let fact = [
        Push(1),
        Push(5),
        Dup,
        JmpZ(11),
        Dup,
        Push(0),
        Add,
        Swap,
        Dec,
        Swap,
        Jmp(13),
        Print,
        Halt,
        Print,
        Jmp(1),
    ];
    let mut vm = Vm {
        stack: vec![],
        pc: 0,
        steps: 0,
    };
    println!("{:?} {:?}", vm.run(&fact[..7]), vm.stack);
    let mut vm = Vm {
        stack: vec![],
        pc: 0,
        steps: 0,
    };
    println!("{:?}", vm.run(&[Push(3), Push(4), Mul, Print, Halt]));
    let mut vm = Vm {
        stack: vec![1],
        pc: 0,
        steps: 0,
    };
    println!("{:?}", vm.run(&[Swap]));
    vm.run(&[Jmp(9)]).unwrap();
}
