// Dispatch bank.
use std::collections::BTreeMap;
struct Menu<'a> {
    items: BTreeMap<&'static str, Box<dyn Fn(&mut Vec<i32>, &[i32]) -> Result<String, String> + 'a>>,
}
impl<'a> Menu<'a> {
    fn on<F>(mut self, name: &'static str, f: F) -> Self
    where
        F: Fn(&mut Vec<i32>, &[i32]) -> Result<String, String> + 'a,
    {
        self.items.insert(name, Box::new(f));
        self
    }
    fn run(&self, st: &mut Vec<i32>, line: &str) -> Result<String, String> {
        let mut w = line.split_whitespace();
        let cmd = w.next().ok_or("empty line")?;
        let args = w
            .map(|x| x.parse::<i32>().map_err(|e| format!("{x}: {e}")))
            .collect::<Result<Vec<_>, _>>()?;
        let f = self
            .items
            .get(cmd)
            .ok_or_else(|| format!("unknown command {cmd}"))?;
        f(st, &args)
    }
}
fn main() {
    let limit = 100;
    let prefix = String::from("stack");
    let menu = Menu {
        items: BTreeMap::new(),
    }
    .on("push", |s, a| {
        s.extend_from_slice(a);
        Ok(format!("{} pushed", a.len()))
    })
    .on("pop", |s, _| {
        s.pop().map(|x| x.to_string()).ok_or_else(|| "empty".to_string())
    })
    .on("sum", |s, _| {
        let t: i32 = s.iter().sum();
        if t > limit {
            Err(format!("{t} over {limit}"))
        } else {
            Ok(t.to_string())
        }
    })
    .on("show", |s, _| Ok(format!("{prefix}: {s:?}")))
    .on("map", |s, a| {
        let k = *a.first().ok_or("need k")?;
        s.iter_mut().for_each(|x| *x *= k);
        Ok(String::new())
    });
    let mut st = vec![];
    for l in [
        "push 1 2 3",
        "show",
        "map 10",
        "sum",
        "push 50",
        "sum",
        "pop",
        "map",
        "",
        "push x",
        "jump",
    ] {
        match menu.run(&mut st, l) {
            Ok(s) => println!("> {s}"),
            Err(e) => println!("! {e}"),
        }
    }
    println!("{:?} {}", st, prefix);
}
