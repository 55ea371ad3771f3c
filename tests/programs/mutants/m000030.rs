// One mistake was put in: use after move.
// Literals in a format are a part of it, so some messages are of type &str; one value alone is a String.
use std::panic;
fn kind(f: fn()) {
    let e = panic::catch_unwind(f).unwrap_err(); let _taken = e;
    println!("{:?} {:?}", e.downcast_ref::<&str>(), e.downcast_ref::<String>()); //~ ERROR E0382
}
fn main() {
    kind(|| panic!("a {}", 7));
    kind(|| panic!("{} {}", "x", "y"));
    kind(|| panic!("{:?}", "x"));
    kind(|| panic!("{}", 1.5));
    kind(|| panic!("{0} {0:?}", 3));
    kind(|| panic!("{}{}", 'c', 7u8));
    kind(|| panic!("{}", &"r"));
    kind(|| panic!("{}", true));
    kind(|| panic!("{}", concat!("a", 1)));
    kind(|| {
        let x = 4;
        panic!("{x}")
    });
    kind(|| panic!("{}", stringify!(a b)));
    kind(|| panic!("{:1$}", 3, 4));
    kind(|| panic!("{a}{b}", a = 1, b = "2"));
    kind(|| panic!("{}", 3000000000u32));
    kind(|| panic!("{}", (5)));
    kind(|| panic!("{}", -5));
    kind(|| assert!(1 > 2, "why {}", 3));
    kind(|| unreachable!("u {}", 3));
    kind(|| todo!("t {}", 1));
    kind(|| unimplemented!());
    kind(|| assert_eq!(1, 2, "m {}", 1));
    kind(|| {
        None::<i32>.expect("ex");
    });
    kind(|| panic!("{}", 0xff));
    kind(|| panic!("{}", r"raw"));
    kind(|| panic!("{:>3}", "x"));
    println!("{} {} {:>4} {1}", 1, "two", 3);
    println!("{:?}", format_args!("{}", "lit").as_str());
}
