// Natural numbers of any size, as far as converting floats needs them.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace framewalk {

class BigUint {
public:
    BigUint() = default;
    explicit BigUint(uint64_t value);

    bool is_zero() const { return limbs_.empty(); }
    size_t bit_length() const;
    void multiply(uint32_t factor);
    void add(uint32_t value);
    void multiply_power_of_ten(unsigned exponent);
    void shift_left(unsigned bits);
    // Drops the low `bits` bits; tells what was dropped against a half: -1 below, 0 equal, 1 above.
    // `dropped_any`: was anything but zeros dropped?
    int shift_right(unsigned bits, bool& dropped_any);
    void subtract(const BigUint& other);               // other <= *this
    void add(const BigUint& other);
    int compare(const BigUint& other) const;
    // *this / divisor, which must be below 2^32; *this becomes the remainder.
    uint32_t divide_small_quotient(const BigUint& divisor);
    uint32_t divide(uint32_t divisor);                 // *this becomes the quotient; gives the remainder
    // floor(*this / divisor) must be below 2^64; *this becomes the remainder.
    uint64_t divide_wide(const BigUint& divisor);
    std::string decimal() const;

private:
    void trim();
    std::vector<uint32_t> limbs_;      // lowest first, no leading zeros
};

}  // namespace framewalk
