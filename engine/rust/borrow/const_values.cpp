#include "rust/borrow/const_values.h"

#include <algorithm>
#include <set>

#include "rust/borrow/value_traits.h"

namespace framewalk::rust {

using namespace mir;

namespace {

class ConstValues {
public:
    ConstValues(const Body& body, ConstBodyKind kind, BodyContext& context, ConstContext& constants, Diagnostics& diagnostics)
        : body_(body), kind_(kind), context_(context), constants_(constants), diagnostics_(diagnostics), graph_(body),
          drops_(body, ValueTrait::NeedsDrop, context, constants), cells_(body, ValueTrait::HasCell, context, constants),
          drop_flow_(body, graph_, TraitFlow(drops_)), cell_flow_(body, graph_, TraitFlow(cells_)) {}

    void run();

private:
    void block(BlockId id);
    void drop(const Terminator& t, Location at);
    void statement(const Statement& s, Location at);
    void borrow(const Rvalue& value, Span span, Location at);
    void operand(const Operand& operand);
    bool lasts(const Place& place) const;
    void report_cell(Span span);
    void report_mut(Span span);
    bool is_new(Span span) { return told_.insert({span.lo, span.hi}).second; }

    const Body& body_;
    ConstBodyKind kind_;
    BodyContext& context_;
    ConstContext& constants_;
    Diagnostics& diagnostics_;
    Graph graph_;
    ValueTraits drops_, cells_;
    Dataflow<TraitFlow> drop_flow_, cell_flow_;
    std::vector<bool> dies_;                           // by Local: its storage ends before the value is ready
    std::set<std::pair<uint32_t, uint32_t>> told_;     // spans
};

void ConstValues::run() {
    dies_.resize(body_.locals.size());
    for (const BasicBlock& b : body_.blocks)
        for (const Statement& s : b.statements)
            if (s.kind == StatementKind::StorageDead) dies_[s.local.index] = true;
    for (BlockId id : graph_.order())
        if (!body_.blocks[id].is_cleanup) block(id);
}

void ConstValues::block(BlockId id) {
    const BasicBlock& b = body_.blocks[id];
    for (uint32_t i = 0; i < b.statements.size(); ++i)
        if (b.statements[i].kind == StatementKind::Assign) statement(b.statements[i], {id, i});
    for (const Operand& o : b.terminator.operands) operand(o);
    if (b.terminator.kind == TerminatorKind::Drop) drop(b.terminator, {id, static_cast<uint32_t>(b.statements.size())});
}

// E0493
void ConstValues::drop(const Terminator& t, Location at) {
    Ty ty = place_type(body_, context_, t.place);
    if (!context_.needs_drop(ty)) return;
    if (t.place.is_local() && !drop_flow_.before(at).contains(t.place.local.index)) return;
    Span span = t.place.is_local() ? body_.locals[t.place.local].span : t.span;
    if (!is_new(span)) return;
    diagnostics_.error("E0493", span, "a value of type `" + context_.type_text(ty) + "` would be dropped while the program is compiled")
        .label(span, "dropping this runs code that is not `const`")
        .label(t.span, "it would be dropped here")
        .help("give the value back whole, borrow it, or compute this while the program runs");
}

// ---------------------------------------------------------------- borrows that last

// Of a temporary that is part of the constant's value. What a pointer leads to was looked at where that was made.
bool ConstValues::lasts(const Place& place) const {
    return kind_ != ConstBodyKind::Fn && !has_deref(place) && !dies_[place.local.index];
}

void ConstValues::statement(const Statement& s, Location at) {
    for (const Operand& o : s.rvalue.operands) operand(o);
    if (s.rvalue.kind == RvalueKind::Ref || s.rvalue.kind == RvalueKind::RawPtr) borrow(s.rvalue, s.span, at);
}

void ConstValues::borrow(const Rvalue& value, Span span, Location at) {
    if (!lasts(value.place)) return;
    bool shared = value.kind == RvalueKind::RawPtr ? value.mutability == Mutability::Not
                                                   : value.borrow == BorrowKind::Shared || value.borrow == BorrowKind::Fake;
    if (!shared) return report_mut(span);
    if (cells_.of_place(value.place, cell_flow_.before(at))) report_cell(span);
}

// A borrow whose value was promoted.
void ConstValues::operand(const Operand& o) {
    if (o.kind != OperandKind::Constant || o.constant.kind != ConstValueKind::StaticAddress || kind_ == ConstBodyKind::Fn) return;
    if (!constants_.was_promoted(o.constant.def)) return;
    const TyData d = context_.types()[o.constant.ty];
    const Body* value = constants_.value_body(o.constant.def);
    // `let empty: &mut [T] = &mut [];` is no part of the constant.
    if (d.mutability == Mutability::Mut && constants_.is_mutable(o.constant.def)) return report_mut(o.constant.span);
    if (!value) return;
    if (!constants_.is_freeze(value->locals[Local(0)].ty) && result_has(*value, ValueTrait::HasCell, context_, constants_)) report_cell(o.constant.span);
    check_const_values(*value, kind_, context_, constants_, diagnostics_);
}

void ConstValues::report_cell(Span span) {
    if (!is_new(span)) return;
    diagnostics_.error("E0492", span, "this lasts as long as the program, and could be changed through the shared reference")
        .label(span, "what is borrowed here has a cell or a lock in it, and no name of its own")
        .help("make it a `static` of its own, and refer to that one");
}

void ConstValues::report_mut(Span span) {
    if (kind_ == ConstBodyKind::MutableStatic || !is_new(span)) return;
    diagnostics_.error("E0764", span, "a mutable reference to a value that lasts as long as the program")
        .label(span, "every use of the constant would change the same value")
        .help("keep the value itself in the constant, or a shared reference to it");
}

}  // namespace

void check_const_values(const Body& body, ConstBodyKind kind, BodyContext& context, ConstContext& constants, Diagnostics& diagnostics) {
    ConstValues(body, kind, context, constants, diagnostics).run();
}

}  // namespace framewalk::rust
