//! Addresses of the internet; nothing here goes out.

use crate::error::Error;
use crate::fmt;
use crate::ops::{BitAnd, BitOr, Not};
use crate::str::FromStr;

/// An address of 4 bytes.
#[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Ipv4Addr {
    octets: [u8; 4],
}
/// An address of 16 bytes.
#[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Ipv6Addr {
    octets: [u8; 16],
}
/// An address.
#[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum IpAddr {
    /// Of 4 bytes.
    V4(Ipv4Addr),
    /// Of 16 bytes.
    V6(Ipv6Addr),
}
/// An address of 4 bytes, and a port.
#[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SocketAddrV4 {
    ip: Ipv4Addr,
    port: u16,
}
/// An address of 16 bytes, and a port.
#[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SocketAddrV6 {
    ip: Ipv6Addr,
    port: u16,
    flowinfo: u32,
    scope_id: u32,
}
/// An address and a port.
#[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SocketAddr {
    /// Of 4 bytes.
    V4(SocketAddrV4),
    /// Of 16 bytes.
    V6(SocketAddrV6),
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum AddrKind {
    Ip,
    Ipv4,
    Ipv6,
    Socket,
    SocketV4,
    SocketV6,
}
/// The text is no such address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AddrParseError(AddrKind);
impl fmt::Display for AddrParseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.0 {
            AddrKind::Ip => "invalid IP address syntax",
            AddrKind::Ipv4 => "invalid IPv4 address syntax",
            AddrKind::Ipv6 => "invalid IPv6 address syntax",
            AddrKind::Socket => "invalid socket address syntax",
            AddrKind::SocketV4 => "invalid IPv4 socket address syntax",
            AddrKind::SocketV6 => "invalid IPv6 socket address syntax",
        })
    }
}
impl Error for AddrParseError {}

// ---------------------------------------------------------------- of 4 bytes

impl Ipv4Addr {
    /// Bits of an address.
    pub const BITS: u32 = 32;
    /// The address `127.0.0.1`.
    pub const LOCALHOST: Ipv4Addr = Ipv4Addr::new(127, 0, 0, 1);
    /// The address `0.0.0.0`.
    pub const UNSPECIFIED: Ipv4Addr = Ipv4Addr::new(0, 0, 0, 0);
    /// The address `255.255.255.255`.
    pub const BROADCAST: Ipv4Addr = Ipv4Addr::new(255, 255, 255, 255);
    /// The address `a.b.c.d`.
    pub const fn new(a: u8, b: u8, c: u8, d: u8) -> Ipv4Addr {
        Ipv4Addr { octets: [a, b, c, d] }
    }
    /// Of these bytes.
    pub const fn from_octets(octets: [u8; 4]) -> Ipv4Addr {
        Ipv4Addr { octets }
    }
    /// Of these bits.
    pub const fn from_bits(bits: u32) -> Ipv4Addr {
        Ipv4Addr { octets: bits.to_be_bytes() }
    }
    /// The bits.
    pub const fn to_bits(self) -> u32 {
        u32::from_be_bytes(self.octets)
    }
    /// The bytes.
    pub const fn octets(&self) -> [u8; 4] {
        self.octets
    }
    /// Is it 0.0.0.0?
    pub const fn is_unspecified(&self) -> bool {
        self.to_bits() == 0
    }
    /// Does it begin with 127?
    pub const fn is_loopback(&self) -> bool {
        self.octets[0] == 127
    }
    /// Is it for networks of one's own?
    pub const fn is_private(&self) -> bool {
        match self.octets {
            [10, ..] | [192, 168, ..] => true,
            [172, b, ..] => b >= 16 && b <= 31,
            _ => false,
        }
    }
    /// Does it begin with 169.254?
    pub const fn is_link_local(&self) -> bool {
        matches!(self.octets, [169, 254, ..])
    }
    /// Is it for many receivers?
    pub const fn is_multicast(&self) -> bool {
        self.octets[0] >= 224 && self.octets[0] <= 239
    }
    /// Is it for all receivers?
    pub const fn is_broadcast(&self) -> bool {
        self.to_bits() == 0xFFFF_FFFF
    }
    /// Is it for examples only?
    pub const fn is_documentation(&self) -> bool {
        matches!(self.octets, [192, 0, 2, _] | [198, 51, 100, _] | [203, 0, 113, _])
    }
    /// The address `::a.b.c.d`.
    pub const fn to_ipv6_compatible(&self) -> Ipv6Addr {
        Ipv6Addr::from_bits(self.to_bits() as u128)
    }
    /// The address `::ffff:a.b.c.d`.
    pub const fn to_ipv6_mapped(&self) -> Ipv6Addr {
        Ipv6Addr::from_bits(0xFFFF_0000_0000 + self.to_bits() as u128)
    }
}
impl fmt::Display for Ipv4Addr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [a, b, c, d] = self.octets;
        f.pad(&format!("{a}.{b}.{c}.{d}"))
    }
}

// ---------------------------------------------------------------- of 16 bytes

impl Ipv6Addr {
    /// Bits of an address.
    pub const BITS: u32 = 128;
    /// The address `::1`.
    pub const LOCALHOST: Ipv6Addr = Ipv6Addr::from_bits(1);
    /// The address `::`.
    pub const UNSPECIFIED: Ipv6Addr = Ipv6Addr::from_bits(0);
    /// The address `a:b:c:d:e:f:g:h`.
    pub const fn new(a: u16, b: u16, c: u16, d: u16, e: u16, f: u16, g: u16, h: u16) -> Ipv6Addr {
        Ipv6Addr::from_segments([a, b, c, d, e, f, g, h])
    }
    /// Of these parts.
    pub const fn from_segments(segments: [u16; 8]) -> Ipv6Addr {
        let (mut bits, mut i) = (0u128, 0);
        while i < 8 {
            bits = bits << 16 | segments[i] as u128;
            i += 1;
        }
        Ipv6Addr::from_bits(bits)
    }
    /// Of these bytes.
    pub const fn from_octets(octets: [u8; 16]) -> Ipv6Addr {
        Ipv6Addr { octets }
    }
    /// Of these bits.
    pub const fn from_bits(bits: u128) -> Ipv6Addr {
        Ipv6Addr { octets: bits.to_be_bytes() }
    }
    /// The bits.
    pub const fn to_bits(self) -> u128 {
        u128::from_be_bytes(self.octets)
    }
    /// The bytes.
    pub const fn octets(&self) -> [u8; 16] {
        self.octets
    }
    /// The parts.
    pub const fn segments(&self) -> [u16; 8] {
        let (mut parts, mut i) = ([0; 8], 0);
        while i < 8 {
            parts[i] = (self.to_bits() >> (112 - 16 * i)) as u16;
            i += 1;
        }
        parts
    }
    /// Is it ::?
    pub const fn is_unspecified(&self) -> bool {
        self.to_bits() == 0
    }
    /// Is it ::1?
    pub const fn is_loopback(&self) -> bool {
        self.to_bits() == 1
    }
    /// Is it for networks of one's own?
    pub const fn is_unique_local(&self) -> bool {
        self.octets[0] & 0xFE == 0xFC
    }
    /// Does it begin with fe80?
    pub const fn is_unicast_link_local(&self) -> bool {
        self.octets[0] == 0xFE && self.octets[1] & 0xC0 == 0x80
    }
    /// Is it for many receivers?
    pub const fn is_multicast(&self) -> bool {
        self.octets[0] == 0xFF
    }
    /// The 4 bytes of ::ffff:a.b.c.d.
    pub const fn to_ipv4_mapped(&self) -> Option<Ipv4Addr> {
        let bits = self.to_bits();
        if bits >> 32 == 0xFFFF { Some(Ipv4Addr::from_bits(bits as u32)) } else { None }
    }
    /// The 4 bytes of ::a.b.c.d or ::ffff:a.b.c.d.
    pub const fn to_ipv4(&self) -> Option<Ipv4Addr> {
        let bits = self.to_bits();
        if bits >> 32 == 0xFFFF || bits >> 32 == 0 { Some(Ipv4Addr::from_bits(bits as u32)) } else { None }
    }
    /// The address of 4 bytes that it stands for, or itself.
    pub const fn to_canonical(&self) -> IpAddr {
        match self.to_ipv4_mapped() {
            Some(v4) => IpAddr::V4(v4),
            None => IpAddr::V6(*self),
        }
    }
}
// The first of the longest runs of zeros.
fn longest_zeros(parts: &[u16; 8]) -> (usize, usize) {
    let mut best = (0, 0);
    let mut start = 0;
    for i in 0..8 {
        if parts[i] != 0 {
            start = i + 1;
        } else if i + 1 - start > best.1 {
            best = (start, i + 1 - start);
        }
    }
    best
}
impl fmt::Display for Ipv6Addr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(v4) = self.to_ipv4_mapped() {
            return f.pad(&format!("::ffff:{v4}"));
        }
        let parts = self.segments();
        let (start, len) = longest_zeros(&parts);
        let list = |p: &[u16]| p.iter().map(|x| format!("{x:x}")).collect::<Vec<_>>().join(":");
        if len > 1 {
            f.pad(&format!("{}::{}", list(&parts[..start]), list(&parts[start + len..])))
        } else {
            f.pad(&list(&parts))
        }
    }
}

macro_rules! address_bits {
    ($($A:ident)*) => { $(
        impl Not for $A {
            type Output = $A;
            fn not(self) -> $A {
                $A::from_bits(!self.to_bits())
            }
        }
        impl BitAnd for $A {
            type Output = $A;
            fn bitand(self, rhs: $A) -> $A {
                $A::from_bits(self.to_bits() & rhs.to_bits())
            }
        }
        impl BitOr for $A {
            type Output = $A;
            fn bitor(self, rhs: $A) -> $A {
                $A::from_bits(self.to_bits() | rhs.to_bits())
            }
        }
    )* };
}
address_bits!(Ipv4Addr Ipv6Addr);

// ---------------------------------------------------------------- either

macro_rules! either {
    ($E:ident { $($(#[$m:meta])* $f:ident -> $R:ty;)* }) => {
        impl $E {
            $($(#[$m])*
            pub const fn $f(&self) -> $R {
                match self {
                    $E::V4(a) => a.$f(),
                    $E::V6(a) => a.$f(),
                }
            })*
            /// Has it 4 bytes?
            pub const fn is_ipv4(&self) -> bool {
                matches!(self, $E::V4(_))
            }
            /// Has it 16 bytes?
            pub const fn is_ipv6(&self) -> bool {
                matches!(self, $E::V6(_))
            }
        }
        impl fmt::Display for $E {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                match self {
                    $E::V4(a) => a.fmt(f),
                    $E::V6(a) => a.fmt(f),
                }
            }
        }
    };
}
either!(IpAddr {
    /// Is it all zeros?
    is_unspecified -> bool;
    /// Is it this computer?
    is_loopback -> bool;
    /// Is it for many receivers?
    is_multicast -> bool;
});
either!(SocketAddr {
    /// The port.
    port -> u16;
});
impl IpAddr {
    /// The address of 4 bytes that it stands for, or itself.
    pub const fn to_canonical(&self) -> IpAddr {
        match self {
            IpAddr::V4(_) => *self,
            IpAddr::V6(v6) => v6.to_canonical(),
        }
    }
}

// ---------------------------------------------------------------- with a port

impl SocketAddrV4 {
    /// This address and port.
    pub const fn new(ip: Ipv4Addr, port: u16) -> SocketAddrV4 {
        SocketAddrV4 { ip, port }
    }
}
impl SocketAddrV6 {
    /// This address and port.
    pub const fn new(ip: Ipv6Addr, port: u16, flowinfo: u32, scope_id: u32) -> SocketAddrV6 {
        SocketAddrV6 { ip, port, flowinfo, scope_id }
    }
    /// What kind of traffic it is.
    pub const fn flowinfo(&self) -> u32 {
        self.flowinfo
    }
    /// What kind of traffic it is to be.
    pub const fn set_flowinfo(&mut self, new_flowinfo: u32) {
        self.flowinfo = new_flowinfo
    }
    /// Which network it is in.
    pub const fn scope_id(&self) -> u32 {
        self.scope_id
    }
    /// Which network it is to be in.
    pub const fn set_scope_id(&mut self, new_scope_id: u32) {
        self.scope_id = new_scope_id
    }
}
macro_rules! with_port {
    ($($S:ident $A:ident;)*) => { $(
        impl $S {
            /// The address.
            pub const fn ip(&self) -> &$A {
                &self.ip
            }
            /// Puts another address in.
            pub const fn set_ip(&mut self, new_ip: $A) {
                self.ip = new_ip
            }
            /// The port.
            pub const fn port(&self) -> u16 {
                self.port
            }
            /// Puts another port in.
            pub const fn set_port(&mut self, new_port: u16) {
                self.port = new_port
            }
        }
    )* };
}
with_port! { SocketAddrV4 Ipv4Addr; SocketAddrV6 Ipv6Addr; }
impl SocketAddr {
    /// This address and port.
    pub const fn new(ip: IpAddr, port: u16) -> SocketAddr {
        match ip {
            IpAddr::V4(a) => SocketAddr::V4(SocketAddrV4::new(a, port)),
            IpAddr::V6(a) => SocketAddr::V6(SocketAddrV6::new(a, port, 0, 0)),
        }
    }
    /// The address.
    pub const fn ip(&self) -> IpAddr {
        match self {
            SocketAddr::V4(a) => IpAddr::V4(a.ip),
            SocketAddr::V6(a) => IpAddr::V6(a.ip),
        }
    }
    /// Puts another address in.
    pub fn set_ip(&mut self, new_ip: IpAddr) {
        *self = SocketAddr::new(new_ip, self.port())
    }
    /// Puts another port in.
    pub const fn set_port(&mut self, new_port: u16) {
        match self {
            SocketAddr::V4(a) => a.port = new_port,
            SocketAddr::V6(a) => a.port = new_port,
        }
    }
}
impl fmt::Display for SocketAddrV4 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&format!("{}:{}", self.ip, self.port))
    }
}
impl fmt::Display for SocketAddrV6 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let scope = if self.scope_id == 0 { String::new() } else { format!("%{}", self.scope_id) };
        f.pad(&format!("[{}{}]:{}", self.ip, scope, self.port))
    }
}

// ---------------------------------------------------------------- reading

struct Reader<'a> {
    rest: &'a [u8],
}
impl<'a> Reader<'a> {
    // What `read` reads, or nothing: then nothing is taken.
    fn try_read<T>(&mut self, read: impl FnOnce(&mut Reader<'a>) -> Option<T>) -> Option<T> {
        let before = self.rest;
        let found = read(self);
        if found.is_none() {
            self.rest = before;
        }
        found
    }
    fn sign(&mut self, sign: u8) -> Option<()> {
        let (first, rest) = self.rest.split_first()?;
        if *first != sign {
            return None;
        }
        self.rest = rest;
        Some(())
    }
    fn number(&mut self, radix: u32, digits: usize, most: u32, leading: bool) -> Option<u32> {
        self.try_read(|r| {
            let (mut value, mut count) = (0u32, 0);
            let zero = r.rest.first() == Some(&b'0');
            while let Some(digit) = r.rest.first().and_then(|b| (*b as char).to_digit(radix)) {
                value = value.checked_mul(radix)?.checked_add(digit)?;
                count += 1;
                if count > digits || value > most {
                    return None;
                }
                r.rest = &r.rest[1..];
            }
            if count == 0 || zero && count > 1 && !leading { None } else { Some(value) }
        })
    }
    fn v4(&mut self) -> Option<Ipv4Addr> {
        self.try_read(|r| {
            let mut octets = [0; 4];
            for i in 0..4 {
                if i > 0 {
                    r.sign(b'.')?;
                }
                octets[i] = r.number(10, 3, 255, false)? as u8;
            }
            Some(Ipv4Addr { octets })
        })
    }
    // Parts of an address of 16 bytes; how many, and whether it ended as one of 4 bytes.
    fn groups(&mut self, groups: &mut [u16]) -> (usize, bool) {
        let limit = groups.len();
        for i in 0..limit {
            if i + 1 < limit {
                let v4 = self.try_read(|r| {
                    if i > 0 {
                        r.sign(b':')?;
                    }
                    r.v4()
                });
                if let Some(v4) = v4 {
                    groups[i] = (v4.to_bits() >> 16) as u16;
                    groups[i + 1] = v4.to_bits() as u16;
                    return (i + 2, true);
                }
            }
            let group = self.try_read(|r| {
                if i > 0 {
                    r.sign(b':')?;
                }
                r.number(16, 4, 0xFFFF, true)
            });
            match group {
                Some(group) => groups[i] = group as u16,
                None => return (i, false),
            }
        }
        (limit, false)
    }
    fn v6(&mut self) -> Option<Ipv6Addr> {
        self.try_read(|r| {
            let mut head = [0; 8];
            let (size, v4) = r.groups(&mut head);
            if size == 8 {
                return Some(Ipv6Addr::from_segments(head));
            }
            if v4 {
                return None;
            }
            r.sign(b':')?;
            r.sign(b':')?;
            let mut tail = [0; 7];
            let limit = 8 - (size + 1);
            let (count, _) = r.groups(&mut tail[..limit]);
            head[8 - count..].copy_from_slice(&tail[..count]);
            Some(Ipv6Addr::from_segments(head))
        })
    }
    fn ip(&mut self) -> Option<IpAddr> {
        match self.v4() {
            Some(v4) => Some(IpAddr::V4(v4)),
            None => self.v6().map(IpAddr::V6),
        }
    }
    fn port(&mut self) -> Option<u16> {
        self.sign(b':')?;
        self.number(10, 9, 65535, true).map(|p| p as u16)
    }
    fn socket_v4(&mut self) -> Option<SocketAddrV4> {
        self.try_read(|r| Some(SocketAddrV4 { ip: r.v4()?, port: r.port()? }))
    }
    fn socket_v6(&mut self) -> Option<SocketAddrV6> {
        self.try_read(|r| {
            r.sign(b'[')?;
            let ip = r.v6()?;
            let scope_id = match r.sign(b'%') {
                Some(()) => r.number(10, 10, u32::MAX, true)?,
                None => 0,
            };
            r.sign(b']')?;
            Some(SocketAddrV6 { ip, port: r.port()?, flowinfo: 0, scope_id })
        })
    }
    fn socket(&mut self) -> Option<SocketAddr> {
        match self.socket_v4() {
            Some(a) => Some(SocketAddr::V4(a)),
            None => self.socket_v6().map(SocketAddr::V6),
        }
    }
}
macro_rules! read_and_show {
    ($($A:ident $kind:ident $read:ident;)*) => { $(
        impl FromStr for $A {
            type Err = AddrParseError;
            fn from_str(s: &str) -> Result<$A, AddrParseError> {
                let mut reader = Reader { rest: s.as_bytes() };
                match reader.$read() {
                    Some(address) if reader.rest.is_empty() => Ok(address),
                    _ => Err(AddrParseError(AddrKind::$kind)),
                }
            }
        }
        impl fmt::Debug for $A {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(self, f)
            }
        }
    )* };
}
read_and_show! {
    Ipv4Addr Ipv4 v4; Ipv6Addr Ipv6 v6; IpAddr Ip ip;
    SocketAddrV4 SocketV4 socket_v4; SocketAddrV6 SocketV6 socket_v6; SocketAddr Socket socket;
}

// ---------------------------------------------------------------- one from another, and comparing

macro_rules! conversions {
    ($($From:ty => $To:ty, |$a:ident| $e:expr;)*) => { $(
        impl From<$From> for $To {
            fn from($a: $From) -> $To {
                $e
            }
        }
    )* };
}
conversions! {
    [u8; 4] => Ipv4Addr, |a| Ipv4Addr::from_octets(a);
    u32 => Ipv4Addr, |a| Ipv4Addr::from_bits(a);
    Ipv4Addr => u32, |a| a.to_bits();
    [u8; 16] => Ipv6Addr, |a| Ipv6Addr::from_octets(a);
    [u16; 8] => Ipv6Addr, |a| Ipv6Addr::from_segments(a);
    u128 => Ipv6Addr, |a| Ipv6Addr::from_bits(a);
    Ipv6Addr => u128, |a| a.to_bits();
    Ipv4Addr => IpAddr, |a| IpAddr::V4(a);
    Ipv6Addr => IpAddr, |a| IpAddr::V6(a);
    [u8; 4] => IpAddr, |a| IpAddr::V4(a.into());
    [u8; 16] => IpAddr, |a| IpAddr::V6(a.into());
    [u16; 8] => IpAddr, |a| IpAddr::V6(a.into());
    SocketAddrV4 => SocketAddr, |a| SocketAddr::V4(a);
    SocketAddrV6 => SocketAddr, |a| SocketAddr::V6(a);
}
impl<I: Into<IpAddr>> From<(I, u16)> for SocketAddr {
    fn from(pieces: (I, u16)) -> SocketAddr {
        SocketAddr::new(pieces.0.into(), pieces.1)
    }
}
macro_rules! compared {
    ($($A:ident)*) => { $(
        impl PartialEq<$A> for IpAddr {
            fn eq(&self, other: &$A) -> bool {
                *self == IpAddr::from(*other)
            }
        }
        impl PartialEq<IpAddr> for $A {
            fn eq(&self, other: &IpAddr) -> bool {
                IpAddr::from(*self) == *other
            }
        }
        impl PartialOrd<$A> for IpAddr {
            fn partial_cmp(&self, other: &$A) -> Option<crate::cmp::Ordering> {
                self.partial_cmp(&IpAddr::from(*other))
            }
        }
        impl PartialOrd<IpAddr> for $A {
            fn partial_cmp(&self, other: &IpAddr) -> Option<crate::cmp::Ordering> {
                IpAddr::from(*self).partial_cmp(other)
            }
        }
    )* };
}
compared!(Ipv4Addr Ipv6Addr);
