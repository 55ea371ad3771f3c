// One mistake was put in: undefined type.
// Traffic light.
mod signals {
    pub enum Light {
        Red,
        Yellow { from_red: bool },
        Green,
    }
    impl Light {
        pub fn next(self) -> LightX { //~ ERROR E0425
            use Light::*;
            match self {
                Red => Yellow { from_red: true },
                Yellow { from_red: true } => Green,
                Yellow { from_red: false } => Red,
                Green => Yellow { from_red: false },
            }
        }
        pub fn seconds(&self) -> u32 {
            match *self {
                Light::Red => 60,
                Light::Yellow { .. } => 5,
                Light::Green => 45,
            }
        }
        pub fn label(&self) -> &str {
            match self {
                Light::Red => "red",
                Light::Yellow { from_red } if *from_red => "red-yellow",
                Light::Yellow { .. } => "yellow",
                Light::Green => "green",
            }
        }
    }
}

use signals::Light;

fn main() {
    let mut light = Light::Red;
    let mut clock = 0;
    for _ in 0..6 {
        println!("t={clock:>4} {}", light.label());
        clock += light.seconds();
        light = light.next();
    }
}
