// Operands from left to right; the right side of an assignment before the left.
struct P {
    a: i32,
    b: i32,
}
fn say(n: i32) -> i32 {
    print!("{n} ");
    n
}
fn at(v: &mut [i32; 3]) -> &mut [i32; 3] {
    print!("array ");
    v
}
fn main() {
    println!("= {}", say(1) + say(2) * say(3));
    let t = (say(4), say(5), [say(6), say(7)]);
    println!("= {:?}", t);
    let p = P { b: say(8), a: say(9) };
    println!("= {} {}", p.a, p.b);
    let mut v = [0, 0, 0];
    at(&mut v)[say(1) as usize] = say(20);
    println!("= {:?}", v);
    at(&mut v)[say(1) as usize] += say(5);
    println!("= {:?}", v);
    let mut x = 1;
    let y = x + { x = 10; x } + x;
    println!("= {y}");
    let z = say(1) < say(2);
    println!("= {z}");
}

//> 1 2 3 = 7
//> 4 5 6 7 = (4, 5, [6, 7])
//> 8 9 = 9 8
//> 20 array 1 = [0, 20, 0]
//> 5 array 1 = [0, 25, 0]
//> = 21
//> 1 2 = true
