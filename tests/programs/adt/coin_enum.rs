// Coin enum.
enum State {
    Alaska,
    Texas,
    Ohio,
}

enum Coin {
    Penny,
    Nickel,
    Dime,
    Quarter(State),
    Custom { value: u32, name: &'static str },
}

fn state_name(s: &State) -> &'static str {
    match s {
        State::Alaska => "Alaska",
        State::Texas => "Texas",
        State::Ohio => "Ohio",
    }
}

fn cents(coin: &Coin) -> u32 {
    match coin {
        Coin::Penny => {
            println!("Lucky penny!");
            1
        }
        Coin::Nickel => 5,
        Coin::Dime => 10,
        Coin::Quarter(state) => {
            println!("State quarter from {}!", state_name(state));
            25
        }
        Coin::Custom { value: v @ 0..=9, .. } => *v,
        Coin::Custom { value, name } => {
            println!("custom {name}");
            *value
        }
    }
}

fn main() {
    let purse = [
        Coin::Penny,
        Coin::Nickel,
        Coin::Dime,
        Coin::Quarter(State::Ohio),
        Coin::Quarter(State::Alaska),
        Coin::Custom {
            value: 7,
            name: "seven",
        },
        Coin::Custom {
            value: 70,
            name: "seventy",
        },
        Coin::Quarter(State::Texas),
    ];
    let mut total = 0;
    for c in &purse {
        total += cents(c);
    }
    println!("total {total}");
}
