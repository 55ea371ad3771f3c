// Of structs sort.
#[derive(Debug, Clone)]
struct Student {
    name: String,
    marks: Vec<u32>,
}
impl Student {
    fn average(&self) -> Option<f64> {
        if self.marks.is_empty() {
            None
        } else {
            Some(self.marks.iter().sum::<u32>() as f64 / self.marks.len() as f64)
        }
    }
}
fn main() {
    let mut class = vec![
        Student {
            name: "Ida".into(),
            marks: vec![80, 95],
        },
        Student {
            name: "Leo".into(),
            marks: vec![],
        },
        Student {
            name: "Max".into(),
            marks: vec![60, 61, 65],
        },
    ];
    class[1].marks.push(100);
    class.sort_by(|a, b| b.average().partial_cmp(&a.average()).unwrap());
    for s in &class {
        println!("{:>4}: {:6.2} {:?}", s.name, s.average().unwrap_or(0.0), s.marks);
    }
    let best = class.first().map(|s| s.name.as_str()).unwrap_or("nobody");
    println!("{best}");
    if let Some(s) = class.iter_mut().find(|s| s.name == "Max") {
        s.marks.clear();
    }
    let names: Vec<&String> = class
        .iter()
        .filter(|s| s.average().is_none())
        .map(|s| &s.name)
        .collect();
    println!("{names:?}");
    let total: u32 = class.iter().flat_map(|s| s.marks.iter()).sum();
    println!("{total}");
}
