// Of a `use`, only the module that the last name is looked for in is an import that is not resolved. What a lost
// import should have brought is not told of again.
use crate::shed::tools::Saw; //~ ERROR E0433
use crate::shed::Hammer; //~ ERROR E0432
use nowhere::near::Here; //~ ERROR E0433
use nowhere::shout; //~ ERROR E0432

fn main() {
    shout!("hello");
}
