#include "machine/cube_root.h"

#include <cmath>
#include <cstdint>
#include <cstring>

#include "machine/double_double.h"

namespace framewalk {

namespace {

// x - y³ to about twice the precision of a double.
double residual(double x, double y) {
    DoubleDouble square = exact_product(y, y), cube = exact_product(square.high, y);
    return (x - cube.high) - (cube.low + square.low * y);
}

}  // namespace

double cube_root(double x) {
    if (x == 0 || !std::isfinite(x)) return x + x;
    int exponent = 0;
    double fraction = std::frexp(x, &exponent);
    int third = exponent / 3;
    double scaled = std::ldexp(fraction, exponent - 3 * third);     // between 1/8 and 4: its cube's error is exact
    double root = std::cbrt(scaled);
    root += residual(scaled, root) / (3 * root * root);             // off by at most one unit in the last place before
    return std::ldexp(root, third);
}

// A double that lies exactly between two floats may have been rounded to that place; then the remainder decides.
float cube_root(float x) {
    double root = cube_root(static_cast<double>(x));
    if (root == 0 || !std::isfinite(root)) return static_cast<float>(root);
    uint64_t bits = 0;
    std::memcpy(&bits, &root, sizeof bits);
    constexpr uint64_t kBehindFloat = (UINT64_C(1) << 29) - 1, kHalf = UINT64_C(1) << 28;
    double rest = residual(x, root);
    if ((bits & kBehindFloat) == kHalf && rest != 0) root = std::nextafter(root, rest > 0 ? HUGE_VAL : -HUGE_VAL);
    return static_cast<float>(root);
}

}  // namespace framewalk
