// Neither lifetime has a name, and they are two.
fn keep(list: &mut Vec<&i64>, value: &i64) {
    list.push(value); //~ ERROR
}

fn keep_same<'v>(list: &mut Vec<&'v i64>, value: &'v i64) {
    list.push(value);
}

fn main() {
    let mut list = vec![];
    keep(&mut list, &4);
    keep_same(&mut list, &5);
    println!("{list:?}");
}
