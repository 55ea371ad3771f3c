// Places in a file, the rest of the capacity, names that go while a handle stays.
use std::fs::{self, File};
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::Path;

fn main() -> std::io::Result<()> {
    let mut f = File::options().read(true).write(true).create(true).truncate(true).open("fw_places.txt")?;
    f.write_all(b"hello")?;
    println!("{} {}", f.seek(SeekFrom::End(3))?, f.stream_position()?); //> 8 8
    f.write_all(b"!")?;
    f.rewind()?;
    let mut all = Vec::new();
    println!("{} {:?}", f.read_to_end(&mut all)?, all); //> 9 [104, 101, 108, 108, 111, 0, 0, 0, 33]
    f.set_len(4)?;
    f.seek(SeekFrom::Start(1))?;
    let mut text = String::from("-");
    println!("{} {text}", f.read_to_string(&mut text)?); //> 3 -ell
    let text = fs::read_to_string("fw_places.txt")?;
    println!("{text} {} {}", text.len(), text.capacity()); //> hell 4 4
    let mut twice = fs::OpenOptions::new().append(true).read(true).open("./fw_places.txt")?;
    twice.rewind()?;
    twice.write_all(b"o")?;
    println!("{} {:?}", twice.stream_position()?, fs::read_to_string("fw_places.txt")?); //> 5 "hello"
    println!("{}", fs::copy("fw_places.txt", "fw_copy.txt")?); //> 5
    fs::rename("fw_copy.txt", "fw_places.txt")?;
    f.rewind()?;
    f.write_all(b"J")?;
    println!("{:?}", fs::read_to_string("fw_places.txt")?); //> "hello"
    let m = f.metadata()?;
    println!("{} {} {}", m.len(), m.is_file(), m.is_dir()); //> 5 true false
    println!("{} {}", Path::new("fw_places.txt").is_file(), Path::new("fw_copy.txt").exists()); //> true false
    fs::remove_file("fw_places.txt")?;
    println!("{:?} {}", fs::exists("fw_places.txt"), std::mem::size_of::<Option<File>>()); //> Ok(false) 4
    (&f).write_all(b"more")?;
    (&f).rewind()?;
    let mut rest = String::new();
    (&f).read_to_string(&mut rest)?;
    println!("{rest}"); //> Jmore
    Ok(())
}
