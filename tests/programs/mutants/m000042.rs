// One mistake was put in: use after move.
// Swap longest.
fn longest<'a>(a: &'a str, b: &'a str) -> &'a str {
    if a.len() >= b.len() {
        a
    } else {
        b
    }
}

fn first_word(s: &str) -> &str {
    for (i, &b) in s.as_bytes().iter().enumerate() {
        if b == b' ' {
            return &s[..i];
        }
    }
    s
}

struct Excerpt<'a> {
    part: &'a str,
}

impl<'a> Excerpt<'a> {
    fn announce(&self, what: &str) -> &'a str {
        println!("Attention: {what}");
        self.part
    }
}

fn main() {
    let text = String::from("call me maybe. some years ago");
    let l;
    {
        let other = "short";
        l = longest(&text, other);
    }
    println!("{l}");
    println!("[{}] [{}]", first_word(&text), first_word("one"));
    let e = Excerpt {
        part: text.split('.').next().unwrap(),
    };
    println!("{}", e.announce("reading"));
    let mut a = [1, 2, 3];
    {
        let r = &mut a;
        r[0] += 10;
        let rr = &mut *r; let _taken = rr;
        rr[2] = 7; //~ ERROR E0382
    }
    println!("{:?}", a);
    let x = 5;
    let y = &x;
    let z = &y;
    println!("{} {} {}", *y + 1, **z * 2, z);
    assert!(x == **z);
}
