// Undo stack.
trait Command: std::fmt::Debug {
    fn apply(&mut self, doc: &mut String) -> bool;
    fn undo(&mut self, doc: &mut String);
    fn label(&self) -> String {
        format!("{self:?}")
    }
}
#[derive(Debug)]
struct Insert {
    at: usize,
    text: String,
}
#[derive(Debug)]
struct Delete {
    from: usize,
    len: usize,
    gone: Option<String>,
}
#[derive(Debug)]
struct Group(Vec<Box<dyn Command>>);
impl Command for Insert {
    fn apply(&mut self, d: &mut String) -> bool {
        if self.at > d.len() {
            return false;
        }
        d.insert_str(self.at, &self.text);
        true
    }
    fn undo(&mut self, d: &mut String) {
        d.replace_range(self.at..self.at + self.text.len(), "");
    }
    fn label(&self) -> String {
        format!("insert {:?}", self.text)
    }
}
impl Command for Delete {
    fn apply(&mut self, d: &mut String) -> bool {
        match d.get(self.from..self.from + self.len) {
            Some(s) => {
                self.gone = Some(s.to_owned());
                d.drain(self.from..self.from + self.len);
                true
            }
            None => false,
        }
    }
    fn undo(&mut self, d: &mut String) {
        if let Some(s) = self.gone.take() {
            d.insert_str(self.from, &s);
        }
    }
}
impl Command for Group {
    fn apply(&mut self, d: &mut String) -> bool {
        self.0.iter_mut().all(|c| c.apply(d))
    }
    fn undo(&mut self, d: &mut String) {
        self.0.iter_mut().rev().for_each(|c| c.undo(d));
    }
}
#[derive(Default)]
struct Editor {
    doc: String,
    done: Vec<Box<dyn Command>>,
}
impl Editor {
    fn run(&mut self, mut c: impl Command + 'static) -> &mut Self {
        if c.apply(&mut self.doc) {
            self.done.push(Box::new(c));
        } else {
            println!("refused {}", c.label());
        }
        self
    }
    fn undo(&mut self) -> Option<String> {
        let mut c = self.done.pop()?;
        c.undo(&mut self.doc);
        Some(c.label())
    }
}
fn main() {
    let mut e = Editor::default();
    e.run(Insert {
        at: 0,
        text: "hello world".into(),
    })
    .run(Delete {
        from: 0,
        len: 6,
        gone: None,
    })
    .run(Insert {
        at: 50,
        text: "x".into(),
    });
    println!("{:?}", e.doc);
    e.run(Group(vec![
        Box::new(Insert {
            at: 5,
            text: "!".into(),
        }),
        Box::new(Delete {
            from: 0,
            len: 1,
            gone: None,
        }),
    ]));
    println!("{:?} {}", e.doc, e.done.len());
    while let Some(l) = e.undo() {
        println!("undo {l}: {:?}", e.doc);
    }
}
