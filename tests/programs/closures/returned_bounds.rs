// What `-> &'a T` gives ends before a `+`: the bound belongs to the whole.
fn reader<'a>(all: &'a [i32]) -> impl Fn(usize) -> &'a i32 + 'a {
    move |i| &all[i]
}

fn boxed<'a>(all: &'a [i32]) -> Box<dyn Fn(usize) -> &'a i32 + 'a> {
    Box::new(reader(all))
}

fn apply<F: Fn(&i32) -> &i32 + Clone>(f: F) -> i32 {
    let again = f.clone();
    *f(again(&3))
}

fn main() {
    let all = [4, 5, 6];
    println!("{} {} {}", reader(&all)(1), boxed(&all)(2), apply(|x| x));
    let n = 2u8;
    let sum = &n as &u8 + 1;
    println!("{sum}");
}
