// A bound on `<Type as Trait>::Name` is a bound on the type that it stands for.
use std::ops::{Deref, DerefMut};

struct Buffer(Vec<u8>);

impl Deref for Buffer {
    type Target = [u8];
    fn deref(&self) -> &[u8] {
        &self.0
    }
}
impl DerefMut for Buffer {
    fn deref_mut(&mut self) -> &mut [u8] {
        &mut self.0
    }
}
impl<T: ?Sized> AsRef<T> for Buffer
where
    <Buffer as Deref>::Target: AsRef<T>,
{
    fn as_ref(&self) -> &T {
        self.deref().as_ref()
    }
}
impl<T: ?Sized> AsMut<T> for Buffer
where
    <Buffer as Deref>::Target: AsMut<T>,
{
    fn as_mut(&mut self) -> &mut T {
        self.deref_mut().as_mut()
    }
}

fn total(bytes: impl AsRef<[u8]>) -> u32 {
    bytes.as_ref().iter().map(|&b| b as u32).sum()
}

fn main() {
    let mut b = Buffer(vec![1, 2, 3]);
    let all: &mut [u8] = b.as_mut();
    all[0] = 40;
    println!("{}", total(b));
}
