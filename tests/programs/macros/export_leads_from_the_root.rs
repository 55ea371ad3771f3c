// A macro is called before its definition by a path: an exported one from the crate's root, another through `use`.
mod early {
    pub fn go() {
        crate::shout!("early");
        super::shout!("twice");
    }
}

fn main() {
    early::go();
    self::tools::quiet!("main");
    shout!("last");
    whisper!("low");
}

mod tools {
    #[macro_export]
    macro_rules! shout {
        ($text:expr) => {
            println!("{}!", $text)
        };
    }

    macro_rules! quiet {
        ($text:expr) => {
            println!("({})", $text)
        };
    }
    pub(crate) use quiet;
}

use tools::quiet as whisper;
//> early!
//> twice!
//> (main)
//> last!
//> (low)
