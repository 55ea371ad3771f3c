// Phone number.
//@ exit: 101
#[derive(Debug, PartialEq)]
enum PhoneError {
    TooShort(usize),
    TooLong(usize),
    BadCountry(char),
    BadArea(char),
    BadExchange(char),
    Letter(char),
}
fn number(input: &str) -> Result<String, PhoneError> {
    if let Some(c) = input.chars().find(|c| c.is_alphabetic()) {
        return Err(PhoneError::Letter(c));
    }
    let mut digits: Vec<char> = input.chars().filter(char::is_ascii_digit).collect();
    match digits.len() {
        n if n < 10 => return Err(PhoneError::TooShort(n)),
        11 => match digits.remove(0) {
            '1' => {}
            c => return Err(PhoneError::BadCountry(c)),
        },
        10 => (),
        n => return Err(PhoneError::TooLong(n)),
    }
    match (digits[0], digits[3]) {
        (c @ ('0' | '1'), _) => Err(PhoneError::BadArea(c)),
        (_, c @ '0'..='1') => Err(PhoneError::BadExchange(c)),
        _ => Ok(digits.iter().collect()),
    }
}
fn pretty(input: &str) -> Result<String, PhoneError> {
    let n = number(input)?;
    Ok(format!("({}) {}-{}", &n[..3], &n[3..6], &n[6..]))
}
fn main() {
    for i in [
        "(223) 456-7890",
        "223.456.7890",
        "123456789",
        "22234567890",
        "+1 (223) 456-7890",
        "321234567890",
        "523-abc-7890",
        "(023) 456-7890",
        "(223) 056-7890",
    ] {
        match pretty(i) {
            Ok(p) => println!("{p}"),
            Err(e) => println!("{i}: {e:?}"),
        }
    }
    println!("{}", number("1").unwrap());
}
