// Allergies.
#[derive(Debug, PartialEq, Eq, Clone, Copy)]
pub enum Allergen {
    Eggs = 1,
    Peanuts = 2,
    Shellfish = 4,
    Strawberries = 8,
    Tomatoes = 16,
    Chocolate = 32,
    Pollen = 64,
    Cats = 128,
}
const ALL: [Allergen; 8] = [
    Allergen::Eggs,
    Allergen::Peanuts,
    Allergen::Shellfish,
    Allergen::Strawberries,
    Allergen::Tomatoes,
    Allergen::Chocolate,
    Allergen::Pollen,
    Allergen::Cats,
];
pub struct Allergies {
    score: u32,
}
impl Allergies {
    pub fn new(score: u32) -> Self {
        Self { score }
    }
    pub fn is_allergic_to(&self, a: &Allergen) -> bool {
        self.score & (*a as u32) != 0
    }
    pub fn allergies(&self) -> Vec<Allergen> {
        ALL.iter().filter(|a| self.is_allergic_to(a)).cloned().collect()
    }
}
fn main() {
    for s in [0, 1, 34, 248, 509] {
        let a = Allergies::new(s);
        println!("{s:>3}: {:?}", a.allergies());
    }
    println!("{}", Allergies::new(255).is_allergic_to(&Allergen::Cats));
    println!("{}", ALL.iter().map(|&a| a as u32).sum::<u32>());
}
