// Where an overloaded index panics: at its bracket; a built-in one: where the expression begins.
use std::collections::HashMap;
fn where_is(f: fn(usize)) {
    std::panic::set_hook(Box::new(|info| {
        let at = info.location().unwrap();
        println!("{}:{}", at.line(), at.column());
    }));
    let _ = std::panic::catch_unwind(move || f(9));
}
fn main() {
    where_is(|i| { let vector = vec![1, 2]; println!("{}", 1 + vector[i]); });
    where_is(|i| { let array = [1, 2]; println!("{}", 1 + array[i]); });
    where_is(|i| { let mut rows = vec![vec![0]]; rows[0][i] += 1; });
    where_is(|i| { let text = "abc"; println!("{}", &text[i..]); });
    where_is(|i| { let map = HashMap::from([(1, 2)]); println!("{}", map[&i]); });
    where_is(|i| { let slice = &[1, 2, 3][..]; println!("{:?}", &slice[i..]); });
}
