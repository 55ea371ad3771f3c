// Roman.
//@ exit: 101
const TABLE: [(u32, &str); 13] = [
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
];
struct Roman(String);
impl From<u32> for Roman {
    fn from(mut n: u32) -> Self {
        let mut s = String::new();
        for &(v, r) in TABLE.iter() {
            while n >= v {
                s.push_str(r);
                n -= v;
            }
        }
        Roman(s)
    }
}
impl std::fmt::Display for Roman {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(&self.0)
    }
}
fn parse(s: &str) -> u32 {
    let v = |c| match c {
        'I' => 1,
        'V' => 5,
        'X' => 10,
        'L' => 50,
        'C' => 100,
        'D' => 500,
        'M' => 1000,
        _ => panic!("bad numeral {c:?}"),
    };
    let cs: Vec<u32> = s.chars().map(v).collect();
    cs.iter().enumerate().fold(0i64, |acc, (i, &x)| {
        if cs.get(i + 1).map_or(false, |&n| n > x) {
            acc - x as i64
        } else {
            acc + x as i64
        }
    }) as u32
}
fn main() {
    for n in [1, 4, 1994, 3999] {
        let r = Roman::from(n);
        println!("[{r:>10}] [{r:<10}] {}", parse(&r.0));
    }
    parse("XIZ");
}
