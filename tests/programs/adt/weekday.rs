// Weekday.
#[derive(Clone, Copy)]
enum Day {
    Mon,
    Tue,
    Wed,
    Thu,
    Fri,
    Sat,
    Sun,
}

impl Day {
    fn from_num(n: u32) -> Option<Day> {
        use Day::*;
        Some(match n % 7 {
            0 => Mon,
            1 => Tue,
            2 => Wed,
            3 => Thu,
            4 => Fri,
            5 => Sat,
            6 => Sun,
            _ => return None,
        })
    }
    fn is_weekend(self) -> bool {
        matches!(self, Day::Sat | Day::Sun)
    }
    fn short(&self) -> &'static str {
        match self {
            Self::Mon => "Mo",
            Self::Tue => "Tu",
            Self::Wed => "We",
            Self::Thu => "Th",
            Self::Fri => "Fr",
            Self::Sat => "Sa",
            Self::Sun => "Su",
        }
    }
}

fn main() {
    for i in 3..10 {
        if let Some(d) = Day::from_num(i) {
            println!(
                "{} {} {}",
                d.short(),
                d as u8,
                if d.is_weekend() { "free" } else { "work" }
            );
        }
    }
}
