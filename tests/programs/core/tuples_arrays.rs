// Tuples arrays.
fn swap(p: (i32, bool)) -> (bool, i32) {
    let (a, b) = p;
    (b, a)
}

fn analyze(a: [i32; 6]) -> (i32, i32, f64) {
    let mut min = a[0];
    let mut max = a[0];
    let mut sum = 0;
    for x in a {
        if x < min {
            min = x;
        }
        if x > max {
            max = x;
        }
        sum += x;
    }
    (min, max, sum as f64 / a.len() as f64)
}

fn main() {
    println!("{:?}", swap((1, true)));
    let (lo, hi, mean) = analyze([3, -7, 22, 0, 5, 8]);
    println!("{lo} {hi} {mean:.3}");
    let nested = ((1, 2), [3, 4], "five");
    println!("{} {} {}", (nested.0).1, nested.1[0], nested.2);
    let long = (1u8, 2u16, 3u32, 4u64, -1i8, -2i16, 0.1f32, 0.2f64, 'a', true);
    println!("{:?}", long);
    let [x, y, z] = [1, 2, 3];
    println!("{}", x + y * z);
}
