// Markdown.
fn inline(s: &str) -> String {
    let mut out = String::with_capacity(s.len());
    let mut bold = false;
    let mut em = false;
    let mut rest = s;
    while let Some(c) = rest.chars().next() {
        if let Some(r) = rest.strip_prefix("__") {
            out.push_str(if bold { "</strong>" } else { "<strong>" });
            bold = !bold;
            rest = r;
        } else if c == '_' {
            out += if em { "</em>" } else { "<em>" };
            em = !em;
            rest = &rest[1..];
        } else {
            out.push(c);
            rest = &rest[c.len_utf8()..];
        }
    }
    out
}
fn parse(md: &str) -> String {
    let mut html = String::new();
    let mut in_list = false;
    for line in md.lines() {
        let item = line.strip_prefix("* ");
        if item.is_some() != in_list {
            html.push_str(if in_list { "</ul>" } else { "<ul>" });
            in_list = !in_list;
        }
        let level = line.bytes().take_while(|&b| b == b'#').count();
        match (item, level) {
            (Some(t), _) => html += &format!("<li>{}</li>", inline(t)),
            (None, 1..=6) if line.as_bytes().get(level) == Some(&b' ') => {
                html += &format!("<h{level}>{}</h{level}>", inline(line[level..].trim()))
            }
            _ => html += &format!("<p>{}</p>", inline(line)),
        }
    }
    if in_list {
        html.push_str("</ul>");
    }
    html
}
fn main() {
    for t in [
        "This will be __bold__ and _it_",
        "# Title",
        "####### seven",
        "* a\n* _b_\nend",
        "## Ünï __x",
        "* only",
    ] {
        println!("{}", parse(t));
    }
}
