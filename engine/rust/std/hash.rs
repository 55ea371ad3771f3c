//! Hashing.

/// Types whose values can be fed to a hasher.
pub trait Hash {
    /// Feeds this value to the hasher.
    fn hash<H: Hasher>(&self, state: &mut H);
    /// Feeds several values to the hasher.
    fn hash_slice<H: Hasher>(data: &[Self], state: &mut H)
    where
        Self: Sized,
    {
        for piece in data {
            piece.hash(state);
        }
    }
}

/// Takes bytes and makes a number of them.
pub trait Hasher {
    /// The number for all that was written.
    fn finish(&self) -> u64;
    /// Takes bytes.
    fn write(&mut self, bytes: &[u8]);
    /// Takes a `u8`.
    fn write_u8(&mut self, i: u8) {
        self.write(&[i])
    }
    /// Takes a `u16`.
    fn write_u16(&mut self, i: u16) {
        self.write(&i.to_ne_bytes())
    }
    /// Takes a `u32`.
    fn write_u32(&mut self, i: u32) {
        self.write(&i.to_ne_bytes())
    }
    /// Takes a `u64`.
    fn write_u64(&mut self, i: u64) {
        self.write(&i.to_ne_bytes())
    }
    /// Takes a `u128`.
    fn write_u128(&mut self, i: u128) {
        self.write(&i.to_ne_bytes())
    }
    /// Takes a `usize`.
    fn write_usize(&mut self, i: usize) {
        self.write(&i.to_ne_bytes())
    }
    /// Takes an `i8`.
    fn write_i8(&mut self, i: i8) {
        self.write_u8(i as u8)
    }
    /// Takes an `i16`.
    fn write_i16(&mut self, i: i16) {
        self.write_u16(i as u16)
    }
    /// Takes an `i32`.
    fn write_i32(&mut self, i: i32) {
        self.write_u32(i as u32)
    }
    /// Takes an `i64`.
    fn write_i64(&mut self, i: i64) {
        self.write_u64(i as u64)
    }
    /// Takes an `i128`.
    fn write_i128(&mut self, i: i128) {
        self.write_u128(i as u128)
    }
    /// Takes an `isize`.
    fn write_isize(&mut self, i: isize) {
        self.write_usize(i as usize)
    }
}

impl<H: Hasher + ?Sized> Hasher for &mut H {
    fn finish(&self) -> u64 {
        (**self).finish()
    }
    fn write(&mut self, bytes: &[u8]) {
        (**self).write(bytes)
    }
}

/// Makes hashers.
pub trait BuildHasher {
    /// Its hashers' type.
    type Hasher: Hasher;
    /// A new hasher.
    fn build_hasher(&self) -> Self::Hasher;
    /// The hash of one value.
    fn hash_one<T: Hash>(&self, x: T) -> u64
    where
        Self: Sized,
    {
        let mut hasher = self.build_hasher();
        x.hash(&mut hasher);
        hasher.finish()
    }
}

/// Makes hashers by their default.
pub struct BuildHasherDefault<H> {
    marker: crate::marker::PhantomData<H>,
}
impl<H> BuildHasherDefault<H> {
    /// Makes one.
    pub const fn new() -> Self {
        BuildHasherDefault { marker: crate::marker::PhantomData }
    }
}
impl<H: Default + Hasher> BuildHasher for BuildHasherDefault<H> {
    type Hasher = H;
    fn build_hasher(&self) -> H {
        H::default()
    }
}
impl<H> Clone for BuildHasherDefault<H> {
    fn clone(&self) -> Self {
        BuildHasherDefault::new()
    }
}
impl<H> Default for BuildHasherDefault<H> {
    fn default() -> Self {
        BuildHasherDefault::new()
    }
}

macro_rules! hash_int {
    ($($t:ty: $write:ident)*) => { $(
        impl Hash for $t {
            #[inline]
            fn hash<H: Hasher>(&self, state: &mut H) {
                state.$write(*self)
            }
        }
    )* };
}
hash_int!(u8: write_u8 u16: write_u16 u32: write_u32 u64: write_u64 u128: write_u128 usize: write_usize
    i8: write_i8 i16: write_i16 i32: write_i32 i64: write_i64 i128: write_i128 isize: write_isize);

impl Hash for bool {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_u8(*self as u8)
    }
}
impl Hash for char {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_u32(*self as u32)
    }
}
impl Hash for str {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write(self.as_bytes());
        state.write_u8(0xff)
    }
}
impl Hash for () {
    fn hash<H: Hasher>(&self, _state: &mut H) {}
}
impl Hash for ! {
    fn hash<H: Hasher>(&self, _state: &mut H) {
        *self
    }
}
impl<T: Hash> Hash for [T] {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_usize(self.len());
        Hash::hash_slice(self, state)
    }
}
impl<T: ?Sized + Hash> Hash for &T {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (**self).hash(state)
    }
}
impl<T: ?Sized + Hash> Hash for &mut T {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (**self).hash(state)
    }
}
impl<T: ?Sized> Hash for *const T {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_usize(self.addr())
    }
}
impl<T: ?Sized> Hash for *mut T {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_usize(self.addr())
    }
}

macro_rules! hash_tuple {
    ($($T:ident $n:tt)*) => {
        impl<$($T: Hash),*> Hash for ($($T,)*) {
            fn hash<S: Hasher>(&self, state: &mut S) {
                $( self.$n.hash(state); )*
            }
        }
    };
}
hash_tuple!(A 0);
hash_tuple!(A 0 B 1);
hash_tuple!(A 0 B 1 C 2);
hash_tuple!(A 0 B 1 C 2 D 3);
hash_tuple!(A 0 B 1 C 2 D 3 E 4);
hash_tuple!(A 0 B 1 C 2 D 3 E 4 F 5);
hash_tuple!(A 0 B 1 C 2 D 3 E 4 F 5 G 6);
hash_tuple!(A 0 B 1 C 2 D 3 E 4 F 5 G 6 H 7);

/// The hasher of `HashMap`: SipHash with one and three rounds.
///
/// Made by a `RandomState` it has random keys in reality, so that nobody can rely on what it gives; then it
/// takes a shorter way here.
#[derive(Clone, Debug)]
pub struct DefaultHasher {
    short: bool,
    v0: u64,
    v1: u64,
    v2: u64,
    v3: u64,
    // Bytes that do not fill a word yet, and how many there were in all.
    tail: u64,
    tail_len: u32,
    length: u64,
}
impl DefaultHasher {
    /// A hasher with the keys 0.
    pub const fn new() -> DefaultHasher {
        DefaultHasher {
            short: false,
            v0: 0x736f6d6570736575,
            v1: 0x646f72616e646f6d,
            v2: 0x6c7967656e657261,
            v3: 0x7465646279746573,
            tail: 0,
            tail_len: 0,
            length: 0,
        }
    }
    fn round(&mut self) {
        self.v0 = self.v0.wrapping_add(self.v1);
        self.v2 = self.v2.wrapping_add(self.v3);
        self.v1 = self.v1.rotate_left(13) ^ self.v0;
        self.v3 = self.v3.rotate_left(16) ^ self.v2;
        self.v0 = self.v0.rotate_left(32);
        self.v2 = self.v2.wrapping_add(self.v1);
        self.v0 = self.v0.wrapping_add(self.v3);
        self.v1 = self.v1.rotate_left(17) ^ self.v2;
        self.v3 = self.v3.rotate_left(21) ^ self.v0;
        self.v2 = self.v2.rotate_left(32);
    }
    fn take_word(&mut self, word: u64) {
        self.v3 ^= word;
        self.round();
        self.v0 ^= word;
    }
    // Takes the low `bytes` bytes of `value`.
    fn take_bytes(&mut self, value: u64, bytes: u32) {
        if self.short {
            self.v0 = unsafe { crate::intrinsics::wrapping_mul((self.v0.rotate_left(5)) ^ value, 0x517c_c1b7_2722_0a95) };
            return;
        }
        self.length = self.length.wrapping_add(bytes as u64);
        self.tail |= value << (8 * self.tail_len);
        let left = 8 - self.tail_len;
        if bytes < left {
            self.tail_len += bytes;
            return;
        }
        let word = self.tail;
        self.take_word(word);
        self.tail_len = bytes - left;
        self.tail = if left < 8 { value >> (8 * left) } else { 0 };
    }
}
impl Default for DefaultHasher {
    fn default() -> DefaultHasher {
        DefaultHasher::new()
    }
}
impl Hasher for DefaultHasher {
    fn write(&mut self, bytes: &[u8]) {
        let mut i = 0;
        while i < bytes.len() {
            self.take_bytes(bytes[i] as u64, 1);
            i += 1;
        }
    }
    fn write_u8(&mut self, i: u8) {
        self.take_bytes(i as u64, 1)
    }
    fn write_u16(&mut self, i: u16) {
        self.take_bytes(i as u64, 2)
    }
    fn write_u32(&mut self, i: u32) {
        self.take_bytes(i as u64, 4)
    }
    fn write_u64(&mut self, i: u64) {
        self.take_bytes(i, 8)
    }
    fn write_usize(&mut self, i: usize) {
        self.take_bytes(i as u64, 8)
    }
    fn finish(&self) -> u64 {
        if self.short {
            return self.v0 ^ (self.v0 >> 32);
        }
        let mut end = self.clone();
        let last = (self.length << 56) | self.tail;
        end.take_word(last);
        end.v2 ^= 0xff;
        end.round();
        end.round();
        end.round();
        end.v0 ^ end.v1 ^ end.v2 ^ end.v3
    }
}

/// Makes the hashers of `HashMap`; here always with the same keys, so that a run can be repeated.
#[derive(Clone, Debug, Default)]
pub struct RandomState;
impl RandomState {
    /// Makes one.
    pub fn new() -> RandomState {
        RandomState
    }
}
impl BuildHasher for RandomState {
    type Hasher = DefaultHasher;
    fn build_hasher(&self) -> DefaultHasher {
        let mut hasher = DefaultHasher::new();
        hasher.short = true;
        hasher
    }
}
