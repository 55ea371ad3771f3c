// A function and the closures in it are checked as one: where one uses what was moved away, rustc looks for no
// arithmetic that is sure to overflow, in none of them. A function inside is one of its own.
#[derive(Debug)]
struct Ticket(u32);

fn sells() {
    let ticket = Ticket(7);
    let sold = ticket;
    println!("{:?}", ticket); //~ ERROR E0382
    let price = move |x: u8| -> u8 { x + (1u8 >> 9) };
    println!("{} {:?}", price(1), sold);
}

fn wastes() -> u8 {
    let twice = || {
        let ticket = Ticket(1);
        drop(ticket);
        drop(ticket); //~ ERROR E0382
    };
    twice();
    200u8 + 100
}

fn holds() {
    fn within() -> u8 {
        1u8 >> 9 //~ ERROR arithmetic_overflow
    }
    let ticket = Ticket(u32::from(within()));
    drop(ticket);
    drop(ticket); //~ ERROR E0382
}

fn main() {
    sells();
    wastes();
    holds();
}
