// On closures, only few attributes may stand.
fn main() {
    #[inline]
    || 1;
    #[cold]
    || 1;
    #[no_mangle] //~ ERROR
    || 2;
    #[track_caller] //~ ERROR E0658
    || 3;
}
