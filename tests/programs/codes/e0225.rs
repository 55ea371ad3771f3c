// A trait object has one trait, and marker traits.
use std::fmt::{Debug, Display};
fn show(x: Box<dyn Debug + Display>) {} //~ ERROR E0225
fn main() {}
