// Struct update.
#[derive(Debug)]
struct Team<'a> {
    name: &'a str,
    members: Vec<&'a str>,
}
fn captain<'t, 'a>(t: &'t Team<'a>) -> Option<&'t &'a str> {
    t.members.first()
}
fn rename<'a>(t: &mut Team<'a>, name: &'a str) {
    t.name = name;
}
fn longest_name<'a>(teams: &[Team<'a>]) -> &'a str {
    let mut best = "";
    for t in teams {
        for m in &t.members {
            if m.len() > best.len() {
                best = m;
            }
        }
    }
    best
}
fn main() {
    let text = String::from("red:ann,bob;blue:christopher");
    let mut teams: Vec<Team> = text
        .split(';')
        .map(|t| {
            let (n, m) = t.split_once(':').unwrap();
            Team {
                name: n,
                members: m.split(',').collect(),
            }
        })
        .collect();
    println!("{:?} {}", captain(&teams[0]), longest_name(&teams));
    rename(&mut teams[1], "azure");
    println!("{teams:?}");
}
