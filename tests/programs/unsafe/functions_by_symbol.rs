// A foreign function is found by its symbol: what the program itself exports comes before C's library.
#[unsafe(no_mangle)]
pub extern "C" fn labs(n: i64) -> i64 {
    n + 42
}

mod hidden {
    #[unsafe(export_name = "thrice")]
    extern "C" fn tripled(n: i32) -> i32 {
        3 * n
    }

    #[unsafe(no_mangle)]
    fn longer<'a>(text: &'a str, other: String) -> &'a str {
        if text.len() > other.len() { text } else { "" }
    }

    struct Counter;
    impl Counter {
        #[unsafe(no_mangle)]
        extern "C-unwind" fn count_to(n: u8) -> u8 {
            if n > 3 { panic!("too far") }
            (0..n).sum()
        }
    }
}

mod c {
    unsafe extern "C" {
        pub safe fn labs(n: i64) -> i64;
        pub safe fn thrice(n: i32) -> i32;
        #[link_name = "toupper"]
        pub safe fn tolower(c: i32) -> i32;
        #[link_name = r"thrice"]
        pub safe fn again(n: i32) -> i32;
    }
    unsafe extern "C-unwind" {
        pub safe fn count_to(n: u8) -> u8;
    }
    unsafe extern "Rust" {
        pub safe fn longer<'a>(text: &'a str, other: String) -> &'a str;
    }
}

fn main() {
    println!("{} {}", c::labs(-3), labs(-3));
    println!("{} {}", c::thrice(5), c::again(6));
    println!("{}", c::tolower(97));
    println!("{:?} {:?}", c::longer("abc", String::from("de")), c::longer("abc", String::from("defg")));
    let list: Vec<u8> = [1, 2, 3].into_iter().map(|n| c::count_to(n)).collect();
    println!("{list:?} {}", std::panic::catch_unwind(|| c::count_to(4)).is_err());
}
