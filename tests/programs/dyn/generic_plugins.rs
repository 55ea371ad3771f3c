// Generic plugins.
//@ exit: 101
use std::fmt;
trait Plugin {
    fn name(&self) -> String;
    fn run(&self, x: i64) -> Result<i64, Box<dyn std::error::Error>>;
}
struct Add(i64);
struct DivBy(i64);
struct FnPlugin<F: Fn(i64) -> i64>(&'static str, F);
#[derive(Debug)]
struct ZeroDiv;
impl fmt::Display for ZeroDiv {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "zero divisor")
    }
}
impl std::error::Error for ZeroDiv {}
impl Plugin for Add {
    fn name(&self) -> String {
        format!("add {}", self.0)
    }
    fn run(&self, x: i64) -> Result<i64, Box<dyn std::error::Error>> {
        x.checked_add(self.0).ok_or_else(|| "overflow".into())
    }
}
impl Plugin for DivBy {
    fn name(&self) -> String {
        "div".into()
    }
    fn run(&self, x: i64) -> Result<i64, Box<dyn std::error::Error>> {
        if self.0 == 0 {
            return Err(Box::new(ZeroDiv));
        }
        Ok(x / self.0)
    }
}
impl<F: Fn(i64) -> i64> Plugin for FnPlugin<F> {
    fn name(&self) -> String {
        self.0.to_string()
    }
    fn run(&self, x: i64) -> Result<i64, Box<dyn std::error::Error>> {
        Ok((self.1)(x))
    }
}

fn run_all(ps: &[Box<dyn Plugin>], x: i64) -> Result<i64, Box<dyn std::error::Error>> {
    ps.iter().try_fold(x, |acc, p| {
        let r = p.run(acc)?;
        println!("  {} -> {r}", p.name());
        Ok(r)
    })
}
fn by_ref(p: &dyn Plugin) -> usize {
    p.name().len()
}

fn main() {
    let k = 3;
    let mut ps: Vec<Box<dyn Plugin>> = vec![
        Box::new(Add(5)),
        Box::new(DivBy(2)),
        Box::new(FnPlugin("times k", move |x| x * k)),
    ];
    println!("{:?}", run_all(&ps, 9).ok());
    ps.push(Box::new(Add(i64::MAX)));
    match run_all(&ps, 9) {
        Ok(v) => println!("{v}"),
        Err(e) => println!("failed: {e}"),
    }
    ps.insert(0, Box::new(DivBy(0)));
    if let Err(e) = run_all(&ps, 9) {
        println!("{e} {}", e.downcast_ref::<ZeroDiv>().is_some());
    }
    println!("{}", by_ref(ps[1].as_ref()));
    let r: Result<i64, _> = run_all(&ps, 1);
    r.unwrap();
}
