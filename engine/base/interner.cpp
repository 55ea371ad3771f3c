#include "base/interner.h"

#include <algorithm>
#include <cstring>

namespace framewalk {

namespace {

constexpr size_t kFirstSlots = 1u << 13;     // a power of two; the library has some thousand names
constexpr size_t kChunkBytes = 1u << 15;

uint64_t load(const char* p, size_t bytes) {
    uint64_t value = 0;
    std::memcpy(&value, p, bytes);
    return value;
}

// Eight bytes at a time. The order of slots is never seen, so that byte order does not matter.
uint32_t hash_of(std::string_view text) {
    constexpr uint64_t kMix = 0x9E3779B97F4A7C15u;
    uint64_t hash = text.size() * kMix;
    const char* p = text.data();
    size_t left = text.size();
    for (; left >= 8; p += 8, left -= 8) hash = (hash ^ load(p, 8)) * kMix, hash ^= hash >> 29;
    if (left >= 4) hash ^= load(p, 4) | load(p + left - 4, 4) << 32;
    else if (left > 0) hash ^= uint64_t(static_cast<unsigned char>(p[0])) | load(p + left / 2, 1) << 8 | load(p + left - 1, 1) << 16;
    hash *= kMix;
    return static_cast<uint32_t>(hash >> 32);
}

}  // namespace

Interner::Interner() : slots_(kFirstSlots) {
    texts_.reserve(kFirstSlots / 2);
    hashes_.reserve(kFirstSlots / 2);
}

Interner::Interner(const Interner& other) { *this = other; }

Interner& Interner::operator=(const Interner& other) {
    texts_ = other.texts_;
    hashes_ = other.hashes_;
    slots_ = other.slots_;
    chunks_ = other.chunks_;
    chunk_used_ = chunk_size_ = 0;
    return *this;
}

Name Interner::intern(std::string_view text) {
    uint32_t hash = hash_of(text);
    size_t mask = slots_.size() - 1, at = hash & mask;
    for (; slots_[at] != 0; at = (at + 1) & mask) {
        uint32_t index = slots_[at] - 1;
        if (hashes_[index] == hash && texts_[index] == text) return Name(index);
    }
    uint32_t index = static_cast<uint32_t>(texts_.size());
    texts_.push_back(keep(text));
    hashes_.push_back(hash);
    slots_[at] = index + 1;
    if (texts_.size() * 2 > slots_.size()) grow();
    return Name(index);
}

std::string_view Interner::keep(std::string_view text) {
    if (chunk_used_ + text.size() > chunk_size_) {
        chunk_size_ = std::max(kChunkBytes, text.size());
        chunk_used_ = 0;
        chunks_.emplace_back(new char[chunk_size_]);
    }
    char* to = chunks_.back().get() + chunk_used_;
    std::copy(text.begin(), text.end(), to);
    chunk_used_ += text.size();
    return {to, text.size()};
}

void Interner::grow() {
    slots_.assign(slots_.size() * 2, 0);
    size_t mask = slots_.size() - 1;
    for (uint32_t index = 0; index < hashes_.size(); ++index) {
        size_t at = hashes_[index] & mask;
        while (slots_[at] != 0) at = (at + 1) & mask;
        slots_[at] = index + 1;
    }
}

}  // namespace framewalk
