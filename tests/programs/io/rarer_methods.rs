// What is left of readers, and methods of paths and `ControlFlow` that are met now and then.
use std::io::{BufRead, BufReader, Cursor, LineWriter, Read, Write};
use std::ops::ControlFlow;
use std::path::PathBuf;

fn main() {
    let mut chained = "ab".as_bytes().chain("cd".as_bytes());
    let mut three = [0; 3];
    chained.read_exact(&mut three).unwrap();
    println!("{three:?} {:?}", chained.get_ref());
    println!("{:?}", chained.into_inner());
    let mut few = "hello".as_bytes().take(2);
    few.read(&mut three).unwrap();
    println!("{:?}", few.get_ref());
    println!("{}", few.get_mut().len());
    let mut reader = BufReader::with_capacity(4, Cursor::new("0123456789"));
    reader.fill_buf().unwrap();
    reader.seek_relative(2).unwrap();
    reader.seek_relative(-1).unwrap();
    println!("{:?}", reader.buffer());
    reader.seek_relative(6).unwrap();
    let mut rest = String::new();
    reader.read_to_string(&mut rest).unwrap();
    println!("{rest}");
    let mut lines = LineWriter::with_capacity(8, Vec::new());
    lines.write_all(b"a\nb").unwrap();
    println!("{:?}", lines.get_mut());
    let mut path = PathBuf::from("a/b");
    path.reserve_exact(10);
    println!("{:?}", path.try_reserve(3));
    println!("{}", path.capacity() >= 6);
    path.shrink_to(0);
    println!("{}", path.display());
    let found: ControlFlow<i32, u8> = (1..9).try_for_each(|n| if n * n > 20 { ControlFlow::Break(n) } else { ControlFlow::Continue(()) }).map_continue(|()| 7);
    println!("{found:?} {:?}", found.map_break(|n| n * 2));
}

//> [97, 98, 99] ([], [100])
//> ([], [100])
//> [108, 108, 111]
//> 3
//> [49, 50, 51]
//> 789
//> [97, 10]
//> Ok(())
//> true
//> a/b
//> Break(5) Break(10)
