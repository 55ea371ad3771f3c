// Random numbers, the teacher's token, pseudonyms. All secrets are files of the data folder that
// only their owner can read; they are made at the first start.
#pragma once

#include <string>
#include <string_view>

namespace framewalk::server {

// `bytes` random bytes from the system, as lower-case hexadecimal. Ends the program if there are
// none.
std::string random_hex(int bytes);

std::string sha256_hex(std::string_view data);

struct Secrets {
    std::string teacher_token;  // 64 hexadecimal digits
    std::string pseudonym_key;  // 64 hexadecimal digits
    bool token_is_new = false;  // made just now: it must be shown, once

    // The name under which a learner is stored: the first 80 bits of a keyed hash of the browser's
    // id.
    std::string pseudonym(std::string_view learner) const;
    // Takes the same time whatever is wrong with `token`.
    bool is_teacher(std::string_view token) const;
};

// Reads the secrets of a data folder or makes them. On failure `problem` says why.
bool load_secrets(const std::string& data_dir, Secrets& secrets, std::string& problem);

}  // namespace framewalk::server
