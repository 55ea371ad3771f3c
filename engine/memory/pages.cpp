#include "memory/pages.h"

#include <cstring>

namespace framewalk {

namespace {

const SavedPage* page_of(const SavedRange* range, uint64_t start) {
    if (range == nullptr || start < range->start) return nullptr;
    uint64_t index = (start - range->start) / kSavedPage;
    return index < range->pages.size() ? &range->pages[index] : nullptr;
}

}  // namespace

SavedRange SavedRange::save(const void* array, uint64_t start, uint64_t size, const SavedRange* previous) {
    SavedRange range;
    range.start = start;
    range.size = size;
    range.pages.reserve((size + kSavedPage - 1) / kSavedPage);
    const uint8_t* bytes = static_cast<const uint8_t*>(array);
    for (uint64_t at = 0; at < size; at += kSavedPage) {
        uint64_t used = size - at < kSavedPage ? size - at : kSavedPage;
        const uint8_t* source = bytes + start + at;
        const SavedPage* old = page_of(previous, start + at);
        if (old != nullptr && std::memcmp((*old)->data(), source, used) == 0) {
            range.pages.push_back(*old);
            continue;
        }
        // Pages of states repeat one pattern over and over: equal neighbours are stored once.
        bool is_like_last = !range.pages.empty() && used == kSavedPage &&
                            std::memcmp(range.pages.back()->data(), source, used) == 0;
        if (is_like_last) {
            range.pages.push_back(range.pages.back());
            continue;
        }
        auto page = std::make_shared<std::array<uint8_t, kSavedPage>>();
        std::memcpy(page->data(), source, used);
        range.new_bytes += kSavedPage;
        range.pages.push_back(std::move(page));
    }
    return range;
}

void SavedRange::restore(void* array) const {
    uint8_t* bytes = static_cast<uint8_t*>(array) + start;
    for (uint64_t at = 0; at < size; at += kSavedPage) {
        uint64_t used = size - at < kSavedPage ? size - at : kSavedPage;
        std::memcpy(bytes + at, pages[at / kSavedPage]->data(), used);
    }
}

}  // namespace framewalk
