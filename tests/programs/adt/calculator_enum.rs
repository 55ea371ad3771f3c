// Calculator enum.
enum Op {
    Add,
    Sub,
    Mul,
    Div,
}

enum Expr {
    Num(f64),
    Bin(Box<Expr>, Op, Box<Expr>),
    Neg(Box<Expr>),
}

fn eval(e: &Expr) -> Result<f64, &'static str> {
    match e {
        Expr::Num(n) => Ok(*n),
        Expr::Neg(inner) => match eval(inner) {
            Ok(v) => Ok(-v),
            err => err,
        },
        Expr::Bin(l, op, r) => {
            let (a, b) = match (eval(l), eval(r)) {
                (Ok(a), Ok(b)) => (a, b),
                (Err(e), _) | (_, Err(e)) => return Err(e),
            };
            match op {
                Op::Add => Ok(a + b),
                Op::Sub => Ok(a - b),
                Op::Mul => Ok(a * b),
                Op::Div if b == 0.0 => Err("division by zero"),
                Op::Div => Ok(a / b),
            }
        }
    }
}

fn num(n: f64) -> Box<Expr> {
    Box::new(Expr::Num(n))
}

fn main() {
    let e = Expr::Bin(
        num(2.0),
        Op::Mul,
        Box::new(Expr::Bin(num(3.0), Op::Add, num(4.5))),
    );
    println!("{:?}", eval(&e));
    let e = Expr::Neg(Box::new(Expr::Bin(Box::new(e), Op::Sub, num(1.0))));
    println!("{:?}", eval(&e));
    let e = Expr::Bin(Box::new(e), Op::Div, num(0.0));
    println!("{:?}", eval(&e));
}
