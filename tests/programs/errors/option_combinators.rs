// Option combinators.
//@ exit: 101
fn first_even(v: &[i32]) -> Option<&i32> {
    v.iter().find(|x| **x % 2 == 0)
}
fn half_of_first_even(v: &[i32]) -> Option<i32> {
    let x = first_even(v)?;
    Some(x / 2)
}
fn last_char(s: &str) -> Option<char> {
    s.lines().next()?.chars().last()
}

fn main() {
    println!("{:?} {:?}", half_of_first_even(&[1, 8]), half_of_first_even(&[1]));
    println!(
        "{:?} {:?} {:?}",
        last_char("ab\nc"),
        last_char(""),
        last_char("\n")
    );
    let some = Some(4);
    let none: Option<i32> = None;
    println!("{:?} {:?}", some.map(|x| x * 2), none.map(|x| x * 2));
    println!(
        "{} {} {}",
        some.unwrap_or(0),
        none.unwrap_or(-1),
        none.unwrap_or_default()
    );
    println!("{} {}", none.unwrap_or_else(|| 9), some.map_or(0, |x| x + 1));
    println!(
        "{:?} {:?}",
        some.and_then(|x| if x > 3 { Some(x) } else { None }),
        some.filter(|x| *x > 10)
    );
    println!(
        "{:?} {:?} {:?}",
        none.or(Some(1)),
        some.xor(none),
        some.and(Some("s"))
    );
    println!(
        "{:?} {:?}",
        some.ok_or("none"),
        none.ok_or_else(|| "lazy".to_string())
    );
    println!("{:?}", some.zip(Some('c')));
    let mut o = Some(3);
    if let Some(x) = o.as_mut() {
        *x += 1;
    }
    println!("{:?} {:?}", o.take(), o);
    println!("{:?}", o.get_or_insert(8));
    println!("{:?}", o.replace(5));
    println!("{:?}", o.insert(6));
    let name: Option<String> = Some("bob".to_string());
    println!("{:?} {:?}", name.as_deref(), name.as_ref().map(|s| s.len()));
    println!("{:?}", Some(Some(1)).flatten());
    println!(
        "{:?} {:?}",
        Some("5").map(|s| s.parse::<i32>()).transpose(),
        Ok::<Option<i32>, ()>(None).transpose()
    );
    println!("{} {}", some.is_some_and(|x| x > 3), none.is_none());
    println!("{:?}", some.iter().chain(none.iter()).collect::<Vec<_>>());
    let r: Result<i32, String> = "12".parse::<i32>().map_err(|e| e.to_string());
    println!(
        "{:?} {:?}",
        r.as_ref().ok(),
        r.clone().and_then(|x| if x > 20 {
            Ok(x)
        } else {
            Err(format!("{x} too small"))
        })
    );
    println!("{:?}", r.clone().or_else(|_| Ok::<i32, ()>(0)));
    println!("{} {}", r.clone().unwrap_or_default(), r.is_ok_and(|x| x == 12));
    println!(
        "{:?}",
        Err::<i32, _>("e").unwrap_or_else(|e: &str| e.len() as i32)
    );
    let v: Result<u8, _> = "300".parse::<u8>();
    if let Err(ref e) = v {
        println!("{e:?}");
    }
    println!("{}", v.expect("small number"));
}
