// Values by the view model's ids, for boxes of which there are thousands and which are filled in anew for each picture.
//
//   IdTable<Rect> places;
//   places.put("f3.r1", rect);
//   if (const Rect* place = places.find("f3.r1")) …
//
// Copies the ids, all into one text, and so allocates next to nothing when it is filled again.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace framewalk::ui {

// Where the ids are, whatever stands beside them.
class IdIndex {
public:
    static constexpr std::uint32_t none = ~std::uint32_t(0);

    void clear();
    // The number of an id, from 0 in the order in which they came; `find` gives `none` for one that did not come.
    std::uint32_t number(std::string_view id);
    std::uint32_t find(std::string_view id) const;
    std::size_t size() const { return entries_.size(); }

private:
    struct Entry {
        std::uint32_t hash = 0, begin = 0, size = 0;   // of the id, in letters_
    };
    std::size_t slot_of(std::string_view id, std::uint32_t hash) const;
    void grow();

    std::string letters_;
    std::vector<Entry> entries_;
    std::vector<std::uint32_t> slots_;   // numbers of entries, at least half of them `none`
};

template <typename Value>
class IdTable {
public:
    void clear() {
        index_.clear();
        values_.clear();
    }
    bool empty() const { return values_.empty(); }
    // What came last under an id is kept.
    void put(std::string_view id, const Value& value) {
        const std::uint32_t at = index_.number(id);
        if (at == values_.size()) values_.push_back(value);
        else values_[at] = value;
    }
    const Value* find(std::string_view id) const {
        const std::uint32_t at = index_.find(id);
        return at == IdIndex::none ? nullptr : &values_[at];
    }

private:
    IdIndex index_;
    std::vector<Value> values_;
};

}  // namespace framewalk::ui
