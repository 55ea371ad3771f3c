// Luhn primes.
//@ exit: 101
fn luhn(code: &str) -> bool {
    let digits: Option<Vec<u32>> = code
        .chars()
        .filter(|c| !c.is_whitespace())
        .map(|c| c.to_digit(10))
        .collect();
    match digits {
        Some(d) if d.len() > 1 => {
            d.iter()
                .rev()
                .enumerate()
                .map(|(i, &n)| {
                    if i % 2 == 1 {
                        let m = n * 2;
                        if m > 9 {
                            m - 9
                        } else {
                            m
                        }
                    } else {
                        n
                    }
                })
                .sum::<u32>()
                % 10
                == 0
        }
        _ => false,
    }
}

fn factors(mut n: u64) -> Vec<u64> {
    let mut out = vec![];
    let mut p = 2;
    while n > 1 {
        while n % p == 0 {
            out.push(p);
            n /= p;
        }
        p += 1;
    }
    out
}

fn armstrong(n: u32) -> bool {
    let s = n.to_string();
    let k = s.len() as u32;
    s.chars()
        .map(|c| (c.to_digit(10).unwrap() as u64).pow(k))
        .sum::<u64>()
        == n as u64
}

fn is_leap(y: u64) -> bool {
    y % 4 == 0 && (y % 100 != 0 || y % 400 == 0)
}

fn main() {
    for c in ["059", "4539 3195 0343 6467", "0", "8273 1232 7352 0569", "05a9"] {
        println!("{c:?} {}", luhn(c));
    }
    println!("{:?} {:?} {:?}", factors(12), factors(901255), factors(1));
    println!("{:?}", (1..1000).filter(|&n| armstrong(n)).collect::<Vec<_>>());
    println!("{:?}", (1890..1910).filter(|y| is_leap(*y)).collect::<Vec<_>>());
    let sq = |n: u32| (1..=n).sum::<u32>().pow(2) - (1..=n).map(|x| x * x).sum::<u32>();
    println!("{} {}", sq(10), sq(100));
    let grains = |s: u32| -> u64 {
        if !(1..=64).contains(&s) {
            panic!("Square must be between 1 and 64")
        }
        2u64.pow(s - 1)
    };
    println!("{} {}", grains(64), (1..=64).map(grains).fold(0u64, |a, b| a + b));
    println!("{}", grains(65));
}
