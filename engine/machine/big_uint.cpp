#include "machine/big_uint.h"

#include <algorithm>

namespace framewalk {

BigUint::BigUint(uint64_t value) {
    for (; value != 0; value >>= 32) limbs_.push_back(static_cast<uint32_t>(value));
}

void BigUint::trim() {
    while (!limbs_.empty() && limbs_.back() == 0) limbs_.pop_back();
}

size_t BigUint::bit_length() const {
    if (limbs_.empty()) return 0;
    return limbs_.size() * 32 - static_cast<size_t>(__builtin_clz(limbs_.back()));
}

void BigUint::multiply(uint32_t factor) {
    uint64_t carry = 0;
    for (uint32_t& limb : limbs_) {
        carry += uint64_t(limb) * factor;
        limb = static_cast<uint32_t>(carry);
        carry >>= 32;
    }
    if (carry != 0) limbs_.push_back(static_cast<uint32_t>(carry));
    trim();
}

void BigUint::add(uint32_t value) {
    uint64_t carry = value;
    for (size_t i = 0; carry != 0; ++i) {
        if (i == limbs_.size()) limbs_.push_back(0);
        carry += limbs_[i];
        limbs_[i] = static_cast<uint32_t>(carry);
        carry >>= 32;
    }
}

void BigUint::multiply_power_of_ten(unsigned exponent) {
    for (; exponent >= 9; exponent -= 9) multiply(1'000'000'000);
    uint32_t rest = 1;
    for (; exponent != 0; --exponent) rest *= 10;
    multiply(rest);
}

void BigUint::shift_left(unsigned bits) {
    if (limbs_.empty()) return;
    unsigned words = bits / 32, part = bits % 32;
    if (part != 0) {
        uint32_t carry = 0;
        for (uint32_t& limb : limbs_) {
            uint32_t next = limb >> (32 - part);
            limb = (limb << part) | carry;
            carry = next;
        }
        if (carry != 0) limbs_.push_back(carry);
    }
    limbs_.insert(limbs_.begin(), words, 0u);
}

int BigUint::shift_right(unsigned bits, bool& dropped_any) {
    auto bit = [&](size_t i) { return i / 32 < limbs_.size() && ((limbs_[i / 32] >> (i % 32)) & 1) != 0; };
    bool half = bits != 0 && bit(bits - 1), below = false;
    for (size_t i = 0; bits != 0 && i + 1 < bits && !below; ++i) below = bit(i);
    dropped_any = half || below;
    unsigned words = bits / 32, part = bits % 32;
    limbs_.erase(limbs_.begin(), limbs_.begin() + static_cast<long>(std::min<size_t>(words, limbs_.size())));
    if (part != 0) {
        for (size_t i = 0; i < limbs_.size(); ++i) {
            uint32_t high = i + 1 < limbs_.size() ? limbs_[i + 1] << (32 - part) : 0;
            limbs_[i] = (limbs_[i] >> part) | high;
        }
    }
    trim();
    return !half ? -1 : below ? 1 : 0;
}

void BigUint::subtract(const BigUint& other) {
    int64_t borrow = 0;
    for (size_t i = 0; i < limbs_.size(); ++i) {
        int64_t value = int64_t(limbs_[i]) - (i < other.limbs_.size() ? int64_t(other.limbs_[i]) : 0) + borrow;
        limbs_[i] = static_cast<uint32_t>(value);
        borrow = value < 0 ? -1 : 0;
    }
    trim();
}

void BigUint::add(const BigUint& other) {
    uint64_t carry = 0;
    for (size_t i = 0; i < std::max(limbs_.size(), other.limbs_.size()) || carry != 0; ++i) {
        if (i == limbs_.size()) limbs_.push_back(0);
        carry += uint64_t(limbs_[i]) + (i < other.limbs_.size() ? other.limbs_[i] : 0);
        limbs_[i] = static_cast<uint32_t>(carry);
        carry >>= 32;
    }
}

int BigUint::compare(const BigUint& other) const {
    if (limbs_.size() != other.limbs_.size()) return limbs_.size() < other.limbs_.size() ? -1 : 1;
    for (size_t i = limbs_.size(); i-- > 0;) {
        if (limbs_[i] != other.limbs_[i]) return limbs_[i] < other.limbs_[i] ? -1 : 1;
    }
    return 0;
}

uint32_t BigUint::divide_small_quotient(const BigUint& divisor) {
    uint32_t quotient = 0;
    for (; compare(divisor) >= 0; ++quotient) subtract(divisor);
    return quotient;
}

uint32_t BigUint::divide(uint32_t divisor) {
    uint64_t rest = 0;
    for (size_t i = limbs_.size(); i-- > 0;) {
        rest = rest << 32 | limbs_[i];
        limbs_[i] = static_cast<uint32_t>(rest / divisor);
        rest %= divisor;
    }
    trim();
    return static_cast<uint32_t>(rest);
}

uint64_t BigUint::divide_wide(const BigUint& divisor) {
    uint64_t quotient = 0;
    BigUint part = divisor;
    size_t mine = bit_length(), its = divisor.bit_length();
    unsigned shift = mine > its ? static_cast<unsigned>(mine - its) : 0;
    part.shift_left(shift);
    for (unsigned i = shift + 1; i-- > 0;) {
        quotient <<= 1;
        if (compare(part) >= 0) {
            subtract(part);
            quotient |= 1;
        }
        bool ignored;
        if (i != 0) part.shift_right(1, ignored);
    }
    return quotient;
}

std::string BigUint::decimal() const {
    if (limbs_.empty()) return "0";
    BigUint rest = *this;
    std::string digits;
    while (!rest.is_zero()) {
        uint32_t chunk = rest.divide(1'000'000'000);
        for (int i = 0; i < 9; ++i, chunk /= 10) digits += static_cast<char>('0' + chunk % 10);
    }
    while (digits.size() > 1 && digits.back() == '0') digits.pop_back();
    std::reverse(digits.begin(), digits.end());
    return digits;
}

}  // namespace framewalk
