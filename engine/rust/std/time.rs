//! Spans of time.

use crate::fmt;
use crate::iter::Sum;
use crate::ops::{Add, AddAssign, Div, DivAssign, Mul, MulAssign, Sub, SubAssign};

const NANOS: u32 = 1_000_000_000;

// Less than a second's; the numbers above leave room for the `None` of an `Option<Duration>`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
#[rustc_layout_scalar_valid_range_end(999_999_999)]
struct Nanos(u32);

/// A span of time, in seconds and billionths of a second.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Duration {
    secs: u64,
    nanos: Nanos,
}
impl Duration {
    /// No time.
    pub const ZERO: Duration = Duration { secs: 0, nanos: Nanos(0) };
    /// The longest span.
    pub const MAX: Duration = Duration { secs: u64::MAX, nanos: Nanos(NANOS - 1) };

    /// From seconds and billionths.
    #[track_caller]
    pub const fn new(secs: u64, nanos: u32) -> Duration {
        match secs.checked_add((nanos / NANOS) as u64) {
            Some(secs) => Duration { secs, nanos: Nanos(nanos % NANOS) },
            None => crate::rt::panic_str("overflow in Duration::new"),
        }
    }
    /// From seconds.
    pub const fn from_secs(secs: u64) -> Duration {
        Duration { secs, nanos: Nanos(0) }
    }
    /// From thousandths of a second.
    pub const fn from_millis(millis: u64) -> Duration {
        Duration { secs: millis / 1000, nanos: Nanos((millis % 1000) as u32 * 1_000_000) }
    }
    /// From millionths of a second.
    pub const fn from_micros(micros: u64) -> Duration {
        Duration { secs: micros / 1_000_000, nanos: Nanos((micros % 1_000_000) as u32 * 1000) }
    }
    /// From billionths of a second.
    pub const fn from_nanos(nanos: u64) -> Duration {
        Duration { secs: nanos / NANOS as u64, nanos: Nanos((nanos % NANOS as u64) as u32) }
    }
    /// From so many nanoseconds; panics if there are too many.
    #[track_caller]
    pub const fn from_nanos_u128(nanos: u128) -> Duration {
        let secs = nanos / NANOS as u128;
        if secs > u64::MAX as u128 {
            panic!("overflow in `Duration::from_nanos_u128`");
        }
        Duration { secs: secs as u64, nanos: Nanos((nanos % NANOS as u128) as u32) }
    }
    /// From minutes.
    pub const fn from_mins(mins: u64) -> Duration {
        Duration { secs: mins * 60, nanos: Nanos(0) }
    }
    /// From hours.
    pub const fn from_hours(hours: u64) -> Duration {
        Duration { secs: hours * 3600, nanos: Nanos(0) }
    }
    /// From seconds with a fraction.
    #[track_caller]
    pub fn from_secs_f64(secs: f64) -> Duration {
        if secs < 0.0 {
            crate::rt::panic_str("cannot convert float seconds to Duration: value is negative");
        }
        if !(secs < 18446744073709551616.0) {
            crate::rt::panic_str("cannot convert float seconds to Duration: value is either too big or NaN");
        }
        let whole = secs as u64;
        let nanos = ((secs - whole as f64) * NANOS as f64).round_ties_even() as u32;
        Duration::new(whole, nanos)
    }
    /// From seconds with a fraction.
    #[track_caller]
    pub fn from_secs_f32(secs: f32) -> Duration {
        Duration::from_secs_f64(secs as f64)
    }
    /// Is it no time?
    pub const fn is_zero(&self) -> bool {
        self.secs == 0 && self.nanos.0 == 0
    }
    /// Whole seconds.
    pub const fn as_secs(&self) -> u64 {
        self.secs
    }
    /// The thousandths beyond the seconds.
    pub const fn subsec_millis(&self) -> u32 {
        self.nanos.0 / 1_000_000
    }
    /// The millionths beyond the seconds.
    pub const fn subsec_micros(&self) -> u32 {
        self.nanos.0 / 1000
    }
    /// The billionths beyond the seconds.
    pub const fn subsec_nanos(&self) -> u32 {
        self.nanos.0
    }
    /// All in thousandths of a second.
    pub const fn as_millis(&self) -> u128 {
        self.secs as u128 * 1000 + (self.nanos.0 / 1_000_000) as u128
    }
    /// All in millionths of a second.
    pub const fn as_micros(&self) -> u128 {
        self.secs as u128 * 1_000_000 + (self.nanos.0 / 1000) as u128
    }
    /// All in billionths of a second.
    pub const fn as_nanos(&self) -> u128 {
        self.secs as u128 * NANOS as u128 + self.nanos.0 as u128
    }
    /// Seconds with a fraction.
    pub const fn as_secs_f64(&self) -> f64 {
        self.secs as f64 + self.nanos.0 as f64 / NANOS as f64
    }
    /// Seconds with a fraction.
    pub const fn as_secs_f32(&self) -> f32 {
        self.secs as f32 + self.nanos.0 as f32 / NANOS as f32
    }
    /// The sum, or nothing if it is too long.
    pub const fn checked_add(self, rhs: Duration) -> Option<Duration> {
        let nanos = self.nanos.0 + rhs.nanos.0;
        let carry = if nanos >= NANOS { 1 } else { 0 };
        match self.secs.checked_add(rhs.secs) {
            Some(secs) => match secs.checked_add(carry) {
                Some(secs) => Some(Duration { secs, nanos: Nanos(nanos % NANOS) }),
                None => None,
            },
            None => None,
        }
    }
    /// The difference, or nothing if it is negative.
    pub const fn checked_sub(self, rhs: Duration) -> Option<Duration> {
        let borrow = if self.nanos.0 < rhs.nanos.0 { 1 } else { 0 };
        match self.secs.checked_sub(rhs.secs) {
            Some(secs) => match secs.checked_sub(borrow) {
                Some(secs) => Some(Duration { secs, nanos: Nanos(self.nanos.0 + borrow as u32 * NANOS - rhs.nanos.0) }),
                None => None,
            },
            None => None,
        }
    }
    /// The sum, or the longest span.
    pub const fn saturating_add(self, rhs: Duration) -> Duration {
        match self.checked_add(rhs) {
            Some(d) => d,
            None => Duration::MAX,
        }
    }
    /// The difference, or no time.
    pub const fn saturating_sub(self, rhs: Duration) -> Duration {
        match self.checked_sub(rhs) {
            Some(d) => d,
            None => Duration::ZERO,
        }
    }
    /// The multiple, or nothing if it is too long.
    pub const fn checked_mul(self, rhs: u32) -> Option<Duration> {
        let nanos = self.nanos.0 as u64 * rhs as u64;
        match self.secs.checked_mul(rhs as u64) {
            Some(secs) => match secs.checked_add(nanos / NANOS as u64) {
                Some(secs) => Some(Duration { secs, nanos: Nanos((nanos % NANOS as u64) as u32) }),
                None => None,
            },
            None => None,
        }
    }
    /// The part, or nothing if divided by 0.
    pub const fn checked_div(self, rhs: u32) -> Option<Duration> {
        if rhs == 0 {
            return None;
        }
        let rest = self.secs % rhs as u64;
        let nanos = (rest * NANOS as u64 + self.nanos.0 as u64) / rhs as u64;
        Some(Duration { secs: self.secs / rhs as u64, nanos: Nanos(nanos as u32) })
    }
    /// The multiple.
    pub fn mul_f64(self, rhs: f64) -> Duration {
        Duration::from_secs_f64(rhs * self.as_secs_f64())
    }
    /// The multiple.
    pub fn mul_f32(self, rhs: f32) -> Duration {
        Duration::from_secs_f32(rhs * self.as_secs_f32())
    }
    /// The part.
    pub fn div_f32(self, rhs: f32) -> Duration {
        Duration::from_secs_f32(self.as_secs_f32() / rhs)
    }
    /// How often `rhs` fits into it.
    pub const fn div_duration_f64(self, rhs: Duration) -> f64 {
        (self.secs as f64 * NANOS as f64 + self.nanos.0 as f64) / (rhs.secs as f64 * NANOS as f64 + rhs.nanos.0 as f64)
    }
    /// How often `rhs` fits into it.
    pub const fn div_duration_f32(self, rhs: Duration) -> f32 {
        (self.secs as f32 * NANOS as f32 + self.nanos.0 as f32) / (rhs.secs as f32 * NANOS as f32 + rhs.nanos.0 as f32)
    }
    /// The distance between two spans.
    pub fn abs_diff(self, other: Duration) -> Duration {
        if self > other { self - other } else { other - self }
    }
    /// The multiple, or the longest span.
    pub fn saturating_mul(self, rhs: u32) -> Duration {
        self.checked_mul(rhs).unwrap_or(Duration::MAX)
    }
    /// A span of seconds with a fraction, if it can be one.
    pub fn try_from_secs_f32(secs: f32) -> Result<Duration, TryFromFloatSecsError> {
        Duration::try_from_secs_f64(secs as f64)
    }
    /// A span of seconds with a fraction, if it can be one.
    pub fn try_from_secs_f64(secs: f64) -> Result<Duration, TryFromFloatSecsError> {
        if secs < 0.0 {
            return Err(TryFromFloatSecsError { kind: TryFromFloatSecsErrorKind::Negative });
        }
        if !(secs < 18446744073709551616.0) {
            return Err(TryFromFloatSecsError { kind: TryFromFloatSecsErrorKind::OverflowOrNan });
        }
        Ok(Duration::from_secs_f64(secs))
    }
    /// The part.
    pub fn div_f64(self, rhs: f64) -> Duration {
        Duration::from_secs_f64(self.as_secs_f64() / rhs)
    }
}
/// Why a number of seconds is no span of time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TryFromFloatSecsError {
    kind: TryFromFloatSecsErrorKind,
}
#[derive(Debug, Clone, PartialEq, Eq)]
enum TryFromFloatSecsErrorKind {
    Negative,
    OverflowOrNan,
}
impl fmt::Display for TryFromFloatSecsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self.kind {
            TryFromFloatSecsErrorKind::Negative => "cannot convert float seconds to Duration: value is negative",
            TryFromFloatSecsErrorKind::OverflowOrNan => "cannot convert float seconds to Duration: value is either too big or NaN",
        })
    }
}
impl crate::error::Error for TryFromFloatSecsError {}
impl Add for Duration {
    type Output = Duration;
    #[track_caller]
    fn add(self, rhs: Duration) -> Duration {
        self.checked_add(rhs).expect("overflow when adding durations")
    }
}
impl AddAssign for Duration {
    #[track_caller]
    fn add_assign(&mut self, rhs: Duration) {
        *self = *self + rhs;
    }
}
impl Sub for Duration {
    type Output = Duration;
    #[track_caller]
    fn sub(self, rhs: Duration) -> Duration {
        self.checked_sub(rhs).expect("overflow when subtracting durations")
    }
}
impl SubAssign for Duration {
    #[track_caller]
    fn sub_assign(&mut self, rhs: Duration) {
        *self = *self - rhs;
    }
}
impl Mul<u32> for Duration {
    type Output = Duration;
    #[track_caller]
    fn mul(self, rhs: u32) -> Duration {
        self.checked_mul(rhs).expect("overflow when multiplying duration by scalar")
    }
}
impl Mul<Duration> for u32 {
    type Output = Duration;
    #[track_caller]
    fn mul(self, rhs: Duration) -> Duration {
        rhs * self
    }
}
impl MulAssign<u32> for Duration {
    #[track_caller]
    fn mul_assign(&mut self, rhs: u32) {
        *self = *self * rhs;
    }
}
impl Div<u32> for Duration {
    type Output = Duration;
    #[track_caller]
    fn div(self, rhs: u32) -> Duration {
        self.checked_div(rhs).expect("divide by zero error when dividing duration by scalar")
    }
}
impl DivAssign<u32> for Duration {
    #[track_caller]
    fn div_assign(&mut self, rhs: u32) {
        *self = *self / rhs;
    }
}
impl Sum for Duration {
    fn sum<I: Iterator<Item = Duration>>(iter: I) -> Duration {
        iter.fold(Duration::ZERO, |a, b| a + b)
    }
}
impl<'a> Sum<&'a Duration> for Duration {
    fn sum<I: Iterator<Item = &'a Duration>>(iter: I) -> Duration {
        iter.fold(Duration::ZERO, |a, b| a + *b)
    }
}
impl fmt::Debug for Duration {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.secs > 0 {
            with_fraction(f, self.secs, self.nanos.0, NANOS / 10, "s")
        } else if self.nanos.0 >= 1_000_000 {
            with_fraction(f, (self.nanos.0 / 1_000_000) as u64, self.nanos.0 % 1_000_000, 100_000, "ms")
        } else if self.nanos.0 >= 1000 {
            with_fraction(f, (self.nanos.0 / 1000) as u64, self.nanos.0 % 1000, 100, "µs")
        } else {
            with_fraction(f, self.nanos.0 as u64, 0, 1, "ns")
        }
    }
}

// A number with its fraction, whose first digit counts `place`: as many digits as are needed, or as were
// asked for, rounded.
fn with_fraction(f: &mut fmt::Formatter<'_>, whole: u64, fraction: u32, place: u32, unit: &str) -> fmt::Result {
    let mut digits = [48u8; 9];
    let mut whole = whole as u128;
    let mut rest = fraction;
    let mut divisor = place;
    let mut count = 0;
    let wanted = match f.precision() {
        Some(n) => if n < 9 { n } else { 9 },
        None => 9,
    };
    while rest > 0 && count < wanted {
        digits[count] = 48 + (rest / divisor) as u8;
        rest %= divisor;
        divisor /= 10;
        count += 1;
    }
    if rest > 0 && rest >= divisor * 5 {
        // Half goes to the even digit, as with numbers.
        let last_odd = if count > 0 { digits[count - 1] % 2 == 1 } else { whole % 2 == 1 };
        if rest != divisor * 5 || last_odd {
            let mut at = count;
            let mut carry = true;
            while carry && at > 0 {
                at -= 1;
                if digits[at] < 57 {
                    digits[at] += 1;
                    carry = false;
                } else {
                    digits[at] = 48;
                }
            }
            if carry {
                whole += 1;
            }
        }
    }
    let shown = match f.precision() {
        Some(n) => n,
        None => count,
    };
    let mut text = String::new();
    if f.sign_plus() {
        text.push('+');
    }
    text.push_str(&whole.to_string());
    if shown > 0 {
        text.push('.');
        let mut i = 0;
        while i < shown {
            text.push(if i < 9 { digits[i] as char } else { '0' });
            i += 1;
        }
    }
    text.push_str(unit);
    match f.width() {
        None => f.write_str(&text),
        Some(width) => {
            let length = text.chars().count();
            let filling = if length < width { width - length } else { 0 };
            let before = match f.align() {
                None | Some(fmt::Alignment::Left) => 0,
                Some(fmt::Alignment::Right) => filling,
                Some(fmt::Alignment::Center) => filling / 2,
            };
            let fill = f.fill();
            let mut i = 0;
            while i < before {
                f.write_char(fill)?;
                i += 1;
            }
            f.write_str(&text)?;
            while i < filling {
                f.write_char(fill)?;
                i += 1;
            }
            Ok(())
        }
    }
}

/// A moment of the simulated clock: running takes a little time, sleeping what it says.
#[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Instant {
    since_start: Duration,
}
impl Instant {
    /// Now.
    pub fn now() -> Instant {
        Instant { since_start: Duration::from_nanos(unsafe { crate::intrinsics::clock_now() }) }
    }
    /// The time from `earlier` to here; none if that is later.
    pub fn duration_since(&self, earlier: Instant) -> Duration {
        self.since_start.saturating_sub(earlier.since_start)
    }
    /// The time from `earlier` to here, or nothing if that is later.
    pub fn checked_duration_since(&self, earlier: Instant) -> Option<Duration> {
        self.since_start.checked_sub(earlier.since_start)
    }
    /// The time from `earlier` to here; none if that is later.
    pub fn saturating_duration_since(&self, earlier: Instant) -> Duration {
        self.duration_since(earlier)
    }
    /// The time that went by since.
    pub fn elapsed(&self) -> Duration {
        Instant::now().duration_since(*self)
    }
    /// A later moment.
    pub fn checked_add(&self, duration: Duration) -> Option<Instant> {
        self.since_start.checked_add(duration).map(|since_start| Instant { since_start })
    }
    /// An earlier moment.
    pub fn checked_sub(&self, duration: Duration) -> Option<Instant> {
        self.since_start.checked_sub(duration).map(|since_start| Instant { since_start })
    }
}
impl Add<Duration> for Instant {
    type Output = Instant;
    #[track_caller]
    fn add(self, rhs: Duration) -> Instant {
        self.checked_add(rhs).expect("overflow when adding duration to instant")
    }
}
impl AddAssign<Duration> for Instant {
    #[track_caller]
    fn add_assign(&mut self, rhs: Duration) {
        *self = *self + rhs;
    }
}
impl Sub<Duration> for Instant {
    type Output = Instant;
    #[track_caller]
    fn sub(self, rhs: Duration) -> Instant {
        self.checked_sub(rhs).expect("overflow when subtracting duration from instant")
    }
}
impl Sub<Instant> for Instant {
    type Output = Duration;
    fn sub(self, rhs: Instant) -> Duration {
        self.duration_since(rhs)
    }
}

// Where the simulated clock stands when a program starts: the beginning of 2026.
const START: Duration = Duration::from_secs(1_767_225_600);

/// A date and time of the simulated clock.
#[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SystemTime {
    since_epoch: Duration,
}
/// The beginning of 1970, from which computers count.
pub const UNIX_EPOCH: SystemTime = SystemTime { since_epoch: Duration::ZERO };
impl SystemTime {
    /// The beginning of 1970, from which computers count.
    pub const UNIX_EPOCH: SystemTime = UNIX_EPOCH;
    /// Now.
    pub fn now() -> SystemTime {
        SystemTime { since_epoch: START + Instant::now().since_start }
    }
    /// The time from `earlier` to here; an error if that is later.
    pub fn duration_since(&self, earlier: SystemTime) -> Result<Duration, SystemTimeError> {
        match self.since_epoch.checked_sub(earlier.since_epoch) {
            Some(duration) => Ok(duration),
            None => Err(SystemTimeError(earlier.since_epoch - self.since_epoch)),
        }
    }
    /// The time that went by since; an error if this is still to come.
    pub fn elapsed(&self) -> Result<Duration, SystemTimeError> {
        SystemTime::now().duration_since(*self)
    }
    /// A later time.
    pub fn checked_add(&self, duration: Duration) -> Option<SystemTime> {
        self.since_epoch.checked_add(duration).map(|since_epoch| SystemTime { since_epoch })
    }
    /// An earlier time.
    pub fn checked_sub(&self, duration: Duration) -> Option<SystemTime> {
        self.since_epoch.checked_sub(duration).map(|since_epoch| SystemTime { since_epoch })
    }
}
impl Add<Duration> for SystemTime {
    type Output = SystemTime;
    #[track_caller]
    fn add(self, rhs: Duration) -> SystemTime {
        self.checked_add(rhs).expect("overflow when adding duration to instant")
    }
}
impl AddAssign<Duration> for SystemTime {
    #[track_caller]
    fn add_assign(&mut self, rhs: Duration) {
        *self = *self + rhs;
    }
}
impl Sub<Duration> for SystemTime {
    type Output = SystemTime;
    #[track_caller]
    fn sub(self, rhs: Duration) -> SystemTime {
        self.checked_sub(rhs).expect("overflow when subtracting duration from instant")
    }
}
impl fmt::Debug for SystemTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SystemTime").field("tv_sec", &self.since_epoch.as_secs()).field("tv_nsec", &self.since_epoch.subsec_nanos()).finish()
    }
}
/// Of two times, the other one is later: by how much.
#[derive(Clone, Debug)]
pub struct SystemTimeError(Duration);
impl SystemTimeError {
    /// By how much the other time is later.
    pub fn duration(&self) -> Duration {
        self.0
    }
}
impl fmt::Display for SystemTimeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("second time provided was later than self")
    }
}
impl crate::error::Error for SystemTimeError {}
