// `cfg_select!`: the first arm whose condition holds, as items, as statements or as a value.
cfg_select! {
    windows => {
        fn system() -> &'static str { "windows" }
    }
    unix => {
        fn system() -> &'static str { "unix" }
    }
    _ => {
        fn system() -> &'static str { "something else" }
    }
}

fn main() {
    let width = cfg_select! {
        target_pointer_width = "32" => 32,
        all(target_pointer_width = "64", not(windows)) => 64,
        _ => 0,
    };
    println!("{} {}", system(), width);
}
//> unix 64
