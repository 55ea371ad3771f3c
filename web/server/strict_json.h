// Reads JSON that strangers send: valid UTF-8, no trailing text, no key twice in one object, a
// limited depth, no number beyond what a double or 64 bits can hold. Says where it went wrong.
//
//     JsonError error;
//     auto json = read_strict_json(body, 32, error);
//     if (!json) return bad_request(error);
#pragma once

#include <cstddef>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

namespace framewalk::server {

struct JsonError {
    std::string message;  // one sentence without a full stop
    std::string path;     // JSON pointer to the place; empty when the place is a line and column
    int line = 0;         // 1-based; 0: not known
    int column = 0;       // 1-based, in bytes
};

std::optional<nlohmann::json> read_strict_json(std::string_view text, int max_depth,
                                               JsonError& error);

// The value as one line of text; bytes that are not UTF-8 become U+FFFD.
std::string json_text(const nlohmann::json& value);

}  // namespace framewalk::server
