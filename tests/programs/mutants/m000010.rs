// One mistake was put in: wrong argument.
// `let [a, b] = …` says that the value is an array of two, where nothing else does.
fn main() {
    let doubled = [1, 2].iter().map(|x| x * 2).collect::<Vec<u8>>();
    let [a, b] = doubled.try_into().unwrap();
    println!("{a} {b}");
    let [x, y, z] = std::array::from_fn(1); //~ ERROR E0277
    println!("{x}{y}{z}");
    let [(name, n), _] = [("a", 1), ("b", 2)].map(|pair| pair);
    println!("{name}{n}");
}
