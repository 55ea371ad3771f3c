// What type_name says of trait objects and others.
use std::any::type_name as n;
macro_rules! p { ($($t:ty),* $(,)?) => { $(println!("{}", n::<$t>());)* } }
fn main() {
    p!(dyn std::fmt::Write, dyn std::io::Write, dyn std::io::Read, dyn std::io::BufRead, dyn ToString, dyn AsRef<str>, dyn PartialEq<u8>, dyn DoubleEndedIterator<Item = u8>, dyn ExactSizeIterator<Item = u8>, dyn Send, dyn Sync, dyn Unpin, dyn std::future::Future<Output = ()>, dyn std::ops::Deref<Target = u8>, dyn std::ops::Index<usize, Output = u8>, dyn std::ops::Add<u8, Output = u8>, dyn std::fmt::LowerHex, dyn std::fmt::Binary, dyn std::hash::Hasher, dyn std::borrow::Borrow<str>, dyn Fn(Box<dyn Fn(i32) -> i32>) -> Vec<u8>, std::ops::ControlFlow<u8>, (std::sync::atomic::AtomicU64, std::sync::atomic::AtomicI64, std::sync::atomic::AtomicU32), std::sync::mpsc::Iter<'static, u8>, std::cell::Ref<'static, dyn std::fmt::Debug>, &'static dyn Fn(i32), std::collections::HashMap<&str, Vec<(i32, String)>>, &&mut u8, std::num::FpCategory, std::io::Lines<std::io::StdinLock<'static>>, std::io::BufWriter<Vec<u8>>, std::str::SplitN<'static, char>);
}
