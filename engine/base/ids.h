// Typed 32-bit ids and the tables they index.
//
// Nodes of every stage refer to each other by id, never by pointer, so that a table can grow while
// somebody holds an id into it. `Id<struct FooTag>` values of different tags do not mix.
//
//   struct Widget { int weight; };
//   using WidgetId = Id<Widget>;
//   Table<WidgetId, Widget> widgets;
//   WidgetId id = widgets.add({3});
#pragma once

#include <cassert>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <utility>
#include <vector>

namespace framewalk {

// An index into one table. A default-made id is "none" and must not be used as an index.
template <class Tag>
struct Id {
    static constexpr uint32_t kNone = 0xFFFFFFFFu;
    uint32_t index = kNone;

    constexpr Id() = default;
    constexpr explicit Id(uint32_t i) : index(i) {}
    constexpr bool valid() const { return index != kNone; }
    constexpr explicit operator bool() const { return valid(); }
    friend constexpr bool operator==(Id a, Id b) { return a.index == b.index; }
    friend constexpr bool operator!=(Id a, Id b) { return a.index != b.index; }
    friend constexpr bool operator<(Id a, Id b) { return a.index < b.index; }
};

// A growing list whose rows stay where they are: a reference into it outlives the rows added later.
template <class Row>
class Rows {
public:
    Rows() = default;
    Rows(Rows&&) = default;
    Rows& operator=(Rows&&) = default;
    Rows(const Rows& other) { *this = other; }
    // Row by row: a copied vector would have no room for the rows added later.
    Rows& operator=(const Rows& other) {
        chunks_.clear();
        chunks_.reserve(other.chunks_.size());
        for (const std::vector<Row>& chunk : other.chunks_) {
            add_chunk();
            chunks_.back().insert(chunks_.back().end(), chunk.begin(), chunk.end());
        }
        size_ = other.size_;
        return *this;
    }
    size_t size() const { return size_; }
    bool empty() const { return size_ == 0; }
    Row& operator[](size_t i) {
        assert(i < size_);
        return chunks_[i / kChunk].data()[i % kChunk];
    }
    const Row& operator[](size_t i) const {
        assert(i < size_);
        return chunks_[i / kChunk].data()[i % kChunk];
    }
    Row& back() { return (*this)[size_ - 1]; }
    void push_back(Row row) {
        if (size_ % kChunk == 0 && size_ / kChunk == chunks_.size()) add_chunk();
        chunks_[size_++ / kChunk].push_back(std::move(row));
    }
    void resize(size_t n) {
        while (size_ > n) chunks_[--size_ / kChunk].pop_back();
        while (size_ < n) push_back(Row());
    }

    class Iterator {
    public:
        Iterator(const Rows& rows, size_t at) : rows_(&rows), at_(at) {}
        const Row& operator*() const { return (*rows_)[at_]; }
        Iterator& operator++() {
            ++at_;
            return *this;
        }
        bool operator!=(const Iterator& other) const { return at_ != other.at_; }

    private:
        const Rows* rows_;
        size_t at_;
    };
    Iterator begin() const { return {*this, 0}; }
    Iterator end() const { return {*this, size_}; }

private:
    static constexpr size_t kChunk = 512;
    void add_chunk() {
        chunks_.emplace_back();
        chunks_.back().reserve(kChunk);
    }

    std::vector<std::vector<Row>> chunks_;
    size_t size_ = 0;
};

// The same, addressed by a typed id.
template <class IdT, class Row>
class StableTable {
public:
    IdT add(Row row) {
        rows_.push_back(std::move(row));
        return IdT(static_cast<uint32_t>(rows_.size() - 1));
    }
    Row& operator[](IdT id) { return rows_[id.index]; }
    const Row& operator[](IdT id) const { return rows_[id.index]; }
    size_t size() const { return rows_.size(); }
    bool empty() const { return rows_.empty(); }
    void resize(size_t n) { rows_.resize(n); }
    auto begin() const { return rows_.begin(); }
    auto end() const { return rows_.end(); }

private:
    Rows<Row> rows_;
};

// A growing list of rows addressed by their typed id.
template <class IdT, class Row>
class Table {
public:
    IdT add(Row row) {
        rows_.push_back(std::move(row));
        return IdT(static_cast<uint32_t>(rows_.size() - 1));
    }
    Row& operator[](IdT id) {
        assert(id.index < rows_.size());
        return rows_[id.index];
    }
    const Row& operator[](IdT id) const {
        assert(id.index < rows_.size());
        return rows_[id.index];
    }
    size_t size() const { return rows_.size(); }
    bool empty() const { return rows_.empty(); }
    IdT next_id() const { return IdT(static_cast<uint32_t>(rows_.size())); }
    void resize(size_t n) { rows_.resize(n); }
    auto begin() { return rows_.begin(); }
    auto end() { return rows_.end(); }
    auto begin() const { return rows_.begin(); }
    auto end() const { return rows_.end(); }

private:
    std::vector<Row> rows_;
};

}  // namespace framewalk

template <class Tag>
struct std::hash<framewalk::Id<Tag>> {
    size_t operator()(framewalk::Id<Tag> id) const noexcept { return id.index * 0x9E3779B1u; }
};
