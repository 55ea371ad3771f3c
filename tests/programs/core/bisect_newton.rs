// Bisect newton.
fn bisect(f: fn(f64) -> f64, mut lo: f64, mut hi: f64) -> Option<f64> {
    if f(lo) * f(hi) > 0.0 {
        return None;
    }
    for _ in 0..60 {
        let mid = (lo + hi) / 2.0;
        if f(lo) * f(mid) <= 0.0 {
            hi = mid
        } else {
            lo = mid
        }
    }
    Some((lo + hi) / 2.0)
}
fn newton(x: f64) -> f64 {
    let mut g = x;
    loop {
        let n = 0.5 * (g + x / g);
        if (n - g).abs() < 1e-12 {
            break n;
        }
        g = n;
    }
}
fn simpson<F: Fn(f64) -> f64>(f: F, a: f64, b: f64, n: u32) -> f64 {
    let h = (b - a) / n as f64;
    (0..=n)
        .map(|i| {
            f(a + i as f64 * h)
                * match i {
                    0 => 1.0,
                    i if i == n => 1.0,
                    i if i % 2 == 1 => 4.0,
                    _ => 2.0,
                }
        })
        .sum::<f64>()
        * h
        / 3.0
}
fn main() {
    println!(
        "{:?} {:?}",
        bisect(|x| x * x - 2.0, 0.0, 2.0).map(|x| (x * 1e6).round() / 1e6),
        bisect(|x| x + 1.0, 0.0, 1.0)
    );
    println!("{} {:.9}", newton(9.0), newton(2.0));
    println!(
        "{:.6} {:.6}",
        simpson(f64::sin, 0.0, std::f64::consts::PI, 100),
        simpson(|x| x * x, 0.0, 3.0, 10)
    );
    println!("{:.3} {:.3} {:.3}", 1f64.exp(), 10f64.ln(), 2f64.powf(0.5));
    println!("{} {} {}", (0.1f32 + 0.2f32) as f64, 1.0 / 3.0, 2.0f32.sqrt());
    println!(
        "{} {:?} {}",
        f64::NAN.max(1.0),
        f64::NAN < 1.0,
        (-1f64).sqrt().is_nan()
    );
    println!("{} {} {}", 1e300 * 1e10, -1.0 / 0.0, 0.0 == -0.0);
    println!("{} {} {}", 7.5f64 as u8, 300.7 as u8, f64::NEG_INFINITY as i64);
    println!("{} {}", 9007199254740993i64 as f64, 0.3f32 as f64);
}
