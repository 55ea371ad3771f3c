// Saved arrays as shared, packed pages: a page that did not change between two keyframes is stored
// once, and a page of rows that go on regularly (blocks of one size, rows of a table) takes a few
// dozen bytes.
//
//   PageLog log;
//   SavedPages saved = log.save(changed, count, [&](size_t page, PageData& out) { pack_words(…); });
//   …
//   log.restore(changed, saved, [&](size_t page, const PageData& data) { unpack_words(…); });
//
// `changed[page]` is set by whoever stores to the array; a null pointer stands for "any page may have
// changed".
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <vector>

namespace framewalk {

using PageData = std::vector<uint32_t>;
using SavedPage = std::shared_ptr<const PageData>;

// Appends `count` words (a multiple of 32, at most kMostPageWords) to `out`, packed. `strides` (in
// words, ended by 0) are distances at which words may resemble each other.
constexpr uint32_t kMostPageWords = 4096;
void pack_words(const uint32_t* words, uint32_t count, const uint32_t* strides, PageData& out);
// The reverse; returns where the next packed array begins.
const uint32_t* unpack_words(const uint32_t* packed, uint32_t count, uint32_t* words);

struct PageGroup {
    static constexpr size_t kPages = 16;
    std::array<SavedPage, kPages> pages;
};

struct SavedPages {
    std::vector<std::shared_ptr<const PageGroup>> groups;
    uint64_t new_bytes = 0;      // that were not saved before: what this costs
    uint64_t looked_at = 0;      // pages that had to be packed, changed or not
};

// What is saved of an array, page by page.
class PageLog {
public:
    // Saves pages 0 … count - 1.
    template <class Pack>
    SavedPages save(uint8_t* changed, size_t count, const Pack& pack) {
        SavedPages out;
        reach(count);
        size_t group_count = (count + PageGroup::kPages - 1) / PageGroup::kPages;
        for (size_t g = 0; g < group_count; ++g) {
            bool is_new = !groups_[g];
            for (size_t p = g * PageGroup::kPages; p < (g + 1) * PageGroup::kPages && p < count; ++p) {
                if (pages_[p] && changed != nullptr && changed[p] == 0) continue;
                if (changed != nullptr) changed[p] = 0;
                is_new |= take(p, pack, out);
            }
            if (is_new) regroup(g, out);
        }
        out.groups.assign(groups_.begin(), groups_.begin() + static_cast<long>(group_count));
        out.new_bytes += group_count * sizeof(out.groups[0]);
        return out;
    }

    // Only pages that are not as saved are unpacked.
    template <class Unpack>
    void restore(uint8_t* changed, const SavedPages& saved, const Unpack& unpack) {
        reach(saved.groups.size() * PageGroup::kPages);
        for (size_t g = 0; g < saved.groups.size(); ++g) {
            for (size_t i = 0; i < PageGroup::kPages; ++i) {
                size_t p = g * PageGroup::kPages + i;
                const SavedPage& page = saved.groups[g]->pages[i];
                bool is_same = pages_[p] == page && (!page || (changed != nullptr && changed[p] == 0));
                if (is_same) continue;
                pages_[p] = page;
                if (!page) continue;
                if (changed != nullptr) changed[p] = 0;
                unpack(p, *page);
            }
            groups_[g] = saved.groups[g];
        }
    }

private:
    template <class Pack>
    bool take(size_t page, const Pack& pack, SavedPages& out) {
        scratch_.clear();
        pack(page, scratch_);
        ++out.looked_at;
        if (pages_[page] && *pages_[page] == scratch_) return false;
        pages_[page] = std::make_shared<const PageData>(scratch_);
        out.new_bytes += scratch_.size() * sizeof(uint32_t) + kPageOverhead;
        return true;
    }
    void reach(size_t count);
    void regroup(size_t group, SavedPages& out);

    static constexpr uint64_t kPageOverhead = 64;    // control block, vector, the host's bookkeeping
    std::vector<SavedPage> pages_;                   // none: not saved; else the content unless `changed`
    std::vector<std::shared_ptr<const PageGroup>> groups_;
    PageData scratch_;
};

}  // namespace framewalk
