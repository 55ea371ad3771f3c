// Writers that fail, what they leave, and slices of slices.
use std::io::{self, BufWriter, IoSlice, IoSliceMut, Write};

struct Small(Vec<u8>);
impl Write for Small {
    fn write(&mut self, buf: &[u8]) -> io::Result<usize> {
        let n = buf.len().min(6 - self.0.len());
        self.0.extend(&buf[..n]);
        Ok(n)
    }
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[derive(Debug)]
struct Mine(u8);
impl std::fmt::Display for Mine {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "mine {}", self.0)
    }
}
impl std::error::Error for Mine {}

fn main() {
    let mut w = BufWriter::new(Small(Vec::new()));
    w.write_all(b"too much of it").unwrap();
    println!("{:?}", w.flush().unwrap_err().kind());
    let (inner, rest) = w.into_parts();
    println!("{:?} {:?}", String::from_utf8_lossy(&inner.0), String::from_utf8(rest.unwrap()));
    let mut w = BufWriter::new(Small(vec![0; 4]));
    w.write_all(b"abc").unwrap();
    let (error, w) = w.into_inner().map(|_| ()).unwrap_err().into_parts();
    println!("{error} {:?}", w.buffer());

    let mut error = io::Error::other(Mine(1));
    error.get_mut().unwrap().downcast_mut::<Mine>().unwrap().0 = 2;
    println!("{error}");
    println!("{:?}", io::Error::from(io::ErrorKind::NotFound).downcast::<Mine>().is_err());
    println!("{:?}", error.downcast::<Mine>().unwrap());

    let (a, b) = (*b"hello", *b"world");
    let mut parts = &mut [IoSlice::new(&a), IoSlice::new(&b)][..];
    IoSlice::advance_slices(&mut parts, 7);
    println!("{} {:?}", parts.len(), &parts[0][..]);
    let mut room = [1, 2, 3];
    let mut part = IoSliceMut::new(&mut room);
    part.advance(1);
    part[0] = 9;
    println!("{part:?}");
    println!("{room:?}");
}
