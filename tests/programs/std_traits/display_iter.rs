// Display iter.
use std::collections::BTreeMap;
use std::fmt::{self, Display, Formatter};

struct List(Vec<i32>);
impl Display for List {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        write!(f, "[")?;
        for (i, v) in self.0.iter().enumerate() {
            if i != 0 {
                write!(f, ", ")?;
            }
            write!(f, "{}: {}", i, v)?;
        }
        write!(f, "]")
    }
}

struct Complex {
    re: f64,
    im: f64,
}
impl Display for Complex {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let sign = if self.im < 0.0 { '-' } else { '+' };
        if let Some(p) = f.precision() {
            write!(f, "{:.*} {} {:.*}i", p, self.re, sign, p, self.im.abs())
        } else {
            write!(f, "{} {} {}i", self.re, sign, self.im.abs())
        }
    }
}
impl fmt::Debug for Complex {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_struct("Complex")
            .field("re", &self.re)
            .field("im", &self.im)
            .finish()
    }
}

struct Bag(BTreeMap<String, i32>);
impl FromIterator<(String, i32)> for Bag {
    fn from_iter<I: IntoIterator<Item = (String, i32)>>(iter: I) -> Self {
        let mut m = BTreeMap::new();
        for (k, v) in iter {
            *m.entry(k).or_insert(0) += v;
        }
        Bag(m)
    }
}
impl Extend<(String, i32)> for Bag {
    fn extend<I: IntoIterator<Item = (String, i32)>>(&mut self, iter: I) {
        for (k, v) in iter {
            self.0.insert(k, v);
        }
    }
}
impl IntoIterator for Bag {
    type Item = (String, i32);
    type IntoIter = std::collections::btree_map::IntoIter<String, i32>;
    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

fn main() {
    println!("{}", List(vec![3, 1, 2]));
    println!(
        "{} {:.2} {:?}",
        Complex { re: 1.5, im: -2.0 },
        Complex { re: 1.0, im: 2.345 },
        Complex { re: 0.0, im: 0.0 }
    );
    println!("{:#?}", Complex { re: 0.0, im: 1.0 });
    let mut b: Bag = vec![("x".to_string(), 1), ("y".to_string(), 2), ("x".to_string(), 5)]
        .into_iter()
        .collect();
    b.extend([("z".to_string(), 0)]);
    for (k, v) in b {
        print!("{k}={v} ");
    }
    println!();
    println!("{}", List(vec![]).to_string().len());
}
