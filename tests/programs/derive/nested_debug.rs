// Nested debug.
#[derive(Debug, Clone, PartialEq)]
enum Json {
    Null,
    Bool(bool),
    Num(f64),
    Str(String),
    List(Vec<Json>),
    Obj { fields: Vec<(String, Json)> },
}

fn depth(j: &Json) -> usize {
    match j {
        Json::List(v) => 1 + v.iter().map(depth).max().unwrap_or(0),
        Json::Obj { fields } => 1 + fields.iter().map(|(_, v)| depth(v)).max().unwrap_or(0),
        _ => 0,
    }
}

fn main() {
    let doc = Json::Obj {
        fields: vec![
            ("a".to_string(), Json::Null),
            (
                "b".to_string(),
                Json::List(vec![Json::Num(1.0), Json::Num(2.5), Json::Bool(true)]),
            ),
            ("c".to_string(), Json::Str("hi\n".into())),
            ("d".to_string(), Json::List(vec![])),
        ],
    };
    println!("{:?}", doc);
    println!("{:#?}", doc);
    println!("depth {}", depth(&doc));
    let copy = doc.clone();
    println!("{}", copy == doc);
    if let Json::Obj { mut fields } = copy {
        fields.pop();
        println!("{}", Json::Obj { fields } == doc);
    }
}
