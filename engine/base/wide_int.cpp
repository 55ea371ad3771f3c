#include "base/wide_int.h"

#include <algorithm>

namespace framewalk {

std::string to_string(u128 value) {
    if (value == 0) return "0";
    std::string digits;
    for (; value != 0; value /= 10) digits += static_cast<char>('0' + static_cast<int>(value % 10));
    std::reverse(digits.begin(), digits.end());
    return digits;
}

std::string to_string(i128 value) {
    if (value >= 0) return to_string(static_cast<u128>(value));
    return "-" + to_string(~static_cast<u128>(value) + 1);
}

}  // namespace framewalk
