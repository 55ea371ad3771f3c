// Lifetimes can be given to a function where none is found out at each call.
fn id<'a, T>(x: &'a T) -> &'a T {
    x
}

fn made<'a>() -> Option<&'a str> {
    None
}

fn bounded<'a: 'a>(x: &'a str) -> &'a str {
    x
}

fn mixed<'a: 'a>(x: &'a str, _: &str) -> &'a str {
    x
}

struct Holder<'h>(&'h str);

impl<'h> Holder<'h> {
    fn get<'s>(&'s self) -> &'s str {
        self.0
    }
}

fn main() {
    let x = 5;
    id::<'static, i32>(&x); //~ ERROR E0794
    id::<i32>(&x);
    made::<'static>();
    bounded::<'static>("x");
    mixed::<'static>("x", "y");
    mixed::<'static, 'static>("x", "y"); //~ ERROR E0794
    Holder::<'static>::get::<'static>(&Holder("x")); //~ ERROR E0794
    Holder("x").get();
}
