#include "rust/check/inhabited.h"

namespace framewalk::rust {

namespace {

constexpr int kMaxDepth = 16;   // beyond that a type counts as inhabited: recursive types end here

bool is_adt_inhabited(mir::TypeFacts& facts, Ty ty, int depth) {
    const AdtDef& def = facts.adt(facts.types()[ty].def);
    if (def.kind == AdtKind::Union) return true;
    size_t count = def.variants.size();
    for (uint32_t i = 0; i < count; ++i)
        if (is_variant_inhabited(facts, ty, i, depth)) return true;
    return false;
}

}  // namespace

bool is_variant_inhabited(mir::TypeFacts& facts, Ty adt, uint32_t variant, int depth) {
    size_t fields = facts.adt(facts.types()[adt].def).variants[variant].fields.size();
    for (uint32_t i = 0; i < fields; ++i)
        if (!is_inhabited(facts, facts.field_type(adt, variant, i), depth + 1)) return false;
    return true;
}

bool is_inhabited(mir::TypeFacts& facts, Ty ty, int depth) {
    if (depth > kMaxDepth || !ty.valid()) return true;
    Types& types = facts.types();
    const TyData data = types[ty];
    switch (data.kind) {
        case TyKind::Never: return false;
        case TyKind::Adt: return is_adt_inhabited(facts, ty, depth);
        case TyKind::Tuple:
            for (Ty part : types.tuple_parts(ty))
                if (!is_inhabited(facts, part, depth + 1)) return false;
            return true;
        case TyKind::Array: {
            const ConstData& length = types[data.len];
            if (length.kind != ConstKind::Value || length.bits == 0) return true;
            return is_inhabited(facts, data.elem, depth + 1);
        }
        default: return true;
    }
}

}  // namespace framewalk::rust
