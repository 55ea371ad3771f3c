// While guess sqrt.
fn sqrt(x: f64) -> f64 {
    let mut g = x / 2.0;
    let mut i = 0;
    while (g * g - x).abs() > 1e-10 && i < 100 {
        g = (g + x / g) / 2.0;
        i += 1;
    }
    g
}
fn pi(terms: u32) -> f64 {
    let mut s = 0.0;
    for k in 0..terms {
        let t = 1.0 / (2 * k + 1) as f64;
        if k % 2 == 0 {
            s += t
        } else {
            s -= t
        }
    }
    4.0 * s
}
fn main() {
    println!("{} {:.8}", sqrt(2.0), sqrt(10.0));
    println!("{} {:.5}", pi(10), pi(1000));
    let mut x = 1.0f32;
    let mut n = 0;
    while x + 1.0 != 1.0 {
        x /= 2.0;
        n += 1;
    }
    println!("{n} {x:e} {x:?}");
    println!("{} {}", 0.1 + 0.7, 100.0 * 1.1);
    println!("{} {} {}", 1.0e10, 123456789012345680.0, 1.5e-5);
    println!("{:?} {:?} {:?}", 1.0e10, 1e16, 1.5e-5);
}
