#include "base/utf8.h"

namespace framewalk {

size_t utf8_length(std::string_view text, size_t at) {
    auto byte = [&](size_t i) { return static_cast<unsigned char>(text[i]); };
    unsigned char c = byte(at);
    size_t length = c < 0x80 ? 1 : c >= 0xC2 && c < 0xE0 ? 2 : c >= 0xE0 && c < 0xF0 ? 3 : c >= 0xF0 && c < 0xF5 ? 4 : 0;
    if (length == 0 || at + length > text.size()) return 0;
    for (size_t i = 1; i < length; ++i)
        if ((byte(at + i) & 0xC0) != 0x80) return 0;
    bool overlong = (c == 0xE0 && byte(at + 1) < 0xA0) || (c == 0xF0 && byte(at + 1) < 0x90);
    bool surrogate = c == 0xED && byte(at + 1) >= 0xA0;
    bool too_high = c == 0xF4 && byte(at + 1) >= 0x90;
    return overlong || surrogate || too_high ? 0 : length;
}

size_t utf8_error(std::string_view text) {
    for (size_t at = 0; at < text.size();) {
        size_t length = utf8_length(text, at);
        if (length == 0) return at;
        at += length;
    }
    return text.size();
}

std::string valid_utf8(std::string_view bytes) {
    std::string out;
    for (size_t at = 0; at < bytes.size();) {
        const size_t length = utf8_length(bytes, at);
        if (length != 0) out += bytes.substr(at, length);
        else out += "\xEF\xBF\xBD";
        at += length != 0 ? length : 1;
    }
    return out;
}

}  // namespace framewalk
