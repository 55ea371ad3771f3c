// A file's handle is closed when its owner is dropped: at the end of a scope, by `drop`, and on the way of a panic.
use std::fs::{self, File};
use std::io::{BufRead, BufReader, BufWriter, Write};

struct Journal {
    file: File,
    lines: u32,
}
impl Journal {
    fn note(&mut self, text: &str) -> std::io::Result<()> {
        self.lines += 1;
        writeln!(self.file, "{}: {text}", self.lines)
    }
}

fn main() -> std::io::Result<()> {
    {
        let mut journal = Journal { file: File::create("fw_journal.txt")?, lines: 0 };
        journal.note("first")?; //? handle.3.at = 9; handle.3.owner = journal.file; file.fw_journal.txt.size = 9
        journal.note("second")?; //? file.fw_journal.txt.handles = 1
    }
    let reader = BufReader::new(File::open("fw_journal.txt")?); //? handle.3.owner = reader.inner; files.open = 1
    let count = reader.capacity();
    for line in reader.lines() {
        println!("{} {count}", line?); //> 1: first 8192 | 2: second 8192
    }
    let a = File::open("fw_journal.txt")?;
    let b = File::open("fw_journal.txt")?; //? files.open = 2; handle.4.owner = b
    drop(a); //? files.open = 1
    let moved = b; //? handle.4.owner = moved
    let kept: Vec<Box<dyn std::io::Read>> = vec![Box::new(moved)]; //? files.open = 1
    drop(kept); //? files.open = 0
    let result = std::panic::catch_unwind(|| {
        let mut out = BufWriter::new(File::create("fw_late.txt").unwrap());
        out.write_all(b"kept back").unwrap(); //? file.fw_late.txt.size = 0; handle.3.owner = out.inner
        panic!("halfway");
    });
    println!("{} {:?}", result.is_err(), fs::read_to_string("fw_late.txt")); //> true Ok("kept back")
    fs::remove_file("fw_late.txt")?;
    fs::remove_file("fw_journal.txt")?;
    println!("{}", fs::exists("fw_journal.txt")?); //> false
    Ok(())
}
