// Dna.
//@ exit: 101
fn transcribe(dna: &str) -> Result<String, usize> {
    dna.chars()
        .enumerate()
        .map(|(i, c)| match c {
            'G' => Ok('C'),
            'C' => Ok('G'),
            'T' => Ok('A'),
            'A' => Ok('U'),
            _ => Err(i),
        })
        .collect()
}
fn proteins(rna: &str) -> Option<Vec<&'static str>> {
    let mut out = vec![];
    for codon in rna.as_bytes().chunks(3) {
        out.push(match std::str::from_utf8(codon).ok()? {
            "AUG" => "Methionine",
            "UUU" | "UUC" => "Phenylalanine",
            "UGG" => "Tryptophan",
            "UAA" | "UAG" | "UGA" => break,
            _ => return None,
        });
    }
    Some(out)
}
fn main() {
    println!("{:?} {:?}", transcribe("ACGTGGTCTTAA"), transcribe("ACGTXX"));
    println!("{:?} {:?}", proteins("AUGUUUUAAUGG"), proteins("AUGXXX"));
    println!("{}", transcribe("U").unwrap());
}
