// Visitor.
//@ exit: 101
trait Visitor {
    fn num(&mut self, n: i64);
    fn op(&mut self, c: char);
}
trait Node {
    fn accept(&self, v: &mut dyn Visitor);
}
struct Num(i64);
struct Bin {
    l: Box<dyn Node>,
    r: Box<dyn Node>,
    c: char,
}
impl Node for Num {
    fn accept(&self, v: &mut dyn Visitor) {
        v.num(self.0)
    }
}
impl Node for Bin {
    fn accept(&self, v: &mut dyn Visitor) {
        self.l.accept(v);
        self.r.accept(v);
        v.op(self.c);
    }
}
#[derive(Default)]
struct Eval {
    stack: Vec<i64>,
}
impl Visitor for Eval {
    fn num(&mut self, n: i64) {
        self.stack.push(n)
    }
    fn op(&mut self, c: char) {
        let b = self.stack.pop().unwrap();
        let a = self.stack.pop().unwrap();
        self.stack.push(match c {
            '+' => a + b,
            '*' => a * b,
            '-' => a - b,
            _ => unreachable!("op {c}"),
        });
    }
}
struct Print(String);
impl Visitor for Print {
    fn num(&mut self, n: i64) {
        self.0 += &format!("{n} ");
    }
    fn op(&mut self, c: char) {
        self.0.push(c);
        self.0.push(' ');
    }
}
fn bin(l: impl Node + 'static, c: char, r: impl Node + 'static) -> Bin {
    Bin {
        l: Box::new(l),
        r: Box::new(r),
        c,
    }
}
fn main() {
    let e = bin(bin(Num(2), '+', Num(3)), '*', bin(Num(7), '-', Num(1)));
    let mut p = Print(String::new());
    e.accept(&mut p);
    println!("{}", p.0.trim_end());
    let mut ev = Eval::default();
    let vs: Vec<&mut dyn Visitor> = vec![&mut ev];
    for v in vs {
        e.accept(v);
    }
    println!("{:?}", ev.stack);
    bin(Num(1), '/', Num(0)).accept(&mut Eval::default());
}
