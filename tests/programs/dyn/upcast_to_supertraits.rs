// An object of a trait becomes one of its supertraits: by reference, in a box, in an Rc, and on to `dyn Any`.
use std::any::Any;
use std::fmt::Debug;
use std::rc::Rc;
trait Named {
    fn name(&self) -> String;
}
trait Loud: Named + Debug {
    fn shout(&self) -> String {
        self.name().to_uppercase()
    }
}
trait Animal: Loud + Any {
    fn legs(&self) -> u32;
}
#[derive(Debug)]
struct Dog(u32);
#[derive(Debug)]
struct Bird;
impl Named for Dog {
    fn name(&self) -> String {
        format!("dog{}", self.0)
    }
}
impl Named for Bird {
    fn name(&self) -> String {
        "bird".into()
    }
}
impl Loud for Dog {}
impl Loud for Bird {
    fn shout(&self) -> String {
        "tweet".into()
    }
}
impl Animal for Dog {
    fn legs(&self) -> u32 {
        4
    }
}
impl Animal for Bird {
    fn legs(&self) -> u32 {
        2
    }
}
impl Drop for Dog {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}
fn greet(who: &dyn Named) -> String {
    format!("hello {}", who.name())
}
fn main() {
    let zoo: Vec<Box<dyn Animal>> = vec![Box::new(Dog(1)), Box::new(Bird), Box::new(Dog(2))];
    for a in &zoo {
        let loud: &dyn Loud = a.as_ref();
        let named: &dyn Named = loud;
        println!("{} {} {} {loud:?}", a.legs(), loud.shout(), named.name());
        println!("{}", greet(loud));
        let any: &dyn Any = a.as_ref();
        println!("{:?}", any.downcast_ref::<Dog>().map(|d| d.0));
    }
    let louder: Vec<Box<dyn Loud>> = zoo.into_iter().map(|a| a as Box<dyn Loud>).collect();
    println!("{}", louder.len());
    drop(louder);
    let shared: Rc<dyn Animal> = Rc::new(Dog(3));
    let named: Rc<dyn Named> = shared.clone();
    println!("{} {}", named.name(), Rc::strong_count(&shared));
}
