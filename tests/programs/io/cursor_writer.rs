// Cursor writer.
//@ exit: 1
use std::io::{self, BufRead, BufReader, BufWriter, Cursor, Read, Seek, SeekFrom, Write};
fn render<W: Write>(w: &mut W, rows: &[(&str, f32)]) -> io::Result<usize> {
    let mut n = 0;
    for (k, v) in rows {
        n += w.write(format!("{k}={v:.1}\n").as_bytes())?;
    }
    w.flush()?;
    Ok(n)
}
fn count_lines(r: impl Read) -> io::Result<(usize, usize)> {
    let mut b = BufReader::new(r);
    let (mut l, mut c) = (0, 0);
    let mut s = String::new();
    while b.read_line(&mut s)? > 0 {
        l += 1;
        c += s.trim_end().len();
        s.clear();
    }
    Ok((l, c))
}
fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut buf: Vec<u8> = Vec::new();
    println!("{}", render(&mut buf, &[("a", 1.0), ("bc", 2.25)])?);
    println!("{:?}", String::from_utf8(buf.clone())?);
    println!("{:?}", count_lines(&buf[..])?);
    let mut c = Cursor::new(vec![1u8, 2, 3, 4, 5]);
    let mut two = [0; 2];
    c.read_exact(&mut two)?;
    println!("{two:?} {}", c.position());
    c.seek(SeekFrom::Start(4))?;
    let mut rest = vec![];
    c.read_to_end(&mut rest)?;
    println!("{rest:?}");
    let mut bw = BufWriter::new(Vec::new());
    writeln!(bw, "{:>4}", 7)?;
    println!("{:?}", bw.into_inner()?);
    for l in Cursor::new("x\ny\n").lines() {
        print!("{} ", l?);
    }
    println!();
    let e = io::Error::new(io::ErrorKind::Other, "custom");
    println!("{e} {:?}", e.kind());
    let mut short = Cursor::new([1u8]);
    short.read_exact(&mut two)?;
    Ok(())
}
