// What is known about the value of each local at one point of a body.
#pragma once

#include <vector>

#include "mir/body.h"
#include "mir/type_facts.h"

namespace framewalk::rust {

struct KnownValue {
    enum class Kind : uint8_t { Unknown, Scalar, Parts };
    Kind kind = Kind::Unknown;
    u128 bits = 0;                     // Scalar: cut to the type's width; floats: IEEE bits
    std::vector<KnownValue> parts;     // Parts: fields or elements
    uint32_t variant = 0;              // Parts of an enum
    bool is_scalar() const { return kind == Kind::Scalar; }
    static KnownValue scalar(u128 bits) { return {Kind::Scalar, bits, {}, 0}; }
};

// How far a local's value may be followed.
enum class KnownFor : uint8_t {
    Always,     // assigned once
    OneBlock,   // assigned several times: known until its block ends
    Never,      // borrowed, dropped, or an argument
};
std::vector<KnownFor> how_long_known(const mir::Body& body);   // looks at the blocks that can run

// Blocks that can run next: edges that only analyses of moves see (FalseEdge) are left out.
std::vector<mir::BlockId> real_successors(const mir::Body& body, mir::BlockId block);

// Two's complement arithmetic on `bits` wide integers; false when the exact result does not fit.
struct IntShape {
    unsigned bits = 32;
    bool is_signed = true;
};
bool int_shape(const Types& types, Ty ty, IntShape& out);   // integers, bool, char
bool exact_result(mir::BinOp op, IntShape shape, u128 a, u128 b, u128& out);
i128 as_signed(IntShape shape, u128 bits);
bool is_min(IntShape shape, u128 bits);

}  // namespace framewalk::rust
