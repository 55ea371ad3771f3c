#include "rust/borrow/describe.h"

namespace framewalk::rust {

using namespace mir;

PlaceNames::PlaceNames(const Body& body, BodyContext& context)
    : body_(body), context_(context), definitions_(body.locals.size()),
      defined_(body.locals.size()) {
    for (uint32_t b = 0; b < body.blocks.size(); ++b) {
        const BasicBlock& block = body.blocks[BlockId(b)];
        for (uint32_t i = 0; i < block.statements.size(); ++i) {
            const Statement& s = block.statements[i];
            if (s.kind == StatementKind::Assign && s.place.is_local())
                note_definition(s.place.local, {BlockId(b), i});
        }
        const Terminator& t = block.terminator;
        if (writes_place(t) && t.place.is_local())
            note_definition(t.place.local,
                            {BlockId(b), static_cast<uint32_t>(block.statements.size())});
    }
}

void PlaceNames::note_definition(Local local, Location at) {
    definitions_[local.index] = defined_[local.index] ? Location{} : at;
    defined_[local.index] = true;
}

Location PlaceNames::definition(Local temporary) const { return definitions_[temporary.index]; }

const Terminator* PlaceNames::defining_call(Local temporary) const {
    Location at = definition(temporary);
    if (!at.block) return nullptr;
    const BasicBlock& block = body_.blocks[at.block];
    bool is_call = at.statement == block.statements.size() &&
                   block.terminator.kind == TerminatorKind::Call;
    return is_call ? &block.terminator : nullptr;
}

int PlaceNames::capture(const Place& place) const {
    size_t depth = place.projection.size();
    const auto& captures = context_.captures();
    uint32_t of_future = body_.locals[place.local].future_field;   // a future's captures are locals
    if (of_future < captures.size()) return depth == (captures[of_future].by_ref ? 1 : 0) ? static_cast<int>(of_future) : -1;
    bool through_ref = depth > 0 && place.projection[depth - 1].kind == ProjKind::Deref;
    if (through_ref) --depth;
    if (captures.empty() || depth == 0) return -1;
    const Projection& field = place.projection[depth - 1];
    if (field.kind != ProjKind::Field || field.index >= captures.size()) return -1;
    Ty base = place_type(body_, context_, place, depth - 1).ty;
    if (!context_.types().is(base, TyKind::Closure)) return -1;
    if (through_ref && !captures[field.index].by_ref) return -1;
    return static_cast<int>(field.index);
}

DefId PlaceNames::static_of(const Place& place) const {
    if (is_named(place.local) || place.projection.empty()) return DefId();
    if (place.projection[0].kind != ProjKind::Deref) return DefId();
    Location at = definition(place.local);
    if (!at.block || at.statement >= body_.blocks[at.block].statements.size()) return DefId();
    const Rvalue& value = body_.blocks[at.block].statements[at.statement].rvalue;
    if (value.kind != RvalueKind::Use || value.operands.size() != 1) return DefId();
    const Operand& operand = value.operands[0];
    bool is_static = operand.kind == OperandKind::Constant &&
                     operand.constant.kind == ConstValueKind::StaticAddress;
    return is_static ? operand.constant.def : DefId();
}

std::string PlaceNames::field_text(const PlaceType& base, uint32_t field) const {
    const TyData& data = context_.types()[base.ty];
    if (data.kind != TyKind::Adt) return std::to_string(field);
    const AdtDef& adt = context_.adt(data.def);
    if (base.variant >= adt.variants.size()) return std::to_string(field);
    const VariantInfo& variant = adt.variants[base.variant];
    if (field >= variant.fields.size()) return std::to_string(field);
    return std::string(context_.names().text(variant.fields[field].name));
}

// Text of the named thing that `place` starts at; `depth` is set to the projections it covers.
std::string PlaceNames::root_text(const Place& place, size_t& depth) const {
    for (depth = place.projection.size(); depth > 0; --depth) {
        int captured = capture(prefix_of(place, depth));
        if (captured >= 0) return context_.captures()[static_cast<size_t>(captured)].text;
    }
    if (DefId def = static_of(place)) {
        depth = 1;
        return context_.static_name(def);
    }
    depth = 0;
    return std::string(context_.names().text(body_.locals[place.local].name));
}

std::string PlaceNames::text(const Place& place) const {
    size_t depth = 0;
    std::string s = root_text(place, depth);
    if (s.empty()) return s;
    PlaceType type = place_type(body_, context_, place, depth);
    size_t stars = 0;   // derefs that no field or index access has made implicit
    for (size_t i = depth; i < place.projection.size(); ++i) {
        const Projection& p = place.projection[i];
        if (p.kind == ProjKind::Deref) ++stars;
        if (p.kind != ProjKind::Deref && p.kind != ProjKind::Downcast) stars = 0;
        if (p.kind == ProjKind::Field) s += "." + field_text(type, p.index);
        if (p.kind == ProjKind::Index) {
            std::string_view index = context_.names().text(body_.locals[p.local].name);
            s += "[" + (index.empty() ? std::string("_") : std::string(index)) + "]";
        }
        if (p.kind == ProjKind::ConstantIndex || p.kind == ProjKind::Subslice) s += "[..]";
        type = project(context_, type, p);
    }
    return std::string(stars, '*') + s;
}

std::string PlaceNames::quoted(const Place& place) const {
    std::string s = text(place);
    return s.empty() ? "this value" : "`" + s + "`";
}

std::string PlaceNames::quoted_type(const Place& place) const {
    return "`" + context_.type_text(place_type(body_, context_, place)) + "`";
}

}  // namespace framewalk::rust
