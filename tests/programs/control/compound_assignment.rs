// Every operator has its assigning form.
fn main() {
    let mut a = 17u32;
    a += 5;
    a -= 2;
    a *= 3;
    a /= 7;
    a %= 5;
    println!("{a}");
    a <<= 4;
    a |= 5;
    a &= 0x3d;
    a ^= 1;
    a >>= 1;
    println!("{a}");
    let mut t = (1, 2.5);
    t.0 += 10;
    t.1 *= 2.0;
    println!("{} {}", t.0, t.1);
    let mut v = [1, 2, 3];
    let i = 2;
    v[i] += v[0] + v[1];
    println!("{:?}", v);
    let r = &mut v[0];
    *r -= 5;
    println!("{:?}", v);
}

//> 3
//> 26
//> 11 5
//> [1, 2, 6]
//> [-4, 2, 6]
