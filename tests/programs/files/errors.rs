// What goes wrong with files, in the words of the system.
use std::fs::{self, File, OpenOptions};
use std::io::{ErrorKind, Read, Seek, SeekFrom, Write};

fn show<T>(what: &str, result: std::io::Result<T>) {
    match result {
        Ok(_) => println!("{what}: fine"),
        Err(e) => println!("{what}: {e} / {e:?} / {:?}", e.raw_os_error()),
    }
}

fn main() {
    show("absent", File::open("fw_absent.txt"));
    show("nothing", OpenOptions::new().open("fw_absent.txt"));
    show("truncate", OpenOptions::new().truncate(true).open("fw_absent.txt"));
    show("create", OpenOptions::new().read(true).create(true).open("fw_absent.txt"));
    show("both", OpenOptions::new().append(true).truncate(true).open("fw_absent.txt"));
    show("nul", File::create("a\0b"));
    show("empty", File::create(""));
    show("folder", File::create("fw_no_folder/x"));
    show("slash", File::create("fw_x/"));
    show("remove", fs::remove_file("fw_absent.txt"));
    show("rename", fs::rename("fw_absent.txt", "fw_other.txt"));
    show("copy", fs::copy("fw_absent.txt", "fw_other.txt"));
    let mut f = File::create("fw_errors.txt").unwrap();
    show("new", File::create_new("fw_errors.txt"));
    show("below a file", File::open("fw_errors.txt/deeper"));
    show("slash after a file", File::open("fw_errors.txt/"));
    show("read", f.read(&mut [0; 4]));
    show("back", f.seek(SeekFrom::Current(-1)));
    f.write_all(&[0xE4, b'a']).unwrap();
    show("text", fs::read_to_string("fw_errors.txt"));
    let mut r = File::open("fw_errors.txt").unwrap();
    show("write", r.write(b"x"));
    show("shorten", r.set_len(0));
    println!("{:?}", fs::metadata("fw_none").map_err(|e| e.kind() == ErrorKind::NotFound).map(|m| m.len()));
    fs::remove_file("fw_errors.txt").unwrap();
    File::open("fw_errors.txt").expect("it is gone"); //~ PANIC it is gone: Os { code: 2, kind: NotFound
}
