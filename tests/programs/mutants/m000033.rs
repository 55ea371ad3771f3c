// One mistake was put in: undefined name.
// `let [a, b] = …` says that the value is an array of two, where nothing else does.
fn main() {
    let doubled = [1, 2].iter().map(|x| x * 2).collect::<Vec<u8>>();
    let [a, b] = doubled.try_into().unwrap();
    println!("{a} {b}");
    let [x, y_x, z] = std::array::from_fn(|i| i * 2);
    println!("{x}{y}{z}"); //~ ERROR E0425
    let [(name, n), _] = [("a", 1), ("b", 2)].map(|pair| pair);
    println!("{name}{n}");
}
