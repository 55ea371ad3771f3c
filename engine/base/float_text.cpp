#include "base/float_text.h"

#include <cstdlib>
#include <cstring>

namespace framewalk {

// The C library's conversions round correctly (glibc and musl alike); the locale is never set, so that
// the decimal point is a point.
uint64_t float_bits64(const std::string& text) {
    double value = std::strtod(text.c_str(), nullptr);
    uint64_t bits;
    std::memcpy(&bits, &value, sizeof bits);
    return bits;
}

uint32_t float_bits32(const std::string& text) {
    float value = std::strtof(text.c_str(), nullptr);
    uint32_t bits;
    std::memcpy(&bits, &value, sizeof bits);
    return bits;
}

}  // namespace framewalk
