// An arm moves what it binds; the rest stays where it was.
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) { println!("drop {}", self.0); }
}
enum Tree {
    Leaf(D),
    Node(Box<Tree>, D, Box<Tree>),
}
fn visit(t: Tree) {
    match t {
        Tree::Leaf(d) => println!("leaf {}", d.0),
        Tree::Node(left, _, right) => {
            println!("node");
            visit(*left);
            println!("between");
            visit(*right);
            println!("node done");
        }
    }
}
fn main() {
    let left = Box::new(Tree::Leaf(D("l")));
    let right = Box::new(Tree::Leaf(D("r")));
    visit(Tree::Node(left, D("mid"), right));
    println!("end");
}

//> node
//> leaf l
//> drop l
//> between
//> leaf r
//> drop r
//> node done
//> drop mid
//> end
