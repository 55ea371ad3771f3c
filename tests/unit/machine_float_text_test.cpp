// Floats as text: Rust's forms, and exact both ways.
#include <gtest/gtest.h>

#include <cstring>
#include <random>

#include "machine/float_text.h"

namespace framewalk {
namespace {

using mir::FloatStyle;

std::string text(double value, FloatStyle style, uint64_t precision = 0) {
    uint64_t bits;
    std::memcpy(&bits, &value, 8);
    return float_to_text(bits, true, style, precision);
}

TEST(MachineFloatText, WritesRustsForms) {
    EXPECT_EQ(text(1.0, FloatStyle::Shortest), "1");
    EXPECT_EQ(text(0.1, FloatStyle::Shortest), "0.1");
    EXPECT_EQ(text(-0.0, FloatStyle::Shortest), "-0");
    EXPECT_EQ(text(1e21, FloatStyle::Shortest), "1000000000000000000000");
    EXPECT_EQ(text(1e23, FloatStyle::Shortest), "100000000000000000000000");
    EXPECT_EQ(text(1e-7, FloatStyle::Shortest), "0.0000001");
    EXPECT_EQ(text(1.0, FloatStyle::ShortestPoint), "1.0");
    EXPECT_EQ(text(1e15, FloatStyle::ShortestPoint), "1000000000000000.0");
    EXPECT_EQ(text(1e16, FloatStyle::ShortestPoint), "1e16");
    EXPECT_EQ(text(0.0001, FloatStyle::ShortestPoint), "0.0001");
    EXPECT_EQ(text(0.00001234, FloatStyle::ShortestPoint), "1.234e-5");
    EXPECT_EQ(text(2.5, FloatStyle::Fixed, 0), "2");
    EXPECT_EQ(text(0.125, FloatStyle::Fixed, 2), "0.12");
    EXPECT_EQ(text(1234.5, FloatStyle::Exponent), "1.2345e3");
    EXPECT_EQ(text(9.99, FloatStyle::ExponentFixed, 1), "1.0e1");
    EXPECT_EQ(text(1.0 / 0.0, FloatStyle::Shortest), "inf");
    EXPECT_EQ(text(-1.0 / 0.0, FloatStyle::Shortest), "-inf");
    EXPECT_EQ(text(0.0 / 0.0, FloatStyle::Shortest), "NaN");
}

TEST(MachineFloatText, ReadsWhatItWrites) {
    std::mt19937_64 rng(3);
    for (int i = 0; i < 3000; ++i) {
        uint64_t bits = rng(), back = 0;
        if (decompose(bits, true).is_nan) continue;
        ASSERT_TRUE(float_from_text(float_to_text(bits, true, FloatStyle::Exponent, 0), true, back));
        EXPECT_EQ(back, bits);
        uint32_t small = static_cast<uint32_t>(bits);
        if (decompose(small, false).is_nan) continue;
        ASSERT_TRUE(float_from_text(float_to_text(small, false, FloatStyle::Shortest, 0), false, back));
        EXPECT_EQ(back, small);
    }
}

TEST(MachineFloatText, ReadsAsRustDoes) {
    uint64_t bits;
    for (const char* good : {"1", "1.", ".5", "+1e5", "-1.5E-3", "inf", "-Infinity", "NaN", "1e400", "0e999999999"}) EXPECT_TRUE(float_from_text(good, true, bits)) << good;
    for (const char* bad : {"", "+", ".", "e5", "1e", "1e+", " 1", "1 ", "0x1", "1_0", "--1", "infin"}) EXPECT_FALSE(float_from_text(bad, true, bits)) << bad;
    ASSERT_TRUE(float_from_text("9007199254740993", true, bits));
    double value;
    std::memcpy(&value, &bits, 8);
    EXPECT_EQ(value, 9007199254740992.0);
}

}  // namespace
}  // namespace framewalk
