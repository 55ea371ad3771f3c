// A dense set of small numbers, the currency of the dataflow analyses.
//
//   BitSet set(100);
//   set.insert(3);
//   changed = set.unite(other);      // also says whether anything was new
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace framewalk::mir {

class BitSet {
public:
    BitSet() = default;
    explicit BitSet(uint32_t size) : words_((size + 63u) / 64u) {}

    bool contains(uint32_t i) const { return (words_[i / 64] >> (i % 64)) & 1; }
    void insert(uint32_t i) { words_[i / 64] |= uint64_t(1) << (i % 64); }
    void remove(uint32_t i) { words_[i / 64] &= ~(uint64_t(1) << (i % 64)); }
    void set(uint32_t i, bool value) { value ? insert(i) : remove(i); }
    void insert_all() { words_.assign(words_.size(), ~uint64_t(0)); }
    bool unite(const BitSet& other) {
        uint64_t added = 0;
        for (std::size_t w = 0; w < words_.size(); ++w) {
            added |= other.words_[w] & ~words_[w];
            words_[w] |= other.words_[w];
        }
        return added != 0;
    }
    friend bool operator==(const BitSet& a, const BitSet& b) { return a.words_ == b.words_; }

private:
    std::vector<uint64_t> words_;
};

}  // namespace framewalk::mir
