// Decimal text of floating point literals as IEEE-754 bits, correctly rounded.
#pragma once

#include <cstdint>
#include <string>

namespace framewalk {

// `text`: digits, optional point and exponent, optional leading minus; no underscores, no suffix.
uint64_t float_bits64(const std::string& text);
uint32_t float_bits32(const std::string& text);

}  // namespace framewalk
