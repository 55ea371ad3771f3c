#include "api/json_writer.h"

#include <cstdio>

#include "base/utf8.h"

namespace framewalk::api {

namespace {

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
        size_t length = utf8_length(text, at);
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
