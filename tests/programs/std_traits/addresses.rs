// Addresses: reading, showing, asking.
use std::net::*;
fn main() {
    for t in ["1.2.3.4", "01.2.3.4", "256.1.1.1", "1.2.3", "1.2.3.4.5", "::", "::1", "1::", "1:2:3:4:5:6:7:8", "1:2:3:4:5:6:1.2.3.4", "::ffff:1.2.3.4", "1:2::7:8", "1:0:0:4:0:0:0:8", "::1::", "12345::", "1:2:3:4:5:6:7::", "::1.2.3.4", "1:2:3:4:5:6:7:8:9", "", ":", "g::"] {
        println!("{t} {:?} {:?} {:?}", t.parse::<Ipv4Addr>(), t.parse::<Ipv6Addr>(), t.parse::<IpAddr>());
    }
    for t in ["1.2.3.4:80", "[::1]:80", "[::1%7]:443", "1.2.3.4:65536", "1.2.3.4:", "[::1]", "::1:80", "[fe80::1%4294967296]:1", "1.2.3.4:0080"] {
        println!("{t} {:?} {:?} {:?}", t.parse::<SocketAddr>(), t.parse::<SocketAddrV4>(), t.parse::<SocketAddrV6>());
    }
    println!("{:>20}|{:<20}|{:^30}|", Ipv4Addr::LOCALHOST, Ipv6Addr::LOCALHOST, SocketAddr::from(([10, 0, 0, 1], 8080)));
    let a = Ipv4Addr::new(172, 20, 3, 4);
    println!("{} {} {} {:?}", a.is_private(), a.is_loopback(), a.is_documentation(), a.octets());
    println!("{} {}", a.to_ipv6_mapped(), a.to_ipv6_compatible());
    println!("{} {:?}", IpAddr::V4(a) == a, IpAddr::V4(a) < IpAddr::V6(Ipv6Addr::UNSPECIFIED));
    let mut s = SocketAddr::new(a.into(), 9);
    s.set_port(10); s.set_ip("::2".parse().unwrap());
    println!("{s} {} {}", s.ip(), s.is_ipv6());
    println!("{:?} {:?}", !a, a & Ipv4Addr::new(255, 255, 0, 0));
    println!("{:?}", Ipv6Addr::new(0xfe80, 0, 0, 0, 1, 0, 0, 2).segments());
    println!("{:?} {:?}", "::ffff:9.8.7.6".parse::<Ipv6Addr>().unwrap().to_canonical(), "::9.8.7.6".parse::<Ipv6Addr>().unwrap().to_ipv4());
    println!("{}", size_of::<SocketAddrV6>() + size_of::<SocketAddr>() + size_of::<IpAddr>());
    let mut v = vec![Ipv4Addr::new(9, 0, 0, 1), Ipv4Addr::new(1, 2, 3, 4)];
    v.sort();
    println!("{v:?}");
}
