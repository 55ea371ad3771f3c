// Swap slices.
//@ exit: 101
fn rotate(v: &mut [u8], k: usize) {
    for _ in 0..k {
        let last = v[v.len() - 1];
        for i in (1..v.len()).rev() {
            v[i] = v[i - 1];
        }
        v[0] = last;
    }
}

fn two_largest(v: &[i32]) -> (i32, i32) {
    let (mut a, mut b) = (i32::MIN, i32::MIN);
    for &x in v {
        if x > a {
            b = a;
            a = x;
        } else if x > b {
            b = x;
        }
    }
    (a, b)
}

fn main() {
    let mut v = [1, 2, 3, 4, 5];
    rotate(&mut v[1..4], 1);
    println!("{v:?}");
    rotate(&mut v, 2);
    println!("{v:?}");
    println!("{:?}", two_largest(&[5, 1, 9, 7]));
    let s = &v[..];
    println!("{} {:?} {:?}", s.len(), s.first(), &s[2..]);
    let r: &[u8] = &[];
    println!("{:?} {}", r, r.is_empty());
    rotate(&mut v[5..], 1);
}
