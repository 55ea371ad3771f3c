// `cfg_select!`: items, statements and values behind the first predicate that holds.
cfg_select! {
    windows => {
        fn family() -> &'static str { "windows" }
    }
    any(unix, target_os = "none") => {
        fn family() -> &'static str { "unix" }
        const BITS: u32 = 64;
    }
    _ => { compile_error!("neither"); }
}

fn main() {
    let wide = cfg_select! {
        target_pointer_width = "64" => true,
        _ => false,
    };
    cfg_select! {
        not(unix) => { println!("never"); }
        _ => {
            let text = family();
            println!("{text} {BITS} {wide}");
        }
    }
}
