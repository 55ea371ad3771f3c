// Which locals of a body may hold a value that needs to be dropped, or that has a cell in it. Private to rust/borrow.
//
//   let a = None::<String>;  let b = Some(text);      `b` needs to be dropped, `a` does not
#pragma once

#include "mir/dataflow.h"
#include "mir/place_type.h"
#include "rust/borrow/const_values.h"

namespace framewalk::rust {

enum class ValueTrait : uint8_t { NeedsDrop, HasCell };

// What is asked of one value at one point of a body; `holds` says which locals have the trait there.
class ValueTraits {
public:
    ValueTraits(const mir::Body& b, ValueTrait t, BodyContext& c, ConstContext& k) : body(b), trait(t), context(c), constants(k) {}

    // Some value of this type has it.
    bool may_have(Ty ty) const { return trait == ValueTrait::NeedsDrop ? context.needs_drop(ty) : !constants.is_freeze(ty); }
    bool of_place(const mir::Place& place, const mir::BitSet& holds) const;
    bool of_operand(const mir::Operand& operand, const mir::BitSet& holds) const;
    bool of_value(const mir::Rvalue& value, const mir::Place& target, const mir::BitSet& holds) const;
    bool of_constant(const mir::Constant& constant) const;

    const mir::Body& body;
    ValueTrait trait;
    BodyContext& context;
    ConstContext& constants;

private:
    bool of_aggregate(const mir::Rvalue& value, const mir::BitSet& holds) const;
};

// The dataflow of it: bits are locals that may have the trait, then locals that were lent out to be changed.
class TraitFlow {
public:
    explicit TraitFlow(const ValueTraits& t) : traits_(&t), locals_(static_cast<uint32_t>(t.body.locals.size())) {}

    uint32_t size() const { return 2 * locals_; }
    void start(mir::BitSet& state) const;
    void statement(mir::BitSet& state, mir::Location at) const;
    void terminator(mir::BitSet& state, mir::Location at) const;
    void edge(mir::BitSet& state, mir::BlockId from, uint32_t nth) const;

private:
    void take(mir::BitSet& state, const mir::Operand& operand) const;
    void lend(mir::BitSet& state, const mir::Rvalue& value) const;

    const ValueTraits* traits_;
    uint32_t locals_;
};

// Does the value that a whole body computes have it?
bool result_has(const mir::Body& body, ValueTrait trait, BodyContext& context, ConstContext& constants);

}  // namespace framewalk::rust
