// Patterns as constructors applied to patterns, which is how their coverage is decided.
//
// Every value is made by exactly one constructor of its type: a variant, a struct, an integer, a slice of
// some length. `Some(1..=5)` is Variant 1 of one field, which is the range 1..=5; `_` and bindings are
// wildcards, written as none.
#pragma once

#include <deque>
#include <functional>
#include <string>
#include <vector>

#include "mir/type_facts.h"
#include "rust/check/typed.h"

namespace framewalk::rust {

enum class CtorKind : uint8_t {
    Single,        // of structs, tuples, references, boxes
    Variant,       // index
    Range,         // low..=high of integers, chars, bools, in the type's order (see NumberOrder)
    Slice,         // prefix, suffix, variable: at least that long
    Value,         // a string, a float, a constant whose value is not known here: equal only to itself
    Missing,       // stands for every constructor that no row names
    NonExhaustive, // what is left of types whose values cannot be listed (strings, floats)
};
struct Ctor {
    CtorKind kind = CtorKind::Single;
    uint32_t index = 0;
    u128 low = 0, high = 0;
    uint32_t prefix = 0, suffix = 0;
    bool variable = false;
    std::string value;
    uint32_t slice_arity() const { return prefix + suffix; }
};

struct PatNode {
    Ctor ctor;
    bool is_wild = false;
    std::vector<const PatNode*> fields;        // none: wildcard
    std::vector<const PatNode*> alternatives;  // an or-pattern; `ctor` is not used then
    typed::PatId source;
    size_t id = 0;                             // index among all nodes
};

// Integers in the order of their type, as one unsigned number line. `usize` and `isize` have a point
// beyond each end that only half-open ranges reach: their width is not to be relied upon.
class NumberOrder {
public:
    NumberOrder(const Types& types, Ty ty);
    u128 from_bits(u128 bits) const;
    u128 first() const { return 0; }
    u128 last() const { return last_; }
    // The number line's parts that are values: `char` has a gap.
    std::vector<std::pair<u128, u128>> segments() const;
    std::string text(u128 low, u128 high) const;   // as a pattern: `0_u8..=9_u8`, `'a'`, `true`

private:
    std::string bound(u128 point) const;
    bool beyond(u128 point) const;

    TyKind kind_;
    std::string suffix_;
    unsigned bits_ = 0;
    bool signed_ = false, open_ = false;
    u128 last_ = 0, shift_ = 0;
};
bool has_number_order(const Types& types, Ty ty);

// Value of a constant that a pattern names; false: not known.
using ConstantReader = std::function<bool(const mir::Constant&, u128&)>;

class PatternTrees {
public:
    PatternTrees(const typed::Body& body, mir::TypeFacts& facts, ConstantReader read)
        : body_(body), facts_(facts), read_(std::move(read)) {}
    const PatNode* lower(typed::PatId id);
    size_t count() const { return nodes_.size(); }

    // Types of what a constructor of `ty` holds.
    std::vector<Ty> field_types(const Ctor& ctor, Ty ty);

private:
    PatNode& add(typed::PatId id, CtorKind kind);
    void lower_alternatives(typed::PatId id, PatNode& out);
    const PatNode* lower_fields(typed::PatId id);
    const PatNode* lower_numbers(typed::PatId id);
    const PatNode* lower_slice(typed::PatId id);
    const PatNode* lower_value(typed::PatId id);
    const PatNode* value_node(typed::PatId id, PatNode& node);
    bool has_one_value(Ty ty);

    bool read(const mir::Constant& constant, u128& bits) const;

    const typed::Body& body_;
    mir::TypeFacts& facts_;
    ConstantReader read_;
    std::deque<PatNode> nodes_;
};

}  // namespace framewalk::rust
