// State table.
macro_rules! states {
    ($name:ident; $($state:ident { $($event:ident => $next:ident),* $(,)? })+) => {
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        enum $name { $($state),+ }
        impl $name {
            fn step(self, event: &str) -> Option<$name> {
                match self { $($name::$state => { $(if event == stringify!($event) { return Some($name::$next); })* None })+ }
            }
            fn all() -> Vec<$name> { vec![$($name::$state),+] }
        }
    };
}
states! { Door; Open { close => Closed } Closed { open => Open, lock => Locked } Locked { unlock => Closed } }
macro_rules! bitflags { ($($f:ident = $n:expr;)*) => { $(const $f: u32 = 1 << $n;)* const FLAG_NAMES: &[(&str, u32)] = &[$((stringify!($f), $f)),*]; } }
bitflags! { READ = 0; WRITE = 1; EXEC = 4; }
macro_rules! try_all { ($($e:expr),+ ; else $d:expr) => { 'found: { $(if let Ok(v) = $e { break 'found v; })+ $d } }; }
macro_rules! tuple_impls { ($($name:ident: $($t:ident)+;)*) => { $(impl<$($t: Area),+> Area for ($($t,)+) { #[allow(non_snake_case)] fn area(&self) -> u32 { let ($($t,)+) = self; 0 $(+ $t.area())+ } })* }; }
trait Area {
    fn area(&self) -> u32;
}
impl Area for u32 {
    fn area(&self) -> u32 {
        self * self
    }
}
tuple_impls! { one: A; two: A B; three: A B C; }
macro_rules! sum { () => { 0 }; ($h:expr $(, $t:expr)* $(,)?) => { $h + sum!($($t),*) }; }
fn main() {
    let mut d = Door::Open;
    for e in ["lock", "close", "lock", "open", "unlock", "open"] {
        match d.step(e) {
            Some(n) => {
                println!("{d:?} --{e}--> {n:?}");
                d = n;
            }
            None => println!("{d:?}: no {e}"),
        }
    }
    println!("{:?}", Door::all());
    let perm = READ | EXEC;
    println!(
        "{:?} {WRITE}",
        FLAG_NAMES
            .iter()
            .filter(|(_, v)| perm & v != 0)
            .map(|(n, _)| *n)
            .collect::<Vec<_>>()
    );
    println!(
        "{} {}",
        try_all!("x".parse::<i32>(), "7".parse::<i32>(); else -1),
        try_all!("".parse::<i32>(); else -1)
    );
    println!(
        "{} {} {}",
        (2u32,).area(),
        (2u32, 3u32).area(),
        (1u32, 1u32, (2u32, 2u32)).area()
    );
    println!("{} {}", sum!(), sum!(1, 2 * 3, 4,));
}
