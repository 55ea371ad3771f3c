// References to what was just put in, splices that wait, and conversions from references to arrays.
struct Loud(u32);

impl Drop for Loud {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn main() {
    let mut v = vec![10, 20];
    *v.push_mut(30) += 1;
    *v.insert_mut(1, 15) *= 2;
    println!("{v:?}");
    {
        let mut old: std::vec::Splice<'_, _> = v.splice(1..3, [1, 2, 3].into_iter().inspect(|n| println!("in {n}")));
        println!("out {:?} {}", old.next(), old.len());
    }
    println!("{v:?}");
    let mut things: Vec<Loud> = (0..4).map(Loud).collect();
    things.splice(1..3, [Loud(9)]);
    println!("spliced {}", things.len());
    println!("{:?} {:?}", Vec::from(&mut [1, 2]), <[i32; 2]>::try_from(&mut v[..2]));
    let boxed: Box<[String]> = vec!["a".to_string()].into_boxed_slice();
    for text in boxed.into_iter() {
        let text: &String = text;
        println!("{text}");
    }
    for text in IntoIterator::into_iter(boxed) {
        let text: String = text;
        println!("{text}");
    }
    let mut spare: Option<Vec<i32>> = None;
    let inside: Option<&mut Vec<i32>> = Option::from(&mut spare);
    println!("{inside:?} {:?}", Some(3).as_mut_slice());
    let both = std::iter::chain([1, 2], vec![3]).collect::<Vec<_>>();
    println!("{both:?} {:?}", Result::<&mut i32, ()>::Ok(&mut 4).copied());
}
