// One mistake was put in: more arguments.
// Summary trait.
trait Summary {
    fn author(&self) -> String;
    fn summarize(&self) -> String {
        format!("(Read more from {}...)", self.author())
    }
}

struct Article {
    headline: String,
    by: String,
}
struct Tweet {
    user: String,
    content: String,
}

impl Summary for Article {
    fn author(&self) -> String {
        self.by.clone()
    }
    fn summarize(&self) -> String {
        format!("{}, by {}", self.headline, self.author())
    }
}
impl Summary for Tweet {
    fn author(&self) -> String {
        format!("@{}", self.user)
    }
}

fn notify(item: &impl Summary) {
    println!("Breaking! {}", item.summarize());
}
fn notify_two<T>(a: &T, b: &T)
where
    T: Summary,
{
    println!("{} + {}", a.summarize(true), b.author()); //~ ERROR E0061
}
fn make(user: &str) -> impl Summary {
    Tweet {
        user: user.to_string(),
        content: "...".into(),
    }
}

trait Loud: Summary {
    fn shout(&self) -> String {
        self.summarize().to_uppercase()
    }
}
impl<T: Summary> Loud for T {}

fn main() {
    let a = Article {
        headline: "Penguins win".into(),
        by: "Iceburgh".into(),
    };
    let t = Tweet {
        user: "horse".into(),
        content: "of course".into(),
    };
    notify(&a);
    notify(&t);
    notify_two(
        &t,
        &Tweet {
            user: "cow".into(),
            content: "moo".into(),
        },
    );
    println!("{} {}", make("x").summarize(), t.content.len());
    println!("{}", a.shout());
}
