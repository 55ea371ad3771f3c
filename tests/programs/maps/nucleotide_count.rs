// Nucleotide count.
//@ exit: 101
use std::collections::HashMap;
pub fn count(n: char, dna: &str) -> Result<usize, char> {
    if !"ACGT".contains(n) {
        return Err(n);
    }
    dna.chars().try_fold(0, |acc, c| match c {
        'A' | 'C' | 'G' | 'T' => Ok(acc + (c == n) as usize),
        bad => Err(bad),
    })
}
pub fn nucleotide_counts(dna: &str) -> Result<HashMap<char, usize>, char> {
    let mut m: HashMap<char, usize> = "ACGT".chars().map(|c| (c, 0)).collect();
    for c in dna.chars() {
        *m.get_mut(&c).ok_or(c)? += 1;
    }
    Ok(m)
}
fn show(r: Result<HashMap<char, usize>, char>) {
    match r {
        Ok(m) => {
            let mut v: Vec<_> = m.into_iter().collect();
            v.sort_unstable();
            println!("{v:?}");
        }
        Err(c) => println!("bad nucleotide {c:?}"),
    }
}
fn main() {
    println!(
        "{:?} {:?} {:?}",
        count('A', "AGCTTA"),
        count('X', "A"),
        count('T', "GACT!")
    );
    show(nucleotide_counts(""));
    show(nucleotide_counts(
        "AGCTTTTCATTCTGACTGCAACGGGCAATATGTCTCTGTGTGGATTAAAAAAAGAGTGTCTGATAGCAGC",
    ));
    show(nucleotide_counts("AGXXACT"));
    println!("{}", count('B', "").unwrap());
}
