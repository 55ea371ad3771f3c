// Inventory order.
//@ exit: 101
use std::collections::BTreeSet;
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
enum Kind {
    Weapon { damage: u16 },
    Armor(u8),
    Potion,
}
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
struct Item {
    kind: Kind,
    name: String,
    tags: Vec<&'static str>,
}
#[derive(Debug, Default, Clone, PartialEq)]
struct Hero {
    name: String,
    hp: f32,
    bag: Vec<Option<(u8, char)>>,
    pet: Option<Box<Hero>>,
}
fn main() {
    let mut bag: BTreeSet<Item> = BTreeSet::new();
    for (k, n, t) in [
        (Kind::Potion, "red", vec!["drink"]),
        (Kind::Weapon { damage: 7 }, "axe", vec![]),
        (Kind::Armor(2), "hat", vec!["head", "felt"]),
        (Kind::Weapon { damage: 3 }, "stick", vec![]),
        (Kind::Potion, "red", vec!["drink"]),
    ] {
        println!(
            "{}",
            bag.insert(Item {
                kind: k,
                name: n.to_string(),
                tags: t
            })
        );
    }
    for i in &bag {
        println!("{i:?}");
    }
    println!("{:#?}", bag.last().unwrap());
    println!("{}", Kind::Weapon { damage: 9 } < Kind::Armor(0));
    let mut h = Hero {
        name: "Ada".into(),
        hp: 9.5,
        bag: vec![None, Some((1, 'x'))],
        ..Default::default()
    };
    h.pet = Some(Box::new(Hero {
        name: "Rex".to_string(),
        ..Hero::default()
    }));
    println!("{h:?}");
    println!("{h:#?}");
    let c = h.clone();
    h.pet.as_mut().unwrap().hp += 1.0;
    assert_ne!(c, h);
    assert_eq!(c.pet, h.pet, "pets of {}", h.name);
}
