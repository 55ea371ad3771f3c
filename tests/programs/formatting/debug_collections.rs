// Debug collections.
use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::rc::Rc;
#[derive(Debug, Clone)]
struct S<'a> {
    id: u8,
    opt: Option<&'a str>,
    list: [f32; 2],
    t: (i32,),
    u: (),
}
fn main() {
    let s = S {
        id: 1,
        opt: Some("q\"uote"),
        list: [1.0, 0.25],
        t: (-1,),
        u: (),
    };
    println!("{s:?}");
    println!("{s:#?}");
    println!("{:#?}", BTreeMap::from([("k", vec![1, 2]), ("l", vec![])]));
    println!(
        "{:?} {:?}",
        BTreeSet::from(['b', 'a']),
        HashMap::from([(1, "one")])
    );
    println!(
        "{:?} {:?} {:?}",
        Rc::new(5),
        RefCell::new(vec![1]),
        Cell::new('c')
    );
    println!(
        "{:?} {:?}",
        Box::new(Some(1)),
        "tab\t nl\n nul\0 del\u{7f} é \u{200b} '"
    );
    println!("{:?} {:?} {:?}", 'a', '\'', '"');
    println!("{:5}|{:<5}|{:>5}|{:^5}|{:?}", 1.5, true, "é", 'x', 1u8);
    println!(
        "{:>10}|{:<10}|{:^10}|",
        format!("{:?}", Some(1)),
        format_args!("{}", 2),
        "mid"
    );
    println!("{:04} {:+} {:+.1} {:#X} {:#b}", -5, 5, 1.25, 3054, 5);
    println!("{:?} {:?}", Ok::<u8, ()>(1), Err::<(), _>("bad"));
    println!("{:08.2} {:>8.1e} {:e}", 3.14159, 12345.678, 0.5);
    println!("{:3}|{:<3}|{:03}", 12345, 1, 7);
    println!("{:?} {:.1?} {:6.2?}", 0.1 + 0.2, vec![1.0, 2.55], Some(1.0));
    println!("{:p}", std::ptr::null::<u8>());
    println!("{:?} {:?} {:?}", 1..3, ..=4, (2.., ..));
    println!("{:?}", std::str::from_utf8(b"ok").unwrap().char_indices());
}
