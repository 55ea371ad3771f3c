// Paths as text.
use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::path::{Component, Path, PathBuf};

fn main() {
    for text in ["/usr//lib/./x.so.1/", "a/../b", ".", "./c", "/", "", "..", ".hidden", "dir/", "x.", "/.."] {
        let p = Path::new(text);
        println!("{p:?}: {:?} {:?} {:?} {:?} {:?}", p.parent(), p.file_name(), p.file_stem(), p.extension(), p.file_prefix());
        println!("  {:?} {:?}", p.components().collect::<Vec<_>>(), p.components().rev().count());
    }
    let mut parts = Path::new("/a/b/c/d").components();
    parts.next_back();
    parts.next();
    parts.next();
    println!("{:?} {:?}", parts.as_path(), parts);
    let base = Path::new("/home/ada");
    println!("{} {}", base.join("notes").display(), base.join("/etc").display());
    println!("{:?} {:?}", base.join("notes/x").strip_prefix(base), base.strip_prefix("/etc"));
    println!("{} {}", base.starts_with("/home/a"), base.ends_with("ada"));
    println!("{:?}", base.ancestors().collect::<Vec<_>>());
    let mut p = PathBuf::from("in/data.tar.gz");
    println!("{} {:?}", p.set_extension("zip"), p);
    println!("{} {:?}", p.add_extension("bak"), p);
    p.set_file_name("other");
    println!("{p:?} {} {p:?}", p.pop());
    println!("{:?} {:?}", p.with_extension("d"), p.with_file_name("z"));
    p.push("");
    println!("{p:?} {}", p == Path::new("in"));
    let joined: PathBuf = ["x", "y", "z"].iter().collect();
    println!("{joined:?} {:?}", joined.iter().collect::<Vec<&OsStr>>());
    println!("{}", Path::new("a/./b/") == Path::new("a//b"));
    let all: BTreeSet<PathBuf> = ["b/a", "a", "b"].map(PathBuf::from).into();
    println!("{all:?}");
    if let Some(Component::Normal(last)) = base.components().last() {
        println!("{}", last.to_str().unwrap());
    }
    println!("{:?}", base.iter());
    println!("{:>8}|{:<8}|", Path::new("r").display(), Path::new("l").display());
    let boxed: Box<Path> = base.into();
    println!("{:?} {}", boxed.clone().into_path_buf(), boxed.is_absolute());
}
