// No predicate of a `cfg_select!` holds.
cfg_select! { //~ ERROR none of the predicates
    windows => {}
    target_pointer_width = "32" => {}
}

fn main() {}
