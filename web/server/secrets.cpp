#include "web/server/secrets.h"

#include <fcntl.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/rand.h>
#include <openssl/sha.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <vector>

namespace framewalk::server {

namespace {

constexpr int secret_bytes = 32;
constexpr int pseudonym_digits = 20;  // 80 bits: no two learners of a course will share one

std::string to_hex(const unsigned char* bytes, std::size_t count) {
    static const char digits[] = "0123456789abcdef";
    std::string text;
    for (std::size_t i = 0; i < count; i++) {
        text += digits[bytes[i] >> 4];
        text += digits[bytes[i] & 15];
    }
    return text;
}

bool is_secret(const std::string& text) {
    return text.size() == 2 * secret_bytes &&
           text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

bool read_secret_file(const std::string& path, std::string& secret) {
    std::FILE* file = std::fopen(path.c_str(), "r");
    if (file == nullptr) return false;
    std::array<char, 2 * secret_bytes + 1> buffer{};
    std::size_t count = std::fread(buffer.data(), 1, 2 * secret_bytes, file);
    std::fclose(file);
    secret.assign(buffer.data(), count);
    return true;
}

// Written whole to a file of another name first: a crash cannot leave half a secret behind.
bool write_secret_file(const std::string& path, const std::string& secret) {
    std::string partial = path + ".partial";
    int file = ::open(partial.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    if (file < 0) return false;
    std::string text = secret + "\n";
    bool written = ::write(file, text.data(), text.size()) == static_cast<ssize_t>(text.size());
    bool synced = ::fsync(file) == 0;
    bool closed = ::close(file) == 0;
    return written && synced && closed && std::rename(partial.c_str(), path.c_str()) == 0;
}

// Reads the secret at `path` or makes it; `made` says which.
bool load_secret(const std::string& path, std::string& secret, bool& made, std::string& problem) {
    made = false;
    if (read_secret_file(path, secret)) {
        if (is_secret(secret)) return true;
        problem = path + " is damaged; restore it, or delete it to get a new one";
        return false;
    }
    if (errno != ENOENT) {
        problem = "cannot read " + path + ": " + std::strerror(errno);
        return false;
    }
    secret = random_hex(secret_bytes);
    made = write_secret_file(path, secret);
    if (!made) problem = "cannot write " + path + ": " + std::strerror(errno);
    return made;
}

}  // namespace

std::string random_hex(int bytes) {
    std::vector<unsigned char> buffer(static_cast<std::size_t>(bytes));
    if (RAND_bytes(buffer.data(), bytes) != 1) {
        std::fputs("framewalk: the system gives no random numbers\n", stderr);
        std::abort();
    }
    return to_hex(buffer.data(), buffer.size());
}

std::string sha256_hex(std::string_view data) {
    std::array<unsigned char, SHA256_DIGEST_LENGTH> digest{};
    SHA256(reinterpret_cast<const unsigned char*>(data.data()), data.size(), digest.data());
    return to_hex(digest.data(), digest.size());
}

std::string Secrets::pseudonym(std::string_view learner) const {
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int length = 0;
    HMAC(EVP_sha256(), pseudonym_key.data(), static_cast<int>(pseudonym_key.size()),
         reinterpret_cast<const unsigned char*>(learner.data()), learner.size(), digest.data(),
         &length);
    return to_hex(digest.data(), length).substr(0, pseudonym_digits);
}

bool Secrets::is_teacher(std::string_view token) const {
    // Digests have one length, so not even the token's length shows in the time.
    std::string given = sha256_hex(token);
    std::string wanted = sha256_hex(teacher_token);
    return CRYPTO_memcmp(given.data(), wanted.data(), wanted.size()) == 0;
}

bool load_secrets(const std::string& data_dir, Secrets& secrets, std::string& problem) {
    bool key_is_new = false;
    return load_secret(data_dir + "/pseudonym-key", secrets.pseudonym_key, key_is_new, problem) &&
           load_secret(data_dir + "/teacher-token", secrets.teacher_token, secrets.token_is_new,
                       problem);
}

}  // namespace framewalk::server
