// Saved memory as shared pages: a page that did not change between two keyframes is stored once.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <vector>

namespace framewalk {

constexpr uint32_t kSavedPage = 4096;
using SavedPage = std::shared_ptr<const std::array<uint8_t, kSavedPage>>;

// A range of plain bytes of the host, saved. `start` is a multiple of kSavedPage inside its array.
struct SavedRange {
    uint64_t start = 0, size = 0;
    std::vector<SavedPage> pages;

    // `start` is a multiple of kSavedPage. Saves [start, start + size) of `array`; pages equal to those of `previous` are shared.
    static SavedRange save(const void* array, uint64_t start, uint64_t size, const SavedRange* previous);
    void restore(void* array) const;
    // Bytes of pages that `previous` does not share: what this range really costs.
    uint64_t new_bytes = 0;
};

}  // namespace framewalk
