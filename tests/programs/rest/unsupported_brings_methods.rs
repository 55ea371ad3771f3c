// A trait that cannot be run here: its methods are not reported as missing.
use std::net::ToSocketAddrs; //~ UNSUPPORTED std::net::ToSocketAddrs

fn main() {
    let mut all = ("127.0.0.1", 80).to_socket_addrs().unwrap();
    println!("{:?}", all.next());
}
