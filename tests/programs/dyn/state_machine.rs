// State machine.
struct Post {
    state: Option<Box<dyn State>>,
    content: String,
}
trait State {
    fn request_review(self: Box<Self>) -> Box<dyn State>;
    fn approve(self: Box<Self>) -> Box<dyn State>;
    fn content<'a>(&self, _post: &'a Post) -> &'a str {
        ""
    }
    fn name(&self) -> &'static str;
}
struct Draft;
struct Pending {
    approvals: u8,
}
struct Published;
impl State for Draft {
    fn request_review(self: Box<Self>) -> Box<dyn State> {
        Box::new(Pending { approvals: 0 })
    }
    fn approve(self: Box<Self>) -> Box<dyn State> {
        self
    }
    fn name(&self) -> &'static str {
        "draft"
    }
}
impl State for Pending {
    fn request_review(self: Box<Self>) -> Box<dyn State> {
        self
    }
    fn approve(mut self: Box<Self>) -> Box<dyn State> {
        self.approvals += 1;
        if self.approvals > 1 {
            Box::new(Published)
        } else {
            self
        }
    }
    fn name(&self) -> &'static str {
        "pending"
    }
}
impl State for Published {
    fn request_review(self: Box<Self>) -> Box<dyn State> {
        self
    }
    fn approve(self: Box<Self>) -> Box<dyn State> {
        self
    }
    fn content<'a>(&self, post: &'a Post) -> &'a str {
        &post.content
    }
    fn name(&self) -> &'static str {
        "published"
    }
}
impl Post {
    fn new() -> Post {
        Post {
            state: Some(Box::new(Draft)),
            content: String::new(),
        }
    }
    fn content(&self) -> &str {
        self.state.as_ref().unwrap().content(self)
    }
    fn review(&mut self) {
        if let Some(s) = self.state.take() {
            self.state = Some(s.request_review())
        }
    }
    fn approve(&mut self) {
        if let Some(s) = self.state.take() {
            self.state = Some(s.approve())
        }
    }
    fn status(&self) -> String {
        format!(
            "{}:{:?}",
            self.state.as_deref().map_or("none", |s| s.name()),
            self.content()
        )
    }
}

fn main() {
    let mut p = Post::new();
    p.content.push_str("I ate a salad for lunch today");
    println!("{}", p.status());
    p.approve();
    p.review();
    println!("{}", p.status());
    p.approve();
    println!("{}", p.status());
    p.approve();
    println!("{}", p.status());
}
