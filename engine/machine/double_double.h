// Numbers of about 106 significant bits: the sum of two floats, the second of which is at most half a unit
// in the last place of the first. What is computed in them and then rounded is right to the last bit but
// for about one result in a thousand million that lies next to a tie.
//
//   rounded(product(DoubleDouble{1.0 / 3.0}, DoubleDouble{3.0}))
#pragma once

#include <cmath>

namespace framewalk {

struct DoubleDouble {
    double high = 0, low = 0;
};

inline double rounded(DoubleDouble x) { return x.high + x.low; }

// The exact sum (T. J. Dekker, "A floating-point technique for extending the available precision", 1971).
inline DoubleDouble exact_sum(double a, double b) {
    double sum = a + b;
    double b_part = sum - a;
    return {sum, (a - (sum - b_part)) + (b - b_part)};
}

// As above; `a` is not smaller than `b`.
inline DoubleDouble ordered_sum(double a, double b) {
    double sum = a + b;
    return {sum, b - (sum - a)};
}

// The upper 26 bits and the rest; not for numbers above 2^996.
inline DoubleDouble halves(double a) {
    double scaled = a * 134217729.0;   // 2^27 + 1
    double high = scaled - (scaled - a);
    return {high, a - high};
}

inline DoubleDouble exact_product(double a, double b) {
    double product = a * b;
    DoubleDouble x = halves(a), y = halves(b);
    double error = ((x.high * y.high - product) + x.high * y.low + x.low * y.high) + x.low * y.low;
    return {product, error};
}

inline DoubleDouble sum(DoubleDouble a, DoubleDouble b) {
    DoubleDouble high = exact_sum(a.high, b.high), low = exact_sum(a.low, b.low);
    high = ordered_sum(high.high, high.low + low.high);
    return ordered_sum(high.high, high.low + low.low);
}

inline DoubleDouble negated(DoubleDouble a) { return {-a.high, -a.low}; }

inline DoubleDouble difference(DoubleDouble a, DoubleDouble b) { return sum(a, negated(b)); }

inline DoubleDouble product(DoubleDouble a, DoubleDouble b) {
    DoubleDouble high = exact_product(a.high, b.high);
    return ordered_sum(high.high, high.low + (a.high * b.low + a.low * b.high));
}

inline DoubleDouble quotient(DoubleDouble a, DoubleDouble b) {
    double first = a.high / b.high;
    DoubleDouble rest = difference(a, product(b, {first, 0}));
    double second = rest.high / b.high;
    rest = difference(rest, product(b, {second, 0}));
    DoubleDouble two = ordered_sum(first, second);
    return sum(two, {rest.high / b.high, 0});
}

// `a` is not negative.
inline DoubleDouble square_root(DoubleDouble a) {
    if (a.high == 0) return {};
    double root = std::sqrt(a.high);
    double rest = rounded(difference(a, exact_product(root, root)));
    return ordered_sum(root, rest / (2 * root));
}

}  // namespace framewalk
