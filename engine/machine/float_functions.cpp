#include "machine/float_functions.h"

#include <cmath>
#include <cstdint>

#include "base/wide_int.h"
#include "machine/double_double.h"

namespace framewalk::accurate {

namespace {

// The bits of 2/pi behind the point.
constexpr uint64_t kTwoOverPi[] = {
    0xa2f9836e4e441529, 0xfc2757d1f534ddc0, 0xdb6295993c439041, 0xfe5163abdebbc561, 0xb7246e3a424dd2e0,
    0x06492eea09d1921c, 0xfe1deb1cb129a73e, 0xe88235f52ebb4484, 0xe99c7026b45f7e41, 0x3991d639835339f4,
    0x9c845f8bbdf9283b, 0x1ff897ffde05980f, 0xef2f118b5a0a6d1f, 0x6d367ecf27cb09b7, 0x4f463f669e5fea2d,
    0x7527bac7ebe5f17b, 0x3d0739f78a5292ea, 0x6bfb5fb11f8d5d08, 0x56033046fc7b6bab, 0xf0cfbc209af4361d,
};
constexpr DoubleDouble kHalfPi{0x1.921fb54442d18p+0, 0x1.1a62633145c07p-54};
constexpr DoubleDouble kLn2{0x1.62e42fefa39efp-1, 0x1.abc9e3b39803fp-56};
constexpr double kLn2First = 0x1.62e42fefa3800p-1;    // 42 bits: a multiple by an exponent is exact
constexpr double kLn2Second = 0x1.ef35793c76730p-45;
constexpr DoubleDouble kInverseLn2{0x1.71547652b82fep+0, 0x1.777d0ffda0d24p-56};
constexpr double kQuarterPi = 0x1.921fb54442d18p-1;
constexpr double kTiny = 0x1p-27;             // below it x is the value nearest to sin x, tan x, asin x, atan x
constexpr int kWords = 5;                     // of a product of 53 bits and 256 bits

// 64 bits of 2/pi from the bit `first` on.
uint64_t bits_from(uint32_t first) {
    uint32_t word = first / 64, shift = first % 64;
    uint64_t bits = kTwoOverPi[word] << shift;
    return shift == 0 ? bits : bits | kTwoOverPi[word + 1] >> (64 - shift);
}

struct Angle {
    DoubleDouble rest;    // from -pi/4 to pi/4
    uint32_t quarter = 0; // how many quarter turns were taken away, modulo 4
};

// Numbers of `kWords` words, the lowest first.
struct Wide {
    uint64_t words[kWords] = {};

    uint64_t from(uint32_t bit) const {   // 64 bits from `bit` upwards; what lies outside is zero
        uint32_t word = bit / 64, shift = bit % 64;
        uint64_t low = word < kWords ? words[word] >> shift : 0;
        uint64_t high = shift != 0 && word + 1 < kWords ? words[word + 1] << (64 - shift) : 0;
        return low | high;
    }
};

// mantissa * (256 bits of 2/pi from `first` on)
Wide times_two_over_pi(uint64_t mantissa, uint32_t first) {
    Wide out;
    uint64_t carry = 0;
    for (int i = 0; i < 4; ++i) {
        u128 part = static_cast<u128>(mantissa) * bits_from(first + 64 * static_cast<uint32_t>(3 - i)) + carry;
        out.words[i] = static_cast<uint64_t>(part);
        carry = static_cast<uint64_t>(part >> 64);
    }
    out.words[4] = carry;
    return out;
}

// The fixed-point number whose first word counts 2^-64, as a signed one (from -1/2 to 1/2).
DoubleDouble fraction(const uint64_t (&words)[3]) {
    DoubleDouble out{static_cast<double>(static_cast<int32_t>(words[0] >> 32)) * 0x1p-32, 0};
    double scale = 0x1p-64;
    for (int half = 1; half < 6; ++half, scale *= 0x1p-32)
        out = sum(out, {static_cast<double>(static_cast<uint32_t>(words[half / 2] >> (half % 2 ? 0 : 32))) * scale, 0});
    return out;
}

// Takes away quarter turns exactly, however large `x` is (M. Payne and R. Hanek, "Radian reduction for
// trigonometric functions", 1983): of the product with 2/pi only the bits around the point are computed.
Angle reduced(double x) {
    if (std::fabs(x) <= kQuarterPi) return {{x, 0}, 0};
    int exponent = 0;
    uint64_t mantissa = static_cast<uint64_t>(std::ldexp(std::frexp(std::fabs(x), &exponent), 53));
    exponent -= 53;
    uint32_t first = exponent > 2 ? static_cast<uint32_t>(exponent - 2) : 0;
    Wide turns = times_two_over_pi(mantissa, first);
    uint32_t point = static_cast<uint32_t>(256 + static_cast<int>(first) - exponent);  // bits behind the point
    uint64_t words[3] = {turns.from(point - 64), turns.from(point - 128), turns.from(point - 192)};
    Angle out{product(fraction(words), kHalfPi), static_cast<uint32_t>(turns.from(point)) & 3};
    out.quarter += static_cast<uint32_t>(words[0] >> 63);  // the fraction was taken as negative
    if (x < 0) out = {negated(out.rest), 4 - out.quarter % 4};
    out.quarter %= 4;
    return out;
}

// first - first x^2/(k(k+1)) + …, where `first` is x and k is 2, or it is 1 and k is 1.
DoubleDouble alternating_series(DoubleDouble first, DoubleDouble x, int k) {
    DoubleDouble square = product(x, x), term = first, total = first;
    for (; std::fabs(term.high) > 0x1p-110; k += 2) {
        term = quotient(product(term, negated(square)), {static_cast<double>(k * (k + 1)), 0});
        total = sum(total, term);
    }
    return total;
}

struct SineCosine {
    DoubleDouble sine, cosine;
};

SineCosine sine_cosine(double x) {
    Angle angle = reduced(x);
    DoubleDouble s = alternating_series(angle.rest, angle.rest, 2), c = alternating_series({1, 0}, angle.rest, 1);
    switch (angle.quarter) {
        case 0: return {s, c};
        case 1: return {c, negated(s)};
        case 2: return {negated(s), negated(c)};
        default: return {negated(c), s};
    }
}

// The angle of the point (x, y), neither of them extreme: a first value turned back leaves a tiny angle,
// which is as large as its tangent.
double angle_of(DoubleDouble y, DoubleDouble x) {
    double first = std::atan2(y.high, x.high);
    SineCosine at = sine_cosine(first);
    DoubleDouble across = difference(product(y, at.cosine), product(x, at.sine));
    DoubleDouble along = sum(product(x, at.cosine), product(y, at.sine));
    return rounded(sum({first, 0}, quotient(across, along)));
}

// sqrt(1 - x^2)
DoubleDouble other_side(double x) {
    return square_root(product(exact_sum(1, x), exact_sum(1, -x)));
}

bool is_ordinary(double x) { return x != 0 && std::isfinite(x); }

// e^x, for x within 745 of zero, as a number from 1/2 to 2 and a power of two.
struct Scaled {
    DoubleDouble number;
    int exponent = 0;
};

Scaled exponential(DoubleDouble x) {
    int k = static_cast<int>(std::lround(x.high / kLn2.high));
    DoubleDouble rest = difference(x, {k * kLn2First, 0});
    rest = difference(rest, exact_product(k, kLn2Second));
    DoubleDouble term{1, 0}, total{1, 0};
    for (int i = 1; std::fabs(term.high) > 0x1p-110; ++i) {
        term = quotient(product(term, rest), {static_cast<double>(i), 0});
        total = sum(total, term);
    }
    return {total, k};
}

// `x` is positive and finite. A first value is set right by how far its exponential is from `x`.
DoubleDouble logarithm(double x) {
    int exponent = 0;
    double mantissa = std::frexp(x, &exponent);
    if (mantissa < 0x1.6a09e6p-1) {                // from sqrt(1/2) to sqrt(2)
        mantissa *= 2;
        --exponent;
    }
    double first = std::log(mantissa);
    Scaled back = exponential({-first, 0});        // its exponent is 0, or 1 or -1 at the ends
    DoubleDouble near_one = product({std::ldexp(mantissa, back.exponent), 0}, back.number);
    DoubleDouble log = sum({first, 0}, difference(near_one, {1, 0}));
    double scale = exponent;
    log = sum(log, exact_product(scale, kLn2Second));
    return sum(log, {scale * kLn2First, 0});
}

bool is_odd(double y) { return std::fabs(std::fmod(y, 2)) == 1; }

// log10(e), and log10(2) as a first part with few bits and the rest.
template <class T>
struct Logarithms {
    T of_e, of_two_high, of_two_low;
};

constexpr Logarithms<double> kLogarithms{0x1.bcb7b1526e50ep-2, 0x1.34413509f6000p-2, 0x1.9fef311f12b36p-42};
constexpr Logarithms<float> kLogarithmsOfFloat{4.3429449201e-01f, 3.0102920532e-01f, 7.9034151668e-07f};

template <class T>
T decimal_logarithm(T x, const Logarithms<T>& decimal) {
    if (!(x > 0) || !is_ordinary(x)) return std::log10(x);
    int exponent = 0;
    T mantissa = std::frexp(x, &exponent);  // from 1/2 to 1
    if (exponent > 0) {                     // from 1 to 2, so that nothing cancels
        mantissa *= 2;
        --exponent;
    }
    T scale = static_cast<T>(exponent);
    return (scale * decimal.of_two_low + decimal.of_e * accurate::log(mantissa)) + scale * decimal.of_two_high;
}

template <class T>
T hyperbolic_tangent(T x) {
    T size = std::fabs(x);
    if (!(size >= static_cast<T>(0x1p-55))) return x;
    if (size >= 22) return std::copysign(static_cast<T>(1), x);
    T t = std::expm1(size < 1 ? -2 * size : 2 * size);
    return std::copysign(size < 1 ? -t / (t + 2) : 1 - 2 / (t + 2), x);
}

int exponent_of(double x) {
    int exponent = 0;
    std::frexp(x, &exponent);
    return exponent;
}

}  // namespace

double sin(double x) {
    if (!std::isfinite(x)) return x - x;
    return std::fabs(x) < kTiny ? x : rounded(sine_cosine(x).sine);
}

double cos(double x) { return std::isfinite(x) ? rounded(sine_cosine(x).cosine) : x - x; }

double tan(double x) {
    if (!std::isfinite(x)) return x - x;
    if (std::fabs(x) < kTiny) return x;
    SineCosine at = sine_cosine(x);
    return rounded(quotient(at.sine, at.cosine));
}

double asin(double x) {
    if (!(std::fabs(x) <= 1)) return std::asin(x);
    return std::fabs(x) < kTiny ? x : angle_of({x, 0}, other_side(x));
}

double acos(double x) {
    if (!(std::fabs(x) <= 1)) return std::acos(x);
    return x == 1 ? 0 : angle_of(other_side(x), {x, 0});
}

double atan(double x) {
    if (!(std::fabs(x) < 0x1p60)) return std::atan(x);
    return std::fabs(x) < kTiny ? x : angle_of({x, 0}, {1, 0});
}

double atan2(double y, double x) {
    if (!is_ordinary(x) || !is_ordinary(y)) return std::atan2(y, x);
    int apart = exponent_of(y) - exponent_of(x);
    if (apart > 100 || apart < -1000) return std::atan2(y, x);
    if (apart < -30 && x > 0) return y / x;
    int scale = -exponent_of(std::fabs(x) > std::fabs(y) ? x : y);
    return angle_of({std::ldexp(y, scale), 0}, {std::ldexp(x, scale), 0});
}

double hypot(double x, double y) {
    if (!is_ordinary(x) || !is_ordinary(y)) return std::hypot(x, y);
    int scale = exponent_of(std::fabs(x) > std::fabs(y) ? x : y);
    double a = std::ldexp(x, -scale), b = std::ldexp(y, -scale);
    return std::ldexp(rounded(square_root(sum(exact_product(a, a), exact_product(b, b)))), scale);
}

double sinh(double x) {
    double size = std::fabs(x), half = x < 0 ? -0.5 : 0.5;
    if (!(size >= 0x1p-28)) return x;
    if (size < 22) {
        double t = std::expm1(size);
        return size < 1 ? half * (2 * t - t * t / (t + 1)) : half * (t + t / (t + 1));
    }
    if (size < 709.78) return half * std::exp(size);
    double w = std::exp(0.5 * size);
    return half * w * w;
}

double cosh(double x) {
    double size = std::fabs(x);
    if (size < 0x1.62e43p-2) {                 // ln(2)/2
        double t = std::expm1(size), w = 1 + t;
        return size < 0x1p-55 ? w : 1 + t * t / (w + w);
    }
    if (size < 22) {
        double t = std::exp(size);
        return 0.5 * t + 0.5 / t;
    }
    if (size < 709.78) return 0.5 * std::exp(size);
    double w = std::exp(0.5 * size);
    return 0.5 * w * w;
}

double log(double x) { return x > 0 && std::isfinite(x) ? rounded(logarithm(x)) : std::log(x); }

double log2(double x) {
    if (!(x > 0) || !std::isfinite(x)) return std::log2(x);
    int exponent = 0;
    if (std::frexp(x, &exponent) == 0.5) return exponent - 1;
    return rounded(product(logarithm(x), kInverseLn2));
}

double pow(double x, double y) {
    double size = std::fabs(x);
    bool is_negative = x < 0 && std::floor(y) == y;
    if (!is_ordinary(x) || !is_ordinary(y) || size == 1 || (x < 0 && !is_negative) || std::fabs(y) > 0x1p64)
        return std::pow(x, y);
    DoubleDouble power = product(logarithm(size), {y, 0});
    if (!(std::fabs(power.high) < 708)) return std::pow(x, y);
    Scaled value = exponential(power);
    double result = std::ldexp(rounded(value.number), value.exponent);
    return is_negative && is_odd(y) ? -result : result;
}

double tanh(double x) { return hyperbolic_tangent(x); }
double log10(double x) { return decimal_logarithm(x, kLogarithms); }

float sin(float x) { return static_cast<float>(accurate::sin(static_cast<double>(x))); }
float cos(float x) { return static_cast<float>(accurate::cos(static_cast<double>(x))); }
float tan(float x) { return static_cast<float>(accurate::tan(static_cast<double>(x))); }
float asin(float x) { return static_cast<float>(accurate::asin(static_cast<double>(x))); }
float tanh(float x) { return hyperbolic_tangent(x); }
float log10(float x) { return decimal_logarithm(x, kLogarithmsOfFloat); }

float hypot(float x, float y) {
    if (!is_ordinary(x) || !is_ordinary(y)) return std::hypot(x, y);
    return static_cast<float>(std::sqrt(static_cast<double>(x) * x + static_cast<double>(y) * y));
}

float log(float x) { return std::log(x); }
float log2(float x) { return std::log2(x); }
float pow(float x, float y) { return std::pow(x, y); }
float acos(float x) { return std::acos(x); }
float atan(float x) { return std::atan(x); }
float atan2(float y, float x) { return std::atan2(y, x); }
float sinh(float x) { return std::sinh(x); }
float cosh(float x) { return std::cosh(x); }

}  // namespace framewalk::accurate
