#include "source/text_width.h"

namespace framewalk {

namespace {

constexpr std::string_view kTab = "    ";
constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

struct Range {
    uint32_t low, high;
};

// Zero-width: combining marks, joiners, variation selectors (Unicode, general categories Mn and Cf).
constexpr Range kZeroWidth[] = {
    {0x0300, 0x036F}, {0x0483, 0x0489}, {0x0591, 0x05BD}, {0x0610, 0x061A}, {0x064B, 0x065F},
    {0x0900, 0x0902}, {0x093C, 0x093C}, {0x1AB0, 0x1AFF}, {0x1DC0, 0x1DFF}, {0x200B, 0x200F},
    {0x202A, 0x202E}, {0x2060, 0x2064}, {0x20D0, 0x20FF}, {0xFE00, 0xFE0F}, {0xFE20, 0xFE2F},
    {0xFEFF, 0xFEFF}, {0xE0100, 0xE01EF},
};
// Wide: East Asian Wide and Fullwidth blocks, emoji.
constexpr Range kWide[] = {
    {0x1100, 0x115F},   {0x231A, 0x231B},   {0x2329, 0x232A},   {0x23E9, 0x23EC},   {0x2E80, 0x303E},
    {0x3041, 0x33FF},   {0x3400, 0x4DBF},   {0x4E00, 0x9FFF},   {0xA000, 0xA4CF},   {0xA960, 0xA97F},
    {0xAC00, 0xD7A3},   {0xF900, 0xFAFF},   {0xFE30, 0xFE6F},   {0xFF00, 0xFF60},   {0xFFE0, 0xFFE6},
    {0x1F300, 0x1F64F}, {0x1F680, 0x1F6FF}, {0x1F900, 0x1F9FF}, {0x20000, 0x3FFFD},
};

template <size_t N>
bool is_in(const Range (&ranges)[N], uint32_t scalar) {
    for (const Range& r : ranges)
        if (scalar >= r.low && scalar <= r.high) return true;
    return false;
}

bool is_control(uint32_t scalar) { return scalar < 0x20 || (scalar >= 0x7F && scalar < 0xA0); }

}  // namespace

uint32_t next_scalar(std::string_view text, size_t& at) {
    auto byte = [&](size_t i) { return static_cast<unsigned char>(text[i]); };
    unsigned char first = byte(at);
    size_t length = first < 0x80 ? 1 : first >> 5 == 6 ? 2 : first >> 4 == 14 ? 3 : first >> 3 == 30 ? 4 : 0;
    if (length == 0 || at + length > text.size()) {
        ++at;
        return 0xFFFD;
    }
    uint32_t scalar = length == 1 ? first : first & (0xFFu >> (length + 1));
    for (size_t i = 1; i < length; ++i) {
        if ((byte(at + i) & 0xC0) != 0x80) {
            ++at;
            return 0xFFFD;
        }
        scalar = (scalar << 6) | (byte(at + i) & 0x3F);
    }
    at += length;
    return scalar;
}

unsigned scalar_width(uint32_t scalar) {
    if (scalar < 0x300) return 1;
    if (is_in(kZeroWidth, scalar)) return 0;
    return is_in(kWide, scalar) ? 2 : 1;
}

std::string printable(std::string_view text) {
    std::string out;
    for (size_t at = 0; at < text.size();) {
        size_t begin = at;
        uint32_t scalar = next_scalar(text, at);
        if (scalar == '\t') out += kTab;
        else if (scalar == 0xFFFD || is_control(scalar)) out += kReplacement;
        else out += text.substr(begin, at - begin);
    }
    return out;
}

size_t text_width(std::string_view text) {
    size_t width = 0;
    for (size_t at = 0; at < text.size();) {
        uint32_t scalar = next_scalar(text, at);
        width += scalar == '\t' ? kTab.size() : scalar_width(scalar);
    }
    return width;
}

}  // namespace framewalk
