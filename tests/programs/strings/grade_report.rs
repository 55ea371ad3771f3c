// Grade report.
struct Grade {
    student: String,
    score: f32,
}
fn letter(score: f32) -> char {
    match score as u32 {
        90..=100 => 'A',
        80..=89 => 'B',
        70..=79 => 'C',
        _ => 'F',
    }
}
fn main() {
    let grades = vec![
        Grade {
            student: "Ann".into(),
            score: 91.5,
        },
        Grade {
            student: "Bob".into(),
            score: 78.25,
        },
        Grade {
            student: "Cyd".into(),
            score: 12.0,
        },
    ];
    let mut report = String::from("Report\n");
    for g in &grades {
        report.push_str(&format!("{:<5}{:>7.2} {}\n", g.student, g.score, letter(g.score)));
    }
    let avg = grades.iter().map(|g| g.score).sum::<f32>() / grades.len() as f32;
    report += &format!("avg {avg}");
    println!("{report}");
    println!("{}", report.lines().count());
    println!("{:?}", report.split('\n').last());
}
