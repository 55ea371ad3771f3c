// Options early.
//@ exit: 101
#[derive(Debug, Clone, Default)]
struct Job {
    phone: Option<Phone>,
}
#[derive(Debug, Clone, Copy, Default, PartialEq)]
struct Phone {
    area: Option<u8>,
    number: u32,
}
#[derive(Default)]
struct Person {
    job: Option<Job>,
    name: Option<String>,
}
impl Person {
    fn area(&self) -> Option<u8> {
        self.job.as_ref()?.phone?.area
    }
    fn initials(&self) -> Option<String> {
        let n = self.name.as_deref()?;
        let parts: Option<Vec<char>> = n.split(' ').map(|p| p.chars().next()).collect();
        Some(parts?.into_iter().collect())
    }
    fn take_name(&mut self) -> String {
        self.name.take().unwrap_or_else(|| String::from("anon"))
    }
}
fn maybe_icecream(h: u16) -> Option<u16> {
    match h {
        0..=21 => Some(5),
        22..=24 => Some(0),
        _ => None,
    }
}
fn main() {
    let mut p = Person {
        job: Some(Job {
            phone: Some(Phone {
                area: Some(61),
                number: 439222222,
            }),
        }),
        name: Some("Ada Mary Lovelace".into()),
    };
    println!("{:?} {:?} {:?}", p.area(), Person::default().area(), p.initials());
    println!("{} {}", p.take_name(), p.take_name());
    p.job.as_mut().unwrap().phone.as_mut().unwrap().area = None;
    println!(
        "{:?} {:?}",
        p.area(),
        p.job.iter().flat_map(|j| j.phone).map(|p| p.number).next()
    );
    println!("{:?}", [0, 22, 25].map(maybe_icecream));
    let mut opts: Vec<Option<i8>> = vec![None];
    for i in 1..=3 {
        opts.push(Some(i));
    }
    while let Some(Some(i)) = opts.pop() {
        print!("{i} ");
    }
    println!("{}", opts.len());
    let word = Some("x")
        .filter(|s| s.len() > 3)
        .or_else(|| Some("fallback"))
        .map(str::len);
    println!(
        "{word:?} {:?}",
        word.ok_or("none")
            .and_then(|n| u8::try_from(n * 100).map_err(|_| "too big"))
    );
    println!("{}", maybe_icecream(25).unwrap());
}
