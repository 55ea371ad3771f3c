// Writes JSON text straight from data, leaving out what holds its default: false, 0, "", empty lists.
//
//   JsonWriter json;
//   json.begin_object();
//   json.field("name", row.name);       // nothing is written when it is empty
//   json.end_object();
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>

namespace framewalk::api {

class JsonWriter {
public:
    void begin_object() { open('{'); }
    void end_object() { close('}'); }
    void begin_array() { open('['); }
    void end_array() { close(']'); }
    void key(std::string_view name);

    void string(std::string_view text);
    void number(int64_t value);
    void unsigned_number(uint64_t value);
    void real(double value);
    void boolean(bool value);
    void raw(std::string_view json);      // a value that is JSON already

    // One field of an object, unless it holds its default.
    template <class T>
    void field(std::string_view name, const T& value) {
        if constexpr (std::is_same_v<T, bool>) {
            if (value) key(name), boolean(true);
        } else if constexpr (std::is_floating_point_v<T>) {
            if (value != 0) key(name), real(value);
        } else if constexpr (std::is_unsigned_v<T>) {
            if (value != 0) key(name), unsigned_number(value);
        } else if constexpr (std::is_integral_v<T>) {
            if (value != 0) key(name), number(value);
        } else {
            std::string_view text(value);
            if (!text.empty()) key(name), string(text);
        }
    }
    // The same, written even when it holds its default.
    void always(std::string_view name, std::string_view text) { key(name), string(text); }
    void always(std::string_view name, const char* text) { key(name), string(text); }
    void always(std::string_view name, const std::string& text) { key(name), string(text); }
    void always(std::string_view name, bool value) { key(name), boolean(value); }
    void always(std::string_view name, uint64_t value) { key(name), unsigned_number(value); }

    // A list, unless it is empty; `write(element)` writes each.
    template <class List, class Write>
    void list(std::string_view name, const List& elements, const Write& write) {
        if (elements.empty()) return;
        key(name);
        begin_array();
        for (const auto& element : elements) write(element);
        end_array();
    }

    const std::string& text() const { return out_; }
    std::string take() { return std::move(out_); }

private:
    void open(char c);
    void close(char c);
    void separate();

    std::string out_;
    bool needs_comma_ = false;
};

}  // namespace framewalk::api
