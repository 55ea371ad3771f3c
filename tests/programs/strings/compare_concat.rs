// Compare concat.
fn modify(s: &mut String, n: usize) {
    for i in 0..n {
        s.push_str(&i.to_string());
        if i + 1 < n {
            s.push('-');
        }
    }
}

fn main() {
    let mut s = "start:".to_string();
    modify(&mut s, 5);
    println!("{s}");
    let names = ["bea", "al", "cy"];
    let mut longest = "";
    for n in names {
        if n.len() > longest.len() {
            longest = n;
        }
    }
    println!("{longest}");
    let a = String::from("apple");
    let b = "apple";
    println!("{} {} {}", a == b, b == a, &a == b);
    println!("{:?}", a.cmp(&"banana".to_string()));
    println!("{}", a.as_bytes()[0]);
    let quoted = "say \"hi\"\n\ttab \\ \u{1F600} \x41";
    println!("{}", quoted);
    println!("{:?}", quoted);
    println!(r"raw \n {}", r#"with "quotes""#);
    println!(
        "multi \
              line"
    );
    println!("{{}} {}%", 50);
    let bytes: &[u8] = b"bytes\x00";
    println!("{:?} {}", bytes, bytes.len());
}
