// Template.
use std::collections::HashMap;
fn render(t: &str, vars: &HashMap<&str, String>) -> Result<String, String> {
    let mut out = String::new();
    let mut rest = t;
    while let Some(i) = rest.find("{{") {
        out.push_str(&rest[..i]);
        let after = &rest[i + 2..];
        let end = after
            .find("}}")
            .ok_or_else(|| format!("unclosed at {}", t.len() - after.len()))?;
        let (name, filter) = match after[..end].split_once('|') {
            Some((n, f)) => (n.trim(), Some(f.trim())),
            None => (after[..end].trim(), None),
        };
        let v = vars.get(name).ok_or(format!("no variable {name:?}"))?;
        out += &match filter {
            None => v.clone(),
            Some("upper") => v.to_uppercase(),
            Some("len") => v.chars().count().to_string(),
            Some(f) => return Err(format!("no filter {f}")),
        };
        rest = &after[end + 2..];
    }
    Ok(out + rest)
}
fn main() {
    let vars = HashMap::from([("name", "Zoë".to_string()), ("n", 3.to_string())]);
    for t in [
        "Hi {{name}}!",
        "{{ name | upper }} x{{n}}",
        "{{name|len}}",
        "{{who}}",
        "a {{b",
        "{{n|sqrt}}",
        "plain",
    ] {
        println!("{:?}", render(t, &vars));
    }
}
