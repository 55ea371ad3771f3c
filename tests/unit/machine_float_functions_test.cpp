// The functions of floats that wasm builds use, beside the C library's of this machine, which is what
// programs of rustc call.
#include <gtest/gtest.h>

#include <cmath>
#include <functional>
#include <iterator>
#include <limits>
#include <random>

#include "machine/float_functions.h"

namespace framewalk {
namespace {

constexpr int kInputs = 4000;

struct Difference {
    int other_bits = 0;    // results that are not the same
    int far = 0;           // of them, more than a unit in the last place apart
};

template <class T>
bool is_same(T a, T b) { return a == b || (std::isnan(a) && std::isnan(b)); }

// Half of the inputs are spread evenly, half by size, and a quarter have two decimals.
template <class T>
T input(std::mt19937_64& random, int i, double largest) {
    std::uniform_real_distribution<double> part(0, 1);
    double x = i % 2 ? largest * (2 * part(random) - 1) : largest * std::exp2(-20 * part(random));
    if (i % 4 == 3) x = std::round(x * 100) / 100;
    return static_cast<T>(x);
}

template <class T>
Difference compare(double largest, const std::function<T(T, T)>& ours, const std::function<T(T, T)>& libc) {
    std::mt19937_64 random(7);
    Difference out;
    for (int i = 0; i < kInputs; ++i) {
        T x = input<T>(random, i, largest), y = input<T>(random, i / 2, largest);
        T a = ours(x, y), b = libc(x, y);
        if (is_same(a, b)) continue;
        ++out.other_bits;
        if (!is_same(std::nextafter(a, b), b)) ++out.far;
    }
    return out;
}

template <class T>
bool is_close(double largest, double percent, T (*ours)(T), T (*libc)(T)) {
    Difference d = compare<T>(largest, [&](T x, T) { return ours(x); }, [&](T x, T) { return libc(x); });
    return d.far == 0 && d.other_bits <= kInputs * percent / 100;
}

template <class T>
bool is_close(double largest, double percent, T (*ours)(T, T), T (*libc)(T, T)) {
    Difference d = compare<T>(largest, ours, libc);
    return d.far == 0 && d.other_bits <= kInputs * percent / 100;
}

// The shares are a few times what was measured with Debian 12's glibc.
TEST(MachineFloatFunctions, AreThoseOfTheCLibraryButForFewLastBits) {
    EXPECT_TRUE(is_close<double>(100, 0.5, accurate::sin, std::sin));
    EXPECT_TRUE(is_close<double>(1e300, 0.6, accurate::sin, std::sin));
    EXPECT_TRUE(is_close<double>(100, 0.5, accurate::cos, std::cos));
    EXPECT_TRUE(is_close<double>(100, 0.6, accurate::tan, std::tan));
    EXPECT_TRUE(is_close<double>(1, 0.6, accurate::asin, std::asin));
    EXPECT_TRUE(is_close<double>(1, 0.6, accurate::acos, std::acos));
    EXPECT_TRUE(is_close<double>(100, 0.4, accurate::atan, std::atan));
    EXPECT_TRUE(is_close<double>(100, 0.4, accurate::atan2, std::atan2));
    EXPECT_TRUE(is_close<double>(1000, 1, accurate::hypot, std::hypot));
    EXPECT_TRUE(is_close<double>(30, 0.4, accurate::sinh, std::sinh));
    EXPECT_TRUE(is_close<double>(30, 0.4, accurate::cosh, std::cosh));
    EXPECT_TRUE(is_close<double>(30, 0.4, accurate::tanh, std::tanh));
    EXPECT_TRUE(is_close<double>(1000, 0.3, accurate::log, std::log));
    EXPECT_TRUE(is_close<double>(1000, 0.3, accurate::log2, std::log2));
    EXPECT_TRUE(is_close<double>(1000, 0.3, accurate::log10, std::log10));
    EXPECT_TRUE(is_close<double>(30, 0.5, accurate::pow, std::pow));
}

TEST(MachineFloatFunctions, AreThoseOfTheCLibraryButForSomeLastBitsOfF32) {
    EXPECT_TRUE(is_close<float>(100, 3, accurate::sin, std::sin));
    EXPECT_TRUE(is_close<float>(100, 3, accurate::cos, std::cos));
    EXPECT_TRUE(is_close<float>(100, 6, accurate::tan, std::tan));
    EXPECT_TRUE(is_close<float>(1, 9, accurate::asin, std::asin));
    EXPECT_TRUE(is_close<float>(100, 0.2, accurate::hypot, std::hypot));
    EXPECT_TRUE(is_close<float>(30, 0.2, accurate::tanh, std::tanh));
    EXPECT_TRUE(is_close<float>(1000, 0.2, accurate::log10, std::log10));
}

TEST(MachineFloatFunctions, AgreeAtTheEdges) {
    const double infinity = std::numeric_limits<double>::infinity(), tiny = 5e-324;
    const double edges[] = {0.0, -0.0, 1.0, -1.0, tiny, -tiny, 1e-300, 1e300, infinity, -infinity, NAN, 2.0, 0.5, 1e22};
    double (*const ours[])(double) = {accurate::sin, accurate::cos, accurate::tan, accurate::asin, accurate::acos,
                                      accurate::atan, accurate::sinh, accurate::cosh, accurate::tanh, accurate::log,
                                      accurate::log2, accurate::log10};
    double (*const libc[])(double) = {std::sin, std::cos, std::tan, std::asin, std::acos,
                                      std::atan, std::sinh, std::cosh, std::tanh, std::log, std::log2,
                                      std::log10};
    for (size_t f = 0; f < std::size(ours); ++f)
        for (double x : edges) {
            EXPECT_TRUE(is_same(ours[f](x), libc[f](x)));
            EXPECT_TRUE(std::signbit(ours[f](x)) == std::signbit(libc[f](x)) || std::isnan(libc[f](x)));
        }
    for (double x : edges)
        for (double y : edges) {
            EXPECT_TRUE(is_same(accurate::atan2(y, x), std::atan2(y, x)));
            EXPECT_TRUE(is_same(accurate::hypot(y, x), std::hypot(y, x)));
            EXPECT_TRUE(is_same(accurate::pow(y, x), std::pow(y, x)));
        }
}

}  // namespace
}  // namespace framewalk
