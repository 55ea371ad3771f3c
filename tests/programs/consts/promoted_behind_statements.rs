// `&{ statements; constant }`: the constant lives forever, the statements are done at their turn.

struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

struct Pair {
    left: u8,
    right: &'static str,
}

fn forever() -> &'static i32 {
    &{
        let _noisy = Noisy("before five");
        println!("five");
        5
    }
}

fn nested() -> &'static (i32, [u8; 2]) {
    &(
        {
            println!("first");
            1
        },
        {
            let _guard = Noisy("inside");
            {
                println!("second");
                [{ println!("third"); 2 }, 3]
            }
        },
    )
}

fn pair() -> &'static Pair {
    &Pair {
        right: {
            println!("right");
            "r"
        },
        left: {
            println!("left");
            7
        },
    }
}

fn sum() -> &'static i32 {
    &({
        println!("two");
        2
    } + {
        let three = 3;
        println!("{three}");
        3
    })
}

fn reference_of_reference() -> &'static &'static str {
    &{
        let _noisy = Noisy("outer");
        &*{
            println!("str");
            "text"
        }
    }
}

fn leaves_early(early: bool) -> &'static u8 {
    &{
        if early {
            return &1;
        }
        2
    }
}

static TABLE: &[u8] = &{
    let _unused = 3;
    [1, 2, 3]
};

fn main() {
    println!("= {}", forever());
    println!("= {:?}", nested());
    let pair = pair();
    println!("= {} {}", pair.left, pair.right);
    println!("= {}", sum());
    println!("= {}", reference_of_reference());
    println!("= {} {}", leaves_early(true), leaves_early(false));
    println!("= {TABLE:?}");
    let kept = [forever(), forever()];
    println!("{}", std::ptr::eq(kept[0], kept[1]));
}
