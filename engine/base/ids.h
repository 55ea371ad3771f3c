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
#include <memory>
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
//
// Copies share their rows until one of them writes: `operator[]` that is not const gives the copy rows of its own
// (a chunk of them). What was read through const before then stays readable, and as it was.
template <class Row>
class Rows {
public:
    Rows() = default;
    Rows(Rows&&) = default;
    Rows& operator=(Rows&&) = default;
    Rows(const Rows& other) { *this = other; }
    Rows& operator=(const Rows& other) {
        for (const Chunk& chunk : other.chunks_) chunk.is_shared = true;
        chunks_ = other.chunks_;
        size_ = other.size_;
        return *this;
    }
    size_t size() const { return size_; }
    bool empty() const { return size_ == 0; }
    Row& operator[](size_t i) {
        assert(i < size_);
        return own(i / kChunk).first[i % kChunk];
    }
    const Row& operator[](size_t i) const {
        assert(i < size_);
        return chunks_[i / kChunk].first[i % kChunk];
    }
    Row& back() { return (*this)[size_ - 1]; }
    void push_back(Row row) {
        if (size_ % kChunk == 0 && size_ / kChunk == chunks_.size()) add_chunk();
        own(size_ / kChunk).rows->push_back(std::move(row));
        size_++;
    }
    void resize(size_t n) {
        while (size_ > n) own(--size_ / kChunk).rows->pop_back();
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
    static constexpr size_t kChunk = 64;
    struct Chunk {
        std::shared_ptr<std::vector<Row>> rows;   // never more than it has room for from the start
        Row* first = nullptr;                     // of them
        mutable bool is_shared = false;           // another list may have it too
    };

    static Chunk new_chunk() {
        Chunk chunk{std::make_shared<std::vector<Row>>()};
        chunk.rows->reserve(kChunk);
        chunk.first = chunk.rows->data();
        return chunk;
    }
    void add_chunk() { chunks_.push_back(new_chunk()); }
    Chunk& own(size_t i) {
        if (chunks_[i].is_shared) become_own(chunks_[i]);
        return chunks_[i];
    }
    static void become_own(Chunk& chunk) {
        Chunk copy = new_chunk();
        copy.rows->insert(copy.rows->end(), chunk.rows->begin(), chunk.rows->end());
        chunk = std::move(copy);
    }

    std::vector<Chunk> chunks_;
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
