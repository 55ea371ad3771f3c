#include "view/number_text.h"

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace framewalk::view {

namespace {

struct Digits {
    std::string digits;      // without leading or trailing zeros
    int exponent = 0;        // value = 0.DIGITS * 10^exponent
};

// Tries more and more digits until the text reads back as the same value.
Digits shortest(double value, bool is_single) {
    char buffer[40];
    for (int precision = 0; precision < 18; ++precision) {
        std::snprintf(buffer, sizeof buffer, "%.*e", precision, value);
        bool same = is_single ? std::strtof(buffer, nullptr) == static_cast<float>(value)
                              : std::strtod(buffer, nullptr) == value;
        if (same) break;
    }
    Digits out;
    const char* mark = std::strchr(buffer, 'e');
    for (const char* p = buffer; p < mark; ++p)
        if (*p >= '0' && *p <= '9') out.digits += *p;
    out.exponent = std::atoi(mark + 1) + 1;
    while (out.digits.size() > 1 && out.digits.back() == '0') out.digits.pop_back();
    return out;
}

std::string plain(const Digits& d) {
    int length = static_cast<int>(d.digits.size());
    if (d.exponent <= 0) return "0." + std::string(static_cast<size_t>(-d.exponent), '0') + d.digits;
    if (d.exponent >= length)
        return d.digits + std::string(static_cast<size_t>(d.exponent - length), '0') + ".0";
    size_t point = static_cast<size_t>(d.exponent);
    return d.digits.substr(0, point) + "." + d.digits.substr(point);
}

std::string scientific(const Digits& d) {
    std::string text = d.digits.substr(0, 1);
    if (d.digits.size() > 1) text += "." + d.digits.substr(1);
    return text + "e" + std::to_string(d.exponent - 1);
}

std::string escaped(uint32_t c, char quote) {
    switch (c) {
        case '\n': return "\\n";
        case '\r': return "\\r";
        case '\t': return "\\t";
        case '\\': return "\\\\";
        case 0: return "\\0";
        default: break;
    }
    if (c == static_cast<uint32_t>(quote)) return std::string("\\") + quote;
    std::string out;
    bool is_control = c < 0x20 || (c >= 0x7F && c < 0xA0);
    bool is_mark = (c >= 0x300 && c < 0x370) || (c >= 0x200B && c <= 0x200F) || (c >= 0x2028 && c <= 0x202E);
    if (is_control || is_mark || c == 0xFEFF) {
        char buffer[16];
        std::snprintf(buffer, sizeof buffer, "\\u{%x}", c);
        return buffer;
    }
    append_utf8(out, c);
    return out;
}

// Decodes one scalar; 0 length: not UTF-8.
size_t decode(std::string_view s, uint32_t& c) {
    auto at = [&](size_t i) { return static_cast<unsigned char>(s[i]); };
    size_t length = at(0) < 0x80 ? 1 : at(0) >> 5 == 6 ? 2 : at(0) >> 4 == 14 ? 3 : at(0) >> 3 == 30 ? 4 : 0;
    if (length == 0 || length > s.size()) return 0;
    c = length == 1 ? at(0) : at(0) & (0xFFu >> (length + 1));
    for (size_t i = 1; i < length; ++i) {
        if ((at(i) & 0xC0) != 0x80) return 0;
        c = (c << 6) | (at(i) & 0x3F);
    }
    static const uint32_t smallest[] = {0, 0, 0x80, 0x800, 0x10000};
    bool valid = c >= smallest[length] && c < 0x110000 && (c < 0xD800 || c >= 0xE000);
    return valid ? length : 0;
}

}  // namespace

void append_utf8(std::string& out, uint32_t c) {
    if (c < 0x80) {
        out += static_cast<char>(c);
    } else if (c < 0x800) {
        out += static_cast<char>(0xC0 | (c >> 6));
        out += static_cast<char>(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        out += static_cast<char>(0xE0 | (c >> 12));
        out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
        out += static_cast<char>(0x80 | (c & 0x3F));
    } else {
        out += static_cast<char>(0xF0 | (c >> 18));
        out += static_cast<char>(0x80 | ((c >> 12) & 0x3F));
        out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
        out += static_cast<char>(0x80 | (c & 0x3F));
    }
}

std::string float_text(double value, bool is_single) {
    if (value != value) return "NaN";
    bool negative = std::signbit(value);
    std::string sign = negative ? "-" : "";
    double size = negative ? -value : value;
    if (size > 1.7976931348623157e308) return sign + "inf";
    if (size == 0) return sign + "0.0";
    Digits digits = shortest(size, is_single);
    bool is_extreme = size < 1e-4 || size >= 1e16;
    return sign + (is_extreme ? scientific(digits) : plain(digits));
}

std::string char_text(uint32_t scalar) {
    if (scalar >= 0x110000 || (scalar >= 0xD800 && scalar < 0xE000)) return "'?'";
    return "'" + escaped(scalar, '\'') + "'";
}

std::string quoted_text(std::string_view bytes, size_t most) {
    std::string out = "\"";
    size_t count = 0;
    while (!bytes.empty()) {
        if (count++ == most) return out + "…\"";
        uint32_t c = 0;
        size_t length = decode(bytes, c);
        if (length == 0) {
            char buffer[8];
            std::snprintf(buffer, sizeof buffer, "\\x%02x", static_cast<unsigned char>(bytes[0]));
            out += buffer;
            length = 1;
        } else {
            out += escaped(c, '"');
        }
        bytes.remove_prefix(length);
    }
    return out + "\"";
}

}  // namespace framewalk::view
