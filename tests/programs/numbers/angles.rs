// The last bits of angles, logarithms and powers, in the page as on the command line.
fn main() {
    for i in 1..=24 {
        let x = i as f64 * 0.37;
        let u = i as f64 / 25.0;
        println!("{} {} {}", x.sin(), x.cos(), x.tan());
        println!("{} {} {}", u.asin(), u.acos(), x.atan());
        println!("{} {} {}", x.sinh(), x.cosh(), x.tanh());
        println!("{} {} {} {}", x.ln(), x.log2(), x.powf(u), x.powf(-x));
        println!("{} {} {}", x.log10(), x.hypot(u), x.atan2(-u));
    }
    let x = 0.5_f32;
    println!("{} {} {} {}", x.sin(), x.cos(), x.hypot(1.5), x.log10());
    for degrees in [0.0_f64, 30.0, 45.0, 60.0, 90.0, 180.0, 270.0, 360.0] {
        let (sine, cosine) = degrees.to_radians().sin_cos();
        println!("{degrees}: {sine} {cosine}");
    }
    println!("{} {}", 1e22_f64.sin(), (-1e300_f64).cos());
}
