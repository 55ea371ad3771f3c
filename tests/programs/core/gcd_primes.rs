// Gcd primes.
fn gcd(a: u64, b: u64) -> u64 {
    if b == 0 {
        a
    } else {
        gcd(b, a % b)
    }
}

fn is_prime(n: u64) -> bool {
    if n < 2 {
        return false;
    }
    let mut d = 2;
    while d * d <= n {
        if n % d == 0 {
            return false;
        }
        d += 1;
    }
    true
}

fn main() {
    println!("{}", gcd(1071, 462));
    let mut count = 0;
    let mut last = 0;
    for n in 0..1000 {
        if is_prime(n) {
            count += 1;
            last = n;
        }
    }
    println!("{count} primes, last {last}");
    let perfect = 28;
    let mut s = 0;
    for d in 1..perfect {
        if perfect % d == 0 {
            s += d;
        }
    }
    assert_eq!(s, perfect, "28 should be perfect");
    assert!(!is_prime(91), "{} is not prime", 91);
}
