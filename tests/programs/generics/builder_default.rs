// Builder default.
//@ exit: 101
#[derive(Debug, Clone, PartialEq)]
struct Request {
    url: String,
    method: Method,
    headers: Vec<(String, String)>,
    body: Option<Vec<u8>>,
    timeout: u32,
}
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Method {
    #[default]
    Get,
    Post,
}
#[derive(Default)]
struct Builder {
    url: Option<String>,
    method: Method,
    headers: Vec<(String, String)>,
    body: Option<Vec<u8>>,
    timeout: Option<u32>,
}
impl Builder {
    fn url(mut self, u: impl Into<String>) -> Self {
        self.url = Some(u.into());
        self
    }
    fn header<K: ToString, V: ToString>(mut self, k: K, v: V) -> Self {
        self.headers.push((k.to_string(), v.to_string()));
        self
    }
    fn body(mut self, b: &[u8]) -> Self {
        self.body = Some(b.to_vec());
        self.method = Method::Post;
        self
    }
    fn build(self) -> Result<Request, String> {
        let Builder {
            url,
            method,
            headers,
            body,
            timeout,
        } = self;
        Ok(Request {
            url: url.ok_or("url missing")?,
            method,
            headers,
            body,
            timeout: timeout.unwrap_or(30),
        })
    }
}
fn main() {
    let r = Builder::default()
        .url("http://x")
        .header("len", 12)
        .header('k', true)
        .body(b"hi")
        .build();
    println!("{r:#?}");
    println!("{:?}", Builder::default().build());
    println!(
        "{}",
        Builder::default().url(String::from("u")).build().unwrap().timeout
    );
    Builder::default().header(1, 2).build().unwrap();
}
