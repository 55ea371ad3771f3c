// Which pointers hold which heap blocks: memory read as its types, from statics, frames and the blocks themselves.
//
// What a pointer does for the block it leads to follows from its type and from where it stands: a `Box`, or a raw
// pointer inside a library collection, owns; an `Rc` is counted; a raw pointer of the program's own owns nothing.
//
//   for (const Holder& h : find_holders(types))
//       if (h.owns()) …                          // `next` of one block keeps another
#pragma once

#include <string>
#include <vector>

#include "view/type_parts.h"

namespace framewalk::view {

enum class Hold : uint8_t {
    Owner,       // Box, Vec, String, collections: frees the block when it is dropped
    Counted,     // Rc, Arc: one of several owners
    Weak,        // keeps the block of an Rc, not its value
    Borrow,      // references, iterators, guards
    Raw,         // raw pointers
    Kept,        // an owner inside of ManuallyDrop, MaybeUninit or a union: not dropped by itself
    Word,        // its type is not known
};

struct Holder {
    enum class Place : uint8_t { Static, Frame, Block, Panic };   // Panic: what the panic that goes on carries
    Place place = Place::Block;
    Hold hold = Hold::Word;
    AllocId target = kNoProvenance;  // the block that it leads to
    AllocId block = kNoProvenance;   // Block: where it lies
    uint64_t element = 0;            // Block: in which element of it
    std::string name;                // Static, Frame: of the item or binding; Block: fields on the way, "left.next"
    std::string function;            // Frame
    uint64_t thread = kMainThread;   // Frame
    bool is_library = false;         // Static: of the library
    bool is_thread_local = false;    // Static: it is the value of `thread`
    bool owns() const { return hold == Hold::Owner || hold == Hold::Counted; }
};

// All of them, where the machine stands. Frames of a `main` that has returned hold nothing.
std::vector<Holder> find_holders(TypeParts& types);

}  // namespace framewalk::view
