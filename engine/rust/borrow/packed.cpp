#include "rust/borrow/packed.h"

#include <algorithm>

namespace framewalk::rust {

namespace {

constexpr uint32_t kUnknown = 16;   // the most that any type asks for without `align`
constexpr int kMaxDepth = 32;

class PackedCheck {
public:
    PackedCheck(const mir::Body& b, BodyContext& c, Diagnostics& d) : body_(b), context_(c), types_(c.types()), diagnostics_(d) {}

    void run() {
        for (const mir::BasicBlock& block : body_.blocks)
            for (const mir::Statement& s : block.statements)
                if (s.kind == mir::StatementKind::Assign && s.rvalue.kind == mir::RvalueKind::Ref && s.rvalue.borrow != mir::BorrowKind::Fake)
                    look_at(s.rvalue.place, s.span);
    }

private:
    void look_at(const mir::Place& place, Span span);
    uint32_t alignment(Ty ty, int depth);
    uint32_t alignment_of_adt(Ty ty, int depth);

    const mir::Body& body_;
    BodyContext& context_;
    Types& types_;
    Diagnostics& diagnostics_;
};

// What lies behind a pointer is where the pointer says: only what comes after the last one counts.
void PackedCheck::look_at(const mir::Place& place, Span span) {
    Ty ty = body_.locals[place.local].ty, packed_type;
    uint32_t packed = 0;
    for (const mir::Projection& p : place.projection) {
        const TyData d = types_[ty];
        if (p.kind == mir::ProjKind::Deref) packed = 0;
        if (p.kind == mir::ProjKind::Field && d.kind == TyKind::Adt) {
            uint32_t here = context_.adt(d.def).repr.packed;
            if (here != 0 && (packed == 0 || here < packed)) packed = here, packed_type = ty;
        }
        if (p.kind == mir::ProjKind::Deref || p.kind == mir::ProjKind::Index || p.kind == mir::ProjKind::ConstantIndex)
            ty = d.kind == TyKind::Adt ? types_[d.args][0].ty() : d.elem;
        if (p.kind == mir::ProjKind::Field) ty = p.ty;
    }
    if (packed == 0 || alignment(ty, 0) <= packed) return;
    diagnostics_.error("E0793", span, "a reference to a field of a packed type, which may not be aligned")
        .label(span, "`" + context_.type_text(packed_type) + "` is packed: its fields may lie at any address")
        .help("copy the field first, as in `let copy = value.field;` or `{ value.field }`, or take its address with `&raw const`");
}

uint32_t alignment_of_tag(const AdtDef& adt) {
    if (adt.repr.has_int) return bit_width(adt.repr.int_kind) / 8;
    uint32_t bytes = adt.repr.c ? 4 : 1;
    for (const VariantInfo& v : adt.variants)
        while (bytes < 8 && (v.discriminant >> (8 * bytes - 1)) != 0 && (v.discriminant >> (8 * bytes - 1)) != -1 && (v.discriminant >> (8 * bytes)) != 0) bytes *= 2;
    return bytes;
}

uint32_t PackedCheck::alignment_of_adt(Ty ty, int depth) {
    const TyData d = types_[ty];
    const AdtDef& adt = context_.adt(d.def);
    uint32_t most = std::max<uint32_t>(adt.kind == AdtKind::Enum ? alignment_of_tag(adt) : 1, adt.repr.align);
    for (uint32_t v = 0; v < adt.variants.size(); ++v)
        for (uint32_t i = 0; i < adt.variants[v].fields.size(); ++i)
            most = std::max(most, alignment(context_.field_type(ty, v, i), depth + 1));
    return adt.repr.packed != 0 ? std::min(most, adt.repr.packed) : most;
}

uint32_t PackedCheck::alignment(Ty ty, int depth) {
    const TyData d = types_[ty];
    if (depth > kMaxDepth) return kUnknown;
    switch (d.kind) {
        case TyKind::Error: case TyKind::Bool: case TyKind::Str: case TyKind::Never: case TyKind::FnDef: return 1;
        case TyKind::Char: return 4;
        case TyKind::Int: return bit_width(d.int_kind) / 8;
        case TyKind::Float: return d.float_kind == FloatKind::F32 ? 4 : 8;
        case TyKind::Ref: case TyKind::RawPtr: case TyKind::FnPtr: return 8;
        case TyKind::Array: case TyKind::Slice: return alignment(d.elem, depth + 1);
        case TyKind::Adt: return alignment_of_adt(ty, depth);
        case TyKind::Tuple: {
            uint32_t most = 1;
            for (Ty part : types_.tuple_parts(ty)) most = std::max(most, alignment(part, depth + 1));
            return most;
        }
        case TyKind::Closure: case TyKind::Dynamic: case TyKind::Param: case TyKind::Projection: case TyKind::Opaque: case TyKind::Infer:
            return kUnknown;
    }
    return kUnknown;
}

}  // namespace

void check_packed(const mir::Body& body, BodyContext& context, Diagnostics& diagnostics) {
    PackedCheck(body, context, diagnostics).run();
}

}  // namespace framewalk::rust
