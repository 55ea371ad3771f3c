// No predicate of a `cfg_select!` holds.
cfg_select! { //~ ERROR
    windows => {}
    target_pointer_width = "32" => {}
}

fn main() {}
