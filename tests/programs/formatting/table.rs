// Table.
struct Row<'a> {
    name: &'a str,
    price: f64,
    qty: u32,
}

fn main() {
    let rows = [
        Row {
            name: "widget",
            price: 3.5,
            qty: 10,
        },
        Row {
            name: "gadget",
            price: 12.25,
            qty: 3,
        },
        Row {
            name: "x",
            price: 100.0,
            qty: 1,
        },
    ];
    println!("{:<10}|{:^8}|{:>6}", "name", "price", "qty");
    println!("{:-<10}+{:-^8}+{:->6}", "", "", "");
    for r in &rows {
        println!("{:<10}|{:^8.2}|{:>6}", r.name, r.price, r.qty);
    }
    let (w, p) = (12, 3);
    println!("[{:w$.p$}] [{:>1$}] [{:.*}]", 2.718281828, 8, 2, 1.23456);
    println!("[{:>width$}] [{:^+9.2}] [{:<05}]", "r", 3.14159, 7, width = 6);
    println!("{0} {1} {0} {name}", 1, 2, name = "n");
    println!("{:#?}", (1, "a"));
    println!("{:02}:{:02}:{:02}", 5, 7, 59);
    println!(
        "{:x} {:X} {:#x} {:o} {:b} {:#b} {:#010x}",
        255, 255, 255, 8, 5, 5, 255
    );
    println!("{:e} {:E}", 1500.0, 0.00025);
    println!("{:?} {:5}|{:<5}|{:^5}|", 'c', 'c', true, 'x');
    println!("{:*^20}", " centered ");
    println!("{:>8?} {:<12?}|", Some(1), "ab");
    println!("{:.3} {:.0} {:.1}", "abcdef", 2.5, 0.05);
    println!("{:10.3}|{:<10}|{:+}", -1.5f32, -7, 0);
    println!("{{{}}} {:?}", "braces", "tab\t\u{7f}é");
    println!("{:02x?} {:X?}", [1, 171], vec![255]);
    println!("{:6.2}%", 45.678);
    println!("{:?} {:?} {}", 1.0, 0.1f32, 1.0);
    println!("{:>+6} {:<+6}| {:^+6}|", 1, 2, 3);
    println!("{:#06b} {:#?}", 5, [1.5]);
    eprintln!("to stderr {}", 1);
}
