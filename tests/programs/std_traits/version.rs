// Version.
//@ exit: 101
use std::{cmp::Ordering, fmt, str::FromStr};
#[derive(Debug, Clone, PartialEq, Eq)]
struct Version {
    parts: [u32; 3],
    pre: Option<String>,
}
#[derive(Debug, PartialEq)]
enum VersionError {
    Count(usize),
    Number {
        text: String,
        why: std::num::IntErrorKind,
    },
}
impl FromStr for Version {
    type Err = VersionError;
    fn from_str(s: &str) -> Result<Self, Self::Err> {
        let (core, pre) = s
            .split_once('-')
            .map_or((s, None), |(a, b)| (a, Some(b.to_string())));
        let v = core
            .split('.')
            .map(|p| {
                p.parse::<u32>().map_err(|e| VersionError::Number {
                    text: p.to_string(),
                    why: e.kind().clone(),
                })
            })
            .collect::<Result<Vec<_>, _>>()?;
        Ok(Version {
            parts: v.try_into().map_err(|v: Vec<u32>| VersionError::Count(v.len()))?,
            pre,
        })
    }
}
impl PartialOrd for Version {
    fn partial_cmp(&self, o: &Self) -> Option<Ordering> {
        Some(self.cmp(o))
    }
}
impl Ord for Version {
    fn cmp(&self, o: &Self) -> Ordering {
        self.parts.cmp(&o.parts).then_with(|| match (&self.pre, &o.pre) {
            (None, None) => Ordering::Equal,
            (None, _) => Ordering::Greater,
            (_, None) => Ordering::Less,
            (Some(a), Some(b)) => a.cmp(b),
        })
    }
}
impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [a, b, c] = self.parts;
        write!(f, "{a}.{b}.{c}")?;
        if let Some(p) = &self.pre {
            write!(f, "-{p}")?;
        }
        Ok(())
    }
}
fn main() {
    let mut v: Vec<Version> = ["1.10.0", "1.2.0", "1.2.0-beta", "0.9.12", "1.2.0-alpha"]
        .iter()
        .filter_map(|s| s.parse().ok())
        .collect();
    v.sort();
    println!(
        "{}",
        v.iter().map(Version::to_string).collect::<Vec<_>>().join(" < ")
    );
    for s in ["1.2", "1.x.3", "", "1.2.99999999999"] {
        println!("{:?}", s.parse::<Version>());
    }
    println!("{:?} {}", v.iter().max().map(|m| m.parts), v[0] >= v[1]);
    println!(
        "{}",
        "1.2.-3"
            .parse::<Version>()
            .unwrap_or_else(|e| panic!("bad version: {e:?}"))
    );
}
