// Packages.
//@ exit: 101
#[derive(Debug)]
struct Package {
    sender: String,
    recipient: String,
    weight: u32,
}
impl Package {
    fn new(sender: String, recipient: String, weight: u32) -> Self {
        if weight < 10 {
            panic!("Can't ship a package with weight below 10 grams");
        }
        Self {
            sender,
            recipient,
            weight,
        }
    }
    fn is_international(&self) -> bool {
        self.sender != self.recipient
    }
    fn get_fees(&self, cents: u32) -> u32 {
        self.weight * cents
    }
}
fn main() {
    let p = Package::new("Spain".to_string(), "Austria".to_string(), 1200);
    println!("{} {} {:?}", p.is_international(), p.get_fees(3), p);
    Package::new(String::from("Spain"), String::from("Spain"), 5);
}
