// One mistake was put in: assign twice.
// School.
use std::collections::BTreeMap;
#[derive(Debug, Default, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct School {
    roster: BTreeMap<u32, Vec<String>>,
}
impl School {
    fn add(&mut self, grade: u32, name: &str) -> bool {
        if self.roster.values().flatten().any(|n| n == name) {
            return false;
        }
        let list = self.roster.entry(grade).or_default(); list = 1; //~ ERROR E0308
        let at = list.binary_search(&name.to_string()).unwrap_or_else(|i| i);
        list.insert(at, name.to_owned());
        true
    }
    fn grade(&self, g: u32) -> Vec<String> {
        self.roster.get(&g).cloned().unwrap_or_default()
    }
}
fn main() {
    let mut s = School::default();
    for (g, n) in [(2, "Zed"), (2, "Amy"), (1, "Bo"), (3, "Amy")] {
        println!("{}", s.add(g, n));
    }
    println!(
        "{:?} {:?} {:?}",
        s.grade(2),
        s.grade(9),
        s.roster.keys().collect::<Vec<_>>()
    );
    println!("{s:?} {}", s > School::default());
}
