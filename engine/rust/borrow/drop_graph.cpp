#include "rust/borrow/drop_graph.h"

#include <algorithm>

namespace framewalk::rust {

using namespace mir;

namespace {

Terminator go_to(BlockId target) {
    Terminator t;
    t.kind = TerminatorKind::Goto;
    t.target = target;
    return t;
}

Constant scalar(Ty ty, u128 bits) {
    Constant c;
    c.kind = ConstValueKind::Scalar;
    c.ty = ty;
    c.bits = bits;
    return c;
}

Place below(const Place& base, Projection p) {
    Place out = base;
    out.projection.push_back(p);
    return out;
}

Projection projection(ProjKind kind, uint32_t index = 0, Ty ty = Ty()) {
    Projection p;
    p.kind = kind;
    p.index = index;
    p.ty = ty;
    return p;
}

// Elements [from, to) of an array of `length`; a single one as an element.
Projection elements(uint64_t from, uint64_t to, uint64_t length) {
    Projection p;
    p.kind = to - from == 1 ? ProjKind::ConstantIndex : ProjKind::Subslice;
    p.offset = from;
    p.to = to;
    p.min_length = length;
    return p;
}

}  // namespace

Statement set_flag(const Types& types, Local flag, bool value) {
    Statement s;
    s.kind = StatementKind::Assign;
    s.place = {flag, {}};
    s.rvalue.kind = RvalueKind::Use;
    s.rvalue.operands.push_back(Operand::value(scalar(types.boolean(), value)));
    return s;
}

// ---------------------------------------------------------------- what is left of a place?

DropGraph::Style DropGraph::style_of(bool init, bool uninit, bool many) {
    if (!init) return Style::Dead;
    if (!uninit) return Style::Always;
    return many ? Style::InParts : Style::ByFlag;
}

DropGraph::Style DropGraph::style(MovePathId path) const {
    bool init = false, uninit = false;
    int count = 0;
    paths_.for_subtree(path, [&](MovePathId p) {
        init |= site_.init.contains(p.index);
        uninit |= site_.uninit.contains(p.index);
        ++count;
    });
    return style_of(init, uninit, count > 1);
}

DropGraph::Style DropGraph::shallow_style(MovePathId path) const {
    return style_of(site_.init.contains(path.index), site_.uninit.contains(path.index), false);
}

Local DropGraph::flag(MovePathId path) const {
    auto found = flags_.find(path);
    return found == flags_.end() ? Local() : found->second;
}

Ty DropGraph::type_of(MovePathId path) const {
    return place_type(body_, context_, paths_[path].place);
}

// ---------------------------------------------------------------- blocks

BlockId DropGraph::new_block(bool cleanup, Terminator terminator) {
    BasicBlock block;
    block.is_cleanup = cleanup;
    terminator.span = site_.terminator.span;
    block.terminator = std::move(terminator);
    return body_.blocks.add(std::move(block));
}

BlockId DropGraph::last_block(TerminatorKind kind, BlockId& known) {
    Terminator t;
    t.kind = kind;
    if (!known) known = new_block(true, std::move(t));
    return known;
}

BlockId DropGraph::drop_block(const Place& place, MovePathId clears, bool shell, Exits exits,
                              bool mark) {
    Terminator t;
    t.kind = TerminatorKind::Drop;
    t.place = place;
    t.target = exits.target;
    t.unwind = exits.unwind;
    t.is_replace = site_.terminator.is_replace;
    t.shell_only = shell;
    BlockId id = new_block(exits.cleanup, std::move(t));
    auto& statements = body_.blocks[id].statements;
    if (clears)
        paths_.for_subtree(clears, [&](MovePathId p) {
            if (Local f = flag(p)) statements.push_back(set_flag(context_.types(), f, false));
        });
    if (mark) statements.push_back(site_.mark);
    return id;
}

BlockId DropGraph::test_block(MovePathId path, BlockId present, Exits exits) {
    if (present == exits.target) return present;
    Terminator t;
    t.kind = TerminatorKind::SwitchInt;
    t.operands.push_back(Operand::copy({flag(path), {}}));
    t.values = {0};
    t.targets = {exits.target, present};
    return new_block(exits.cleanup, std::move(t));
}

BlockId DropGraph::reset_block(MovePathId path, BlockId next, bool cleanup) {
    Local f = flag(path);
    if (!f) return next;
    BlockId id = new_block(cleanup, go_to(next));
    body_.blocks[id].statements.push_back(set_flag(context_.types(), f, false));
    return id;
}

// ---------------------------------------------------------------- dropping

BlockId DropGraph::value(MovePathId path, Exits exits, bool mark) {
    const Place& place = paths_[path].place;
    switch (style(path)) {
        case Style::Dead: return exits.target;
        case Style::Always: return drop_block(place, path, false, exits, mark);
        case Style::ByFlag:
            return test_block(path, drop_block(place, path, false, exits, mark), exits);
        case Style::InParts: return in_parts(path, exits, mark);
    }
    return exits.target;
}

BlockId DropGraph::in_parts(MovePathId path, Exits exits, bool mark) {
    Ty ty = type_of(path);
    const TyData data = context_.types()[ty];
    exits.target = reset_block(path, exits.target, exits.cleanup);
    if (!exits.cleanup && flag(path))
        exits.unwind = reset_block(path, exits.unwind ? exits.unwind : last_block(TerminatorKind::UnwindResume, resume_), true);
    if (data.kind == TyKind::Adt && context_.adt(data.def).kind == AdtKind::Enum)
        return by_variant(path, context_.adt(data.def), exits, mark);
    return ladder(parts_of(path, ty), exits, mark);
}

// Drops the parts in order; a panic in one goes on with the rest on the cleanup path.
BlockId DropGraph::ladder(const Parts& parts, Exits exits, bool mark) {
    std::vector<BlockId> unwind = unwind_ladder(parts, exits);
    std::vector<bool> marks;
    bool marked = !mark;
    for (const Part& p : parts) {
        marks.push_back(!marked);
        marked |= part_style(p) == Style::Always;
    }
    BlockId next = exits.target;
    for (size_t i = parts.size(); i-- > 0;)
        next = part(parts[i], {next, unwind[i + 1], exits.cleanup}, marks[i]);
    return next;
}

// [i]: cleanup code that drops the parts from i on; none where there is nothing to do but unwind.
std::vector<BlockId> DropGraph::unwind_ladder(const Parts& parts, Exits exits) {
    std::vector<BlockId> out(parts.size() + 1, exits.unwind);
    if (exits.cleanup) return out;
    for (size_t i = parts.size(); i-- > 1;) {
        out[i] = out[i + 1];
        if (part_style(parts[i]) == Style::Dead) continue;
        BlockId next = out[i + 1] ? out[i + 1] : last_block(TerminatorKind::UnwindResume, resume_);
        // A second panic while cleaning up ends the program.
        BlockId abort = last_block(TerminatorKind::UnwindTerminate, terminate_);
        out[i] = part(parts[i], {next, abort, true}, false);
    }
    return out;
}

BlockId DropGraph::part(const Part& p, Exits exits, bool mark) {
    if (p.path) return value(p.path, exits, mark);
    Style s = part_style(p);
    if (s == Style::Dead) return exits.target;
    BlockId drop = drop_block(p.place, MovePathId(), p.shell, exits, mark);
    return s == Style::Always ? drop : test_block(p.owner, drop, exits);
}

DropGraph::Style DropGraph::part_style(const Part& p) const {
    if (p.path) return style(p.path);
    return p.owner ? shallow_style(p.owner) : Style::Always;
}

// Variants of which a part may be gone are dropped in parts; any other variant is whole.
BlockId DropGraph::by_variant(MovePathId path, const AdtDef& adt, Exits exits, bool mark) {
    Types& types = context_.types();
    Ty ty = type_of(path);
    const Place place = paths_[path].place;
    IntKind kind = adt.repr.has_int ? adt.repr.int_kind : IntKind::Isize;
    Terminator t;
    t.kind = TerminatorKind::SwitchInt;
    bool others_need_drop = false, any = false;
    for (uint32_t v = 0; v < adt.variants.size(); ++v) {
        MovePathId variant = paths_.child(path, projection(ProjKind::Downcast, v));
        std::vector<Ty> fields = field_types(ty, v);
        bool needs = std::any_of(fields.begin(), fields.end(), [&](Ty f) { return context_.needs_drop(f); });
        others_need_drop |= needs && !variant;
        if (needs && !variant) continue;
        BlockId to = exits.target;
        if (variant) to = ladder(field_parts(variant, ty, fields, MovePathId()), exits, mark);
        any |= to != exits.target;
        t.values.push_back(truncate_unsigned(static_cast<u128>(adt.variants[v].discriminant), bit_width(kind)));
        t.targets.push_back(to);
    }
    if (!others_need_drop && !any) return exits.target;
    BlockId whole = exits.target;
    if (others_need_drop) whole = drop_block(place, MovePathId(), false, exits, mark);
    t.targets.push_back(whole);
    LocalDecl decl;
    decl.ty = types.integer(kind);
    decl.mutability = Mutability::Mut;
    Local discriminant = body_.locals.add(decl);
    t.operands.push_back(Operand::copy({discriminant, {}}));
    BlockId choose = new_block(exits.cleanup, std::move(t));
    Statement read;
    read.kind = StatementKind::Assign;
    read.span = site_.terminator.span;
    read.place = {discriminant, {}};
    read.rvalue.kind = RvalueKind::Discriminant;
    read.rvalue.place = place;
    body_.blocks[choose].statements.push_back(std::move(read));
    return shallow_style(path) == Style::ByFlag ? test_block(path, choose, exits) : choose;
}

// ---------------------------------------------------------------- parts

std::vector<Ty> DropGraph::field_types(Ty ty, uint32_t variant) const {
    Types& types = context_.types();
    const TyData data = types[ty];
    if (data.kind == TyKind::Tuple) return types.tuple_parts(ty);
    if (data.kind == TyKind::Closure) return context_.closure_captures(ty);
    std::vector<Ty> out;
    if (data.kind != TyKind::Adt) return out;
    const AdtDef& adt = context_.adt(data.def);
    if (variant >= adt.variants.size()) return out;
    uint32_t count = static_cast<uint32_t>(adt.variants[variant].fields.size());
    for (uint32_t i = 0; i < count; ++i) out.push_back(context_.field_type(ty, variant, i));
    return out;
}

DropGraph::Parts DropGraph::parts_of(MovePathId path, Ty ty) const {
    if (context_.types().is(ty, TyKind::Array)) return element_parts(path, ty);
    if (is_box(context_, ty)) return box_parts(path, ty);
    return field_parts(path, ty, field_types(ty, 0), path);
}

// Fields in order of declaration, as drop glue does it.
DropGraph::Parts DropGraph::field_parts(MovePathId path, Ty, const std::vector<Ty>& fields,
                                        MovePathId owner) const {
    Parts out;
    for (uint32_t i = 0; i < fields.size(); ++i) {
        if (!context_.needs_drop(fields[i])) continue;
        Projection p = projection(ProjKind::Field, i, fields[i]);
        out.push_back({below(paths_[path].place, p), fields[i], paths_.child(path, p), owner});
    }
    return out;
}

DropGraph::Parts DropGraph::box_parts(MovePathId path, Ty box) const {
    Projection deref = projection(ProjKind::Deref);
    const Place& place = paths_[path].place;
    Parts out;
    Ty content = pointee(context_, box);
    if (MovePathId child = paths_.child(path, deref))
        out.push_back({below(place, deref), content, child, path});
    out.push_back({place, box, MovePathId(), path, true});
    return out;
}

// Elements that were moved one by one alone, what lies between them in runs. From the back, as rustc
// does it for an array that is taken apart, though a run of elements is dropped from the front.
DropGraph::Parts DropGraph::element_parts(MovePathId path, Ty array) const {
    const Place& place = paths_[path].place;
    Ty elem = context_.types()[array].elem;
    uint64_t length = 0;
    array_length(context_.types(), array, length);
    std::map<uint64_t, MovePathId> single;
    for (MovePathId c = paths_[path].first_child; c; c = paths_[c].next_sibling)
        single[paths_[c].place.projection.back().offset] = c;
    Parts out;
    uint64_t from = 0;
    auto run_to = [&](uint64_t to) {
        if (from < to) out.push_back({below(place, elements(from, to, length)), elem, MovePathId(), path});
        from = to + 1;
    };
    for (auto& [offset, child] : single) {
        if (offset >= length) continue;
        run_to(offset);
        out.push_back({paths_[child].place, elem, child, path});
    }
    run_to(length);
    std::reverse(out.begin(), out.end());
    return out;
}

}  // namespace framewalk::rust
