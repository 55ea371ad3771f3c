// Exact conversions with big integers: slower than the usual tables, but nothing to get wrong.
#include "machine/float_text.h"

#include <algorithm>

#include "machine/big_uint.h"

namespace framewalk {

namespace {

constexpr size_t kMaxDigits = 1100;      // no finite double has more digits that matter
constexpr uint64_t kMaxPrecision = 4096; // the library asks for what fits its buffer

struct Format {
    int mantissa_bits, bias;             // stored bits of the mantissa; exponent of the lowest one
    int max_exponent;                    // stored exponent of infinities
};
constexpr Format kF32{23, 150, 255};
constexpr Format kF64{52, 1075, 2047};

}  // namespace

BinaryFloat decompose(uint64_t bits, bool is_f64) {
    const Format& f = is_f64 ? kF64 : kF32;
    uint64_t fraction = bits & ((uint64_t(1) << f.mantissa_bits) - 1);
    int stored = static_cast<int>(bits >> f.mantissa_bits) & f.max_exponent;
    BinaryFloat out;
    out.is_negative = (bits >> (is_f64 ? 63 : 31)) & 1;
    out.is_nan = stored == f.max_exponent && fraction != 0;
    out.is_infinite = stored == f.max_exponent && fraction == 0;
    out.mantissa = stored == 0 ? fraction : fraction | uint64_t(1) << f.mantissa_bits;
    out.exponent = (stored == 0 ? 1 : stored) - f.bias;
    out.is_power_of_two = fraction == 0 && stored > 1;
    return out;
}

// ---------------------------------------------------------------- shortest digits

// The value is r / s; half the distances to its neighbours are high / s and low / s. Digits are taken
// while the rest could still be told apart from a neighbour.
DecimalDigits shortest(const BinaryFloat& v) {
    DecimalDigits out;
    if (v.mantissa == 0) return out;
    BigUint r(v.mantissa), s(1), low(1), high(1);
    r.shift_left(1);
    s.shift_left(1);
    if (v.exponent >= 0) {
        for (BigUint* x : {&r, &low, &high}) x->shift_left(static_cast<unsigned>(v.exponent));
    } else {
        s.shift_left(static_cast<unsigned>(-v.exponent));
    }
    if (v.is_power_of_two) {
        for (BigUint* x : {&r, &s, &high}) x->shift_left(1);
    }
    bool even = v.mantissa % 2 == 0;
    auto reaches = [&](const BigUint& rest) {           // rest + high > s, or >= for even mantissas
        BigUint sum = rest;
        sum.add(high);
        int c = sum.compare(s);
        return even ? c >= 0 : c > 0;
    };
    int bits = static_cast<int>(BigUint(v.mantissa).bit_length()) + v.exponent;
    int k = static_cast<int>((int64_t(bits - 1) * 1233) >> 12) - 1;   // of log10(2) = 0.30103: never too high
    if (k >= 0) s.multiply_power_of_ten(static_cast<unsigned>(k));
    else for (BigUint* x : {&r, &low, &high}) x->multiply_power_of_ten(static_cast<unsigned>(-k));
    while (reaches(r)) {
        s.multiply(10);
        ++k;
    }
    out.exponent = k;
    while (true) {
        for (BigUint* x : {&r, &low, &high}) x->multiply(10);
        uint32_t digit = r.divide_small_quotient(s);
        int c = r.compare(low);
        bool near_low = even ? c <= 0 : c < 0;
        bool near_high = reaches(r);
        if (!near_low && !near_high) {
            out.digits += static_cast<char>('0' + digit);
            continue;
        }
        BigUint twice = r;
        twice.shift_left(1);
        int half = twice.compare(s);
        bool up = near_high && (!near_low || half > 0 || (half == 0 && digit % 2 == 1));
        out.digits += static_cast<char>('0' + digit + (up ? 1 : 0));
        break;
    }
    // A last digit of ten carries.
    while (out.digits.back() > '9') {
        out.digits.pop_back();
        if (out.digits.empty()) {
            out.digits = "1";
            ++out.exponent;
            break;
        }
        ++out.digits.back();
    }
    while (out.digits.size() > 1 && out.digits.back() == '0') out.digits.pop_back();
    return out;
}

namespace {

// The value times 10^power, rounded to an integer, halves to even.
BigUint scaled(const BinaryFloat& v, int power) {
    BigUint n(v.mantissa), d(1);
    if (power >= 0) n.multiply_power_of_ten(static_cast<unsigned>(power));
    else d.multiply_power_of_ten(static_cast<unsigned>(-power));
    if (power >= 0) {
        if (v.exponent >= 0) {
            n.shift_left(static_cast<unsigned>(v.exponent));
            return n;
        }
        bool any;
        int half = n.shift_right(static_cast<unsigned>(-v.exponent), any);
        BigUint copy = n;
        bool odd = copy.divide(2) == 1;
        if (half > 0 || (half == 0 && odd)) n.add(1u);
        return n;
    }
    if (v.exponent >= 0) n.shift_left(static_cast<unsigned>(v.exponent));
    else d.shift_left(static_cast<unsigned>(-v.exponent));
    BigUint quotient;
    // Long division in decimal steps: the quotient is small in digits, the rest decides the rounding.
    unsigned steps = 0;
    while (d.compare(n) <= 0) {
        d.multiply(10);
        ++steps;
    }
    for (; steps != 0; --steps) {
        d.divide(10);
        quotient.multiply(10);
        quotient.add(n.divide_small_quotient(d));
    }
    n.shift_left(1);
    int half = n.compare(d);
    BigUint copy = quotient;
    bool odd = copy.divide(2) == 1;
    if (half > 0 || (half == 0 && odd)) quotient.add(1u);
    return quotient;
}

std::string plain(const DecimalDigits& d) {
    int length = static_cast<int>(d.digits.size());
    if (length == 0) return "0";
    if (d.exponent <= 0) return "0." + std::string(static_cast<size_t>(-d.exponent), '0') + d.digits;
    if (d.exponent >= length) return d.digits + std::string(static_cast<size_t>(d.exponent - length), '0');
    return d.digits.substr(0, static_cast<size_t>(d.exponent)) + "." + d.digits.substr(static_cast<size_t>(d.exponent));
}

std::string exponent_form(const std::string& digits, int exponent) {
    std::string text = digits.substr(0, 1);
    if (digits.size() > 1) text += "." + digits.substr(1);
    return text + "e" + std::to_string(exponent);
}

std::string shortest_exponent(const DecimalDigits& d) {
    return d.digits.empty() ? "0e0" : exponent_form(d.digits, d.exponent - 1);
}

// Like `{:?}`: a point always, and exponents for what is very large or small.
std::string with_point(const DecimalDigits& d) {
    if (d.digits.empty()) return "0.0";
    if (d.exponent > 16 || d.exponent < -3) return shortest_exponent(d);
    std::string text = plain(d);
    return text.find('.') == std::string::npos ? text + ".0" : text;
}

std::string fixed(const BinaryFloat& v, uint64_t precision) {
    int digits = static_cast<int>(std::min(precision, kMaxPrecision));
    std::string text = v.mantissa == 0 ? "0" : scaled(v, digits).decimal();
    if (digits == 0) return text;
    size_t least = static_cast<size_t>(digits) + 1;
    if (text.size() < least) text.insert(0, least - text.size(), '0');
    text.insert(text.size() - static_cast<size_t>(digits), 1, '.');
    return text;
}

std::string exponent_fixed(const BinaryFloat& v, uint64_t precision) {
    size_t digits = static_cast<size_t>(std::min(precision, kMaxPrecision)) + 1;
    if (v.mantissa == 0) return exponent_form(std::string(digits, '0'), 0);
    int exponent = shortest(v).exponent - 1;
    std::string text = scaled(v, static_cast<int>(digits) - 1 - exponent).decimal();
    if (text.size() < digits) text = scaled(v, static_cast<int>(digits) - 1 - --exponent).decimal();
    if (text.size() > digits) {
        ++exponent;
        text.resize(digits);
    }
    return exponent_form(text, exponent);
}

}  // namespace

std::string float_to_text(uint64_t bits, bool is_f64, mir::FloatStyle style, uint64_t precision) {
    BinaryFloat v = decompose(bits, is_f64);
    if (v.is_nan) return "NaN";
    std::string sign = v.is_negative ? "-" : "";
    if (v.is_infinite) return sign + "inf";
    switch (style) {
        case mir::FloatStyle::Shortest: return sign + plain(shortest(v));
        case mir::FloatStyle::ShortestPoint: return sign + with_point(shortest(v));
        case mir::FloatStyle::Fixed: return sign + fixed(v, precision);
        case mir::FloatStyle::Exponent: return sign + shortest_exponent(shortest(v));
        case mir::FloatStyle::ExponentFixed: return sign + exponent_fixed(v, precision);
    }
    return "";
}

// ---------------------------------------------------------------- reading

namespace {

bool same_ignoring_case(std::string_view text, std::string_view word) {
    return text.size() == word.size() && std::equal(text.begin(), text.end(), word.begin(), [](char x, char y) {
        return (x >= 'A' && x <= 'Z' ? static_cast<char>(x - 'A' + 'a') : x) == y;
    });
}

struct ParsedDecimal {
    std::string digits;        // value = digits * 10^exponent
    int64_t exponent = 0;
    bool more = false;         // non-zero digits were left out
};

bool parse_decimal(std::string_view t, ParsedDecimal& out) {
    size_t i = 0;
    bool any = false, point = false;
    for (; i < t.size(); ++i) {
        if (t[i] == '.' && !point) {
            point = true;
            continue;
        }
        if (t[i] < '0' || t[i] > '9') break;
        any = true;
        bool leading = t[i] == '0' && out.digits.empty();
        bool keep = !leading && out.digits.size() < kMaxDigits;
        if (keep) out.digits += t[i];
        else if (!leading) out.more |= t[i] != '0';
        if (point && (keep || leading)) --out.exponent;
        if (!point && !keep && !leading) ++out.exponent;
    }
    if (!any) return false;
    if (i == t.size()) return true;
    if (t[i] != 'e' && t[i] != 'E') return false;
    ++i;
    bool negative = i < t.size() && t[i] == '-';
    if (i < t.size() && (t[i] == '-' || t[i] == '+')) ++i;
    if (i == t.size()) return false;
    int64_t e = 0;
    for (; i < t.size(); ++i) {
        if (t[i] < '0' || t[i] > '9') return false;
        e = std::min<int64_t>(e * 10 + (t[i] - '0'), 100'000'000);
    }
    out.exponent += negative ? -e : e;
    return true;
}

// n / d to the nearest float, ties to even. `more`: the true value is a little larger.
uint64_t nearest(BigUint n, BigUint d, bool more, const Format& f) {
    int shift = 64 - (static_cast<int>(n.bit_length()) - static_cast<int>(d.bit_length()));
    if (shift >= 0) n.shift_left(static_cast<unsigned>(shift));
    else d.shift_left(static_cast<unsigned>(-shift));
    if (n.compare(d) >= 0) {                     // keep the quotient in 64 bits
        BigUint top = d;
        top.shift_left(64);
        if (n.compare(top) >= 0) d.shift_left(1), --shift;
    }
    uint64_t q = n.divide_wide(d);
    bool sticky = more || !n.is_zero();
    int length = 64 - __builtin_clzll(q);
    int lowest = 1 - f.bias;                     // exponent of the lowest bit of a subnormal
    int exponent = std::max(-shift + length - (f.mantissa_bits + 1), lowest);
    int drop = exponent + shift;
    uint64_t mantissa;
    bool half, below;
    if (drop > 64) return 0;
    if (drop == 64) {
        mantissa = 0, half = q >> 63, below = (q << 1) != 0 || sticky;
    } else {
        mantissa = q >> drop;
        half = (q >> (drop - 1)) & 1;
        below = (q & ((uint64_t(1) << (drop - 1)) - 1)) != 0 || sticky;
    }
    if (half && (below || (mantissa & 1) != 0)) ++mantissa;
    if (mantissa >> (f.mantissa_bits + 1)) mantissa >>= 1, ++exponent;
    bool normal = (mantissa >> f.mantissa_bits) != 0;
    int stored = normal ? exponent + f.bias : 0;
    if (stored >= f.max_exponent) return uint64_t(f.max_exponent) << f.mantissa_bits;
    return (mantissa & ((uint64_t(1) << f.mantissa_bits) - 1)) | uint64_t(stored) << f.mantissa_bits;
}

}  // namespace

bool float_from_text(std::string_view text, bool is_f64, uint64_t& bits) {
    const Format& f = is_f64 ? kF64 : kF32;
    bool negative = !text.empty() && text[0] == '-';
    if (!text.empty() && (text[0] == '-' || text[0] == '+')) text.remove_prefix(1);
    uint64_t sign = uint64_t(negative) << (is_f64 ? 63 : 31);
    uint64_t infinity = uint64_t(f.max_exponent) << f.mantissa_bits;
    if (same_ignoring_case(text, "inf") || same_ignoring_case(text, "infinity")) {
        bits = sign | infinity;
        return true;
    }
    if (same_ignoring_case(text, "nan")) {
        bits = sign | infinity | uint64_t(1) << (f.mantissa_bits - 1);
        return true;
    }
    ParsedDecimal d;
    if (!parse_decimal(text, d)) return false;
    int64_t magnitude = static_cast<int64_t>(d.digits.size()) + d.exponent;
    bits = sign;
    if (d.digits.empty() || magnitude < -400) return true;
    if (magnitude > 400) {
        bits |= infinity;
        return true;
    }
    BigUint n, one(1);
    for (char c : d.digits) {
        n.multiply(10);
        n.add(static_cast<uint32_t>(c - '0'));
    }
    if (d.exponent >= 0) n.multiply_power_of_ten(static_cast<unsigned>(d.exponent));
    else one.multiply_power_of_ten(static_cast<unsigned>(-d.exponent));
    bits |= nearest(std::move(n), std::move(one), d.more, f);
    return true;
}

}  // namespace framewalk
