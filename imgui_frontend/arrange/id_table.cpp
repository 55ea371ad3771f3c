#include "imgui_frontend/arrange/id_table.h"

#include <algorithm>

namespace framewalk::ui {

namespace {

// FNV-1a.
std::uint32_t hash_of(std::string_view id) {
    std::uint32_t hash = 0x811c9dc5;
    for (char c : id) hash = (hash ^ static_cast<unsigned char>(c)) * 0x01000193;
    return hash;
}

}  // namespace

void IdIndex::clear() {
    letters_.clear();
    entries_.clear();
    std::fill(slots_.begin(), slots_.end(), none);
}

// Where the id is, or the free slot where it would be.
std::size_t IdIndex::slot_of(std::string_view id, std::uint32_t hash) const {
    std::size_t slot = hash & (slots_.size() - 1);
    for (; slots_[slot] != none; slot = (slot + 1) & (slots_.size() - 1)) {
        const Entry& entry = entries_[slots_[slot]];
        if (entry.hash == hash && std::string_view(letters_).substr(entry.begin, entry.size) == id) break;
    }
    return slot;
}

void IdIndex::grow() {
    slots_.assign(std::max<std::size_t>(64, 2 * slots_.size()), none);
    for (std::uint32_t n = 0; n < entries_.size(); ++n) {
        std::size_t slot = entries_[n].hash & (slots_.size() - 1);
        while (slots_[slot] != none) slot = (slot + 1) & (slots_.size() - 1);
        slots_[slot] = n;
    }
}

std::uint32_t IdIndex::number(std::string_view id) {
    if (2 * entries_.size() >= slots_.size()) grow();
    const std::uint32_t hash = hash_of(id);
    std::uint32_t& at = slots_[slot_of(id, hash)];
    if (at != none) return at;
    at = static_cast<std::uint32_t>(entries_.size());
    entries_.push_back({hash, static_cast<std::uint32_t>(letters_.size()), static_cast<std::uint32_t>(id.size())});
    letters_ += id;
    return at;
}

std::uint32_t IdIndex::find(std::string_view id) const {
    return slots_.empty() ? none : slots_[slot_of(id, hash_of(id))];
}

}  // namespace framewalk::ui
