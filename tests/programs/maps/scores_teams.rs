// Scores teams.
use std::collections::HashMap;

#[derive(Default, Debug, PartialEq, Clone, Copy)]
struct Team {
    goals_scored: u8,
    goals_conceded: u8,
}

fn build(results: &str) -> HashMap<&str, Team> {
    let mut scores = HashMap::<&str, Team>::new();
    for line in results.lines() {
        let mut it = line.split(',');
        let t1 = it.next().unwrap();
        let t2 = it.next().unwrap();
        let s1: u8 = it.next().unwrap().parse().unwrap();
        let s2: u8 = it.next().unwrap().parse().unwrap();
        let t = scores.entry(t1).or_default();
        t.goals_scored += s1;
        t.goals_conceded += s2;
        let t = scores.entry(t2).or_insert_with(Team::default);
        t.goals_scored += s2;
        t.goals_conceded += s1;
    }
    scores
}

#[derive(Hash, PartialEq, Eq, PartialOrd, Ord, Debug, Clone)]
enum Fruit {
    Apple,
    Banana,
    Mango(u8),
}

fn main() {
    let s = build("England,France,4,2\nFrance,Italy,3,1\nPoland,Spain,2,0\nGermany,England,2,1\n");
    let mut keys: Vec<_> = s.keys().collect();
    keys.sort();
    for k in keys {
        println!("{:<8} {:?}", k, s[k]);
    }
    let mut basket: HashMap<Fruit, u32> = HashMap::with_capacity(8);
    basket.insert(Fruit::Mango(3), 4);
    for f in [Fruit::Apple, Fruit::Banana, Fruit::Mango(3)] {
        basket.entry(f).or_insert(2);
    }
    println!("{}", basket.values().sum::<u32>());
    let mut v: Vec<(&Fruit, &u32)> = basket.iter().collect();
    v.sort();
    println!("{v:?}");
    for (_, n) in basket.iter_mut() {
        *n *= 10;
    }
    for n in basket.values_mut() {
        *n += 1;
    }
    println!(
        "{:?} {:?}",
        basket.get(&Fruit::Apple).copied(),
        basket.remove(&Fruit::Banana)
    );
    println!("{:?}", basket.get_key_value(&Fruit::Apple));
    println!("{}", basket.get_or_insert());
}
trait Extra {
    fn get_or_insert(&mut self) -> usize;
}
impl Extra for HashMap<Fruit, u32> {
    fn get_or_insert(&mut self) -> usize {
        self.clear();
        self.len()
    }
}
