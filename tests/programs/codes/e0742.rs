// `pub(in …)` names a module around this one.
pub mod a {
    pub mod b {}
}
pub mod c {
    pub(in crate::a) struct Own; //~ ERROR E0742
}
fn main() {}
