#include "api/json_writer.h"

#include <cstdio>

namespace framewalk::api {

namespace {

// Length of the valid UTF-8 sequence at `at`; 0: there is none.
size_t sequence_length(std::string_view text, size_t at) {
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

void append_escaped(std::string& out, unsigned char c) {
    switch (c) {
        case '"': out += "\\\""; return;
        case '\\': out += "\\\\"; return;
        case '\n': out += "\\n"; return;
        case '\t': out += "\\t"; return;
        case '\r': out += "\\r"; return;
        default: break;
    }
    char buffer[8];
    std::snprintf(buffer, sizeof buffer, "\\u%04x", c);
    out += buffer;
}

}  // namespace

void JsonWriter::separate() {
    if (needs_comma_) out_ += ',';
    needs_comma_ = true;
}

void JsonWriter::open(char c) {
    separate();
    out_ += c;
    needs_comma_ = false;
}

void JsonWriter::close(char c) {
    out_ += c;
    needs_comma_ = true;
}

void JsonWriter::key(std::string_view name) {
    string(name);
    out_ += ':';
    needs_comma_ = false;
}

void JsonWriter::string(std::string_view text) {
    separate();
    out_ += '"';
    for (size_t at = 0; at < text.size();) {
        unsigned char c = static_cast<unsigned char>(text[at]);
        size_t length = sequence_length(text, at);
        if (length == 0) out_ += "\xEF\xBF\xBD";
        else if (length == 1 && (c < 0x20 || c == '"' || c == '\\' || c == 0x7F)) append_escaped(out_, c);
        else out_ += text.substr(at, length);
        at += length == 0 ? 1 : length;
    }
    out_ += '"';
}

void JsonWriter::number(int64_t value) {
    separate();
    out_ += std::to_string(value);
}

void JsonWriter::unsigned_number(uint64_t value) {
    separate();
    out_ += std::to_string(value);
}

// Points and the like: a few digits, never an exponent.
void JsonWriter::real(double value) {
    char buffer[64];
    if (!(value > -1e15 && value < 1e15)) value = 0;
    std::snprintf(buffer, sizeof buffer, "%.6f", value);
    std::string text = buffer;
    while (text.back() == '0') text.pop_back();
    if (text.back() == '.') text.pop_back();
    separate();
    out_ += text;
}

void JsonWriter::boolean(bool value) {
    separate();
    out_ += value ? "true" : "false";
}

void JsonWriter::raw(std::string_view json) {
    separate();
    out_ += json;
}

}  // namespace framewalk::api
