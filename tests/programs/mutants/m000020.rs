// One mistake was put in: fewer arguments.
// Sieve.
fn sieve(limit: usize) -> Vec<usize> {
    let mut is = vec![true; limit + 1];
    is[0] = false;
    if limit >= 1 {
        is[1] = false;
    }
    let mut p = 2;
    while p * p <= limit {
        if is[p] {
            let mut m = p * p;
            while m <= limit {
                is[m] = false;
                m += p;
            }
        }
        p += 1;
    }
    is.iter()
        .enumerate()
        .filter(|&(_, &b)| b)
        .map() //~ ERROR E0061
        .collect()
}

fn bubble<T: PartialOrd>(v: &mut Vec<T>) -> usize {
    let mut swaps = 0;
    let n = v.len();
    for i in 0..n {
        for j in 0..n - 1 - i {
            if v[j] > v[j + 1] {
                v.swap(j, j + 1);
                swaps += 1;
            }
        }
    }
    swaps
}

fn main() {
    println!("{:?}", sieve(50));
    println!("{:?}", sieve(2));
    let mut v = vec![5, 1, 4, 2, 8];
    println!("{} {:?}", bubble(&mut v), v);
    let mut w = vec!["pear", "apple", "fig"];
    bubble(&mut w);
    println!("{}", w.join(" < "));
    let binary_search = |x: i32| {
        let (mut lo, mut hi) = (0, v.len());
        while lo < hi {
            let mid = (lo + hi) / 2;
            if v[mid] == x {
                return Some(mid);
            }
            if v[mid] < x {
                lo = mid + 1
            } else {
                hi = mid
            }
        }
        None
    };
    println!("{:?} {:?}", binary_search(4), binary_search(3));
}
