// Text statistics.
fn main() {
    let text = "one fish two fish\nred fish blue fish\n\nblack fish";
    let lines: Vec<_> = text
        .lines()
        .map(|l| l.split(' ').filter(|w| !w.is_empty()).collect::<Vec<_>>())
        .collect();
    println!("{:?}", lines.iter().map(Vec::len).collect::<Vec<_>>());
    let longest = lines.iter().flatten().copied().max_by_key(|w| w.len());
    println!("{longest:?}");
    let first: String = lines.iter().filter_map(|l| l.first()?.chars().next()).collect();
    println!("{first}");
    println!(
        "{:?}",
        lines
            .iter()
            .enumerate()
            .filter(|(_, l)| l.is_empty())
            .map(|(i, _)| i)
            .collect::<Vec<_>>()
    );
    let (fish, other): (Vec<&str>, Vec<&str>) = lines.iter().flatten().partition(|w| **w == "fish");
    println!("{} {}", fish.len(), other.join(","));
    println!(
        "{:?}",
        other
            .iter()
            .map(|w| w.len())
            .fold((usize::MAX, 0), |(a, b), n| (a.min(n), b.max(n)))
    );
    println!(
        "{:?}",
        other
            .iter()
            .rev()
            .skip_while(|w| w.len() > 3)
            .step_by(2)
            .collect::<Vec<_>>()
    );
    println!(
        "{:?}",
        text.bytes()
            .filter(u8::is_ascii_lowercase)
            .map(|b| b - b'a')
            .max()
            .map(|b| (b + b'a') as char)
    );
    println!(
        "{:?}",
        text.char_indices()
            .filter(|(_, c)| *c == '\n')
            .map(|(i, _)| i)
            .collect::<Vec<usize>>()
    );
    println!(
        "{}",
        other
            .iter()
            .zip(other.iter().skip(1))
            .filter(|(a, b)| a < b)
            .count()
    );
    let mut it = other.chunks(2).map(|c| c.concat());
    println!("{:?} {:?} {:?}", it.next(), it.by_ref().last(), it.next());
    println!(
        "{:?}",
        other
            .iter()
            .try_fold(0u8, |a, w| a.checked_mul(10)?.checked_add(w.len() as u8))
    );
}
