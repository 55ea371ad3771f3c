// Pascal etl.
use std::collections::BTreeMap;
pub struct PascalsTriangle(Vec<Vec<u32>>);
impl PascalsTriangle {
    pub fn new(n: u32) -> Self {
        let mut rows: Vec<Vec<u32>> = vec![];
        for _ in 0..n {
            let next = match rows.last() {
                None => vec![1],
                Some(prev) => std::iter::once(1)
                    .chain(prev.windows(2).map(|w| w.iter().sum()))
                    .chain(std::iter::once(1))
                    .collect(),
            };
            rows.push(next);
        }
        PascalsTriangle(rows)
    }
    pub fn rows(&self) -> &[Vec<u32>] {
        &self.0
    }
}
pub fn transform(h: &BTreeMap<i32, Vec<char>>) -> BTreeMap<char, i32> {
    h.iter()
        .flat_map(|(&score, letters)| letters.iter().map(move |c| (c.to_ascii_lowercase(), score)))
        .collect()
}
fn score(word: &str, table: &BTreeMap<char, i32>) -> i32 {
    word.to_lowercase().chars().filter_map(|c| table.get(&c)).sum()
}
fn main() {
    for r in PascalsTriangle::new(6).rows() {
        println!("{:^30}", format!("{r:?}"));
    }
    println!("{}", PascalsTriangle::new(0).rows().is_empty());
    let old = BTreeMap::from([
        (1, vec!['A', 'E', 'I', 'O', 'U', 'L', 'N', 'R', 'S', 'T']),
        (2, vec!['D', 'G']),
        (3, "BCMP".chars().collect()),
        (4, "FHVWY".chars().collect()),
        (5, vec!['K']),
        (8, vec!['J', 'X']),
        (10, vec!['Q', 'Z']),
    ]);
    let t = transform(&old);
    println!("{} {:?} {:?}", t.len(), t.get(&'q'), t.iter().next());
    for w in ["cabbage", "street", "OxyphenButazone", "", "3!"] {
        println!("{w:?} {}", score(w, &t));
    }
}
