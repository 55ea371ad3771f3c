// Labels reach outer loops and blocks.
fn main() {
    let mut steps = 0;
    'rows: for row in 0..4 {
        for column in 0..4 {
            steps += 1;
            if column == row {
                continue 'rows;
            }
            if row == 3 {
                break 'rows;
            }
        }
    }
    println!("{steps}");
    let v = 'outer: loop {
        let mut i = 0;
        loop {
            i += 1;
            if i == 5 {
                break 'outer i * 2;
            }
        }
    };
    println!("{v}");
    let w = 'block: {
        if v > 5 {
            break 'block "big";
        }
        "small"
    };
    println!("{w}");
}

//> 7
//> 10
//> big
