// React cells.
use std::collections::HashMap;
type Compute<'a> = Box<dyn Fn(&[i32]) -> i32 + 'a>;
enum Cell<'a> {
    Input(i32),
    Compute {
        deps: Vec<usize>,
        f: Compute<'a>,
        last: i32,
    },
}
struct Reactor<'a> {
    cells: Vec<Cell<'a>>,
    log: HashMap<usize, Vec<i32>>,
}
impl<'a> Reactor<'a> {
    fn new() -> Self {
        Reactor {
            cells: vec![],
            log: HashMap::new(),
        }
    }
    fn input(&mut self, v: i32) -> usize {
        self.cells.push(Cell::Input(v));
        self.cells.len() - 1
    }
    fn compute<F: 'a + Fn(&[i32]) -> i32>(&mut self, deps: &[usize], f: F) -> Result<usize, usize> {
        if let Some(&bad) = deps.iter().find(|&&d| d >= self.cells.len()) {
            return Err(bad);
        }
        let vals: Vec<i32> = deps.iter().map(|&d| self.value(d)).collect();
        let last = f(&vals);
        self.cells.push(Cell::Compute {
            deps: deps.to_vec(),
            f: Box::new(f),
            last,
        });
        Ok(self.cells.len() - 1)
    }
    fn value(&self, id: usize) -> i32 {
        match &self.cells[id] {
            Cell::Input(v) => *v,
            Cell::Compute { last, .. } => *last,
        }
    }
    fn set(&mut self, id: usize, v: i32) -> bool {
        match self.cells.get_mut(id) {
            Some(Cell::Input(old)) => *old = v,
            _ => return false,
        }
        for i in 0..self.cells.len() {
            let new = match &self.cells[i] {
                Cell::Compute { deps, f, .. } => {
                    let vals: Vec<i32> = deps.iter().map(|&d| self.value(d)).collect();
                    f(&vals)
                }
                _ => continue,
            };
            if let Cell::Compute { last, .. } = &mut self.cells[i] {
                if *last != new {
                    *last = new;
                    self.log.entry(i).or_default().push(new);
                }
            }
        }
        true
    }
}
fn main() {
    let factor = 10;
    let mut r = Reactor::new();
    let a = r.input(1);
    let b = r.input(2);
    let sum = r.compute(&[a, b], |v| v.iter().sum()).unwrap();
    let scaled = r.compute(&[sum], move |v| v[0] * factor).unwrap();
    println!("{} {}", r.value(sum), r.value(scaled));
    println!("{} {}", r.set(a, 5), r.set(sum, 1));
    r.set(b, -5);
    println!("{} {:?}", r.value(scaled), r.log.get(&scaled));
    println!("{:?}", r.compute(&[99], |_| 0));
}
