// Min max cmp.
#[derive(Debug, Clone, PartialEq)]
struct City {
    name: &'static str,
    pop: u32,
    area: f64,
}

fn main() {
    let cities = [
        City {
            name: "Aville",
            pop: 1200,
            area: 3.5,
        },
        City {
            name: "Btown",
            pop: 90_000,
            area: 20.25,
        },
        City {
            name: "Cburg",
            pop: 45_000,
            area: 9.0,
        },
    ];
    let big = cities.iter().max_by_key(|c| c.pop).unwrap();
    println!("{}", big.name);
    let dense = cities
        .iter()
        .max_by(|a, b| {
            (a.pop as f64 / a.area)
                .partial_cmp(&(b.pop as f64 / b.area))
                .unwrap()
        })
        .unwrap();
    println!("{dense:?}");
    let small = cities.iter().min_by(|a, b| a.area.total_cmp(&b.area));
    println!("{:?}", small.map(|c| c.name));
    let avg = cities.iter().map(|c| c.pop).sum::<u32>() / cities.len() as u32;
    println!("{avg}");
    let names = cities.iter().map(|c| c.name).collect::<Vec<_>>();
    println!("{}", names.concat());
    println!(
        "{:?}",
        names
            .iter()
            .map(|n| n.len())
            .collect::<Vec<_>>()
            .iter()
            .rev()
            .max()
    );
    println!("{:?}", [1.5, 0.2].iter().cloned().fold(f64::INFINITY, f64::min));
    println!("{:?}", [1, 2, 3].iter().cmp([1, 2, 4].iter()));
    println!("{}", [1, 2].iter().eq(&[1, 2]));
    println!("{}", (1..3).lt(1..4));
    println!(
        "{:?}",
        cities.iter().find(|c| c.name.starts_with('C')).map(|c| c.area)
    );
    println!(
        "{:?}",
        cities.iter().find_map(|c| if c.pop > 50_000 {
            Some(c.name.to_lowercase())
        } else {
            None
        })
    );
    println!(
        "{}",
        (1..=5).rev().map(|n| n.to_string()).collect::<Vec<_>>().join(">")
    );
    println!(
        "{}",
        cities.iter().map(|c| c.pop as u64).filter(|p| p % 2 == 0).count()
    );
    println!("{:?}", (1..=3).try_fold(0i8, |acc, x| acc.checked_add(x * 40)));
    println!("{:?}", std::iter::repeat("ab").take(2).collect::<String>());
    println!(
        "{:?}",
        std::iter::successors(Some(1u32), |x| x.checked_mul(10)).last()
    );
    println!(
        "{:?}",
        std::iter::once(5).chain(std::iter::empty()).collect::<Vec<i32>>()
    );
    let mut n = 0;
    println!(
        "{:?}",
        std::iter::from_fn(|| {
            n += 1;
            (n < 4).then_some(n)
        })
        .collect::<Vec<_>>()
    );
}
