// An element of a slice stays where it is, also when the slice is only lent.
fn largest<T: PartialOrd>(list: &[T]) -> T {
    let mut largest = list[0]; //~ ERROR E0508
    for item in list {
        println!("{}", *item > largest);
    }
    largest
}
fn first(list: &[String; 2]) -> String {
    list[0] //~ ERROR E0508
}
fn main() {
    println!("{} {}", largest(&[1]), first(&[String::new(), String::new()]));
}
