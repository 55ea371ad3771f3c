// Bytes ─▶ rows: what lies at an address, read as its type, in the learner's words.
//
//   ValueReader reader(types, book, options);
//   Row row = reader.read({type, address, slot, "f1.0", "x"});
//   row.value;                        // "Point { x: 1, y: ?????? }"
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "view/address_book.h"

namespace framewalk::view {

extern const char* const kUninitText;   // "??????"

struct ReadOptions {
    std::set<std::string> open;         // rows that are open
    bool with_bytes = false;            // fill Row::bytes
    std::string bytes_for;              // … at least of this row
    uint32_t most_children = 64;        // parts that are listed
    uint32_t most_rows = 4096;          // in the whole view
    uint32_t most_text = 60;            // characters of one string, elements of one array: a quarter
};

// What is to be read.
struct Place {
    Ty type;
    Address address = 0;
    int64_t slot = -1;                  // of its first part; -1: none
    std::string id, name;
    std::string address_text;           // "" lets the book write it
    bool is_heap = false;
};

class ValueReader {
public:
    ValueReader(TypeParts& types, const AddressBook& book, const ReadOptions& options)
        : types_(types), book_(book), options_(options) {}

    Row read(const Place& place) { return read(place, 0); }
    // Elements that lie one after the other: the buffer of a Vec, a block of several values.
    Row read_elements(const Place& place, uint64_t count);
    std::vector<ByteCell> bytes(Address address, uint64_t size, Ty type);
    TypeParts& types() { return types_; }
    // What the pointers that were read so far take this block for, at its first byte: the longest content that
    // fits. It is for blocks that were asked for as bytes (`alloc`); none: nobody said.
    Ty pointee_of(AllocId block) const;

private:
    Row read(const Place& place, unsigned depth);
    void read_scalar(Row& row, const TypeView& v);
    void read_pointer(Row& row, const TypeView& v, Address address);
    void read_fn_pointer(Row& row);
    void read_owner(Row& row, const TypeView& v, const Place& place, unsigned depth);
    void read_enum(Row& row, const TypeView& v, const Place& place, unsigned depth);
    void read_array(Row& row, Ty element, uint64_t count, const Place& place, unsigned depth);
    void tell_borrow(Row& row, const TypeView& v);
    void read_parts(Row& row, const std::vector<Part>& parts, const Place& place, unsigned depth);
    std::string literal_text(const PointerBits& pointer, uint64_t length) const;
    bool take_state(Row& row, uint64_t size);
    void state_from_children(Row& row);
    void mark_padding(std::vector<ByteCell>& cells, Address address, Ty type, uint64_t offset,
                      std::vector<bool>& covered, unsigned depth);
    PointerBits pointer_at(Address address, const TypeView& v) const;
    void note_pointee(const PointerBits& pointer);

    TypeParts& types_;
    const AddressBook& book_;
    const ReadOptions& options_;
    std::map<AllocId, Ty> pointees_;
    uint32_t rows_ = 0;
};

}  // namespace framewalk::view
