#include "rust/check/inhabited.h"

namespace framewalk::rust {

namespace {

constexpr int kMaxDepth = 16;   // beyond that a type counts as inhabited: recursive types end here

bool is_adt_inhabited(Types& types, Ty ty, const AdtLookup& adt, const TyNormalizer& normalize, int depth) {
    const AdtDef& def = adt(types[ty].def);
    if (def.kind == AdtKind::Union) return true;
    for (uint32_t i = 0; i < def.variants.size(); ++i)
        if (is_variant_inhabited(types, ty, i, adt, normalize, depth)) return true;
    return false;
}

bool is_tuple_inhabited(Types& types, Ty ty, const AdtLookup& adt, const TyNormalizer& normalize, int depth) {
    for (Ty part : types.tuple_parts(ty))
        if (!is_inhabited(types, part, adt, normalize, depth)) return false;
    return true;
}

}  // namespace

bool is_variant_inhabited(Types& types, Ty adt_ty, uint32_t variant, const AdtLookup& adt,
                          const TyNormalizer& normalize, int depth) {
    const VariantInfo& info = adt(types[adt_ty].def).variants[variant];
    for (const FieldInfo& field : info.fields) {
        Ty ty = types.substitute(field.ty, types[adt_ty].args);
        if (!is_inhabited(types, normalize(ty), adt, normalize, depth + 1)) return false;
    }
    return true;
}

bool is_inhabited(Types& types, Ty ty, const AdtLookup& adt, const TyNormalizer& normalize, int depth) {
    if (depth > kMaxDepth || !ty.valid()) return true;
    const TyData data = types[ty];
    switch (data.kind) {
        case TyKind::Never: return false;
        case TyKind::Adt: return is_adt_inhabited(types, ty, adt, normalize, depth);
        case TyKind::Tuple: return is_tuple_inhabited(types, ty, adt, normalize, depth + 1);
        case TyKind::Array: {
            const ConstData& length = types[data.len];
            bool is_empty = length.kind == ConstKind::Value && length.bits == 0;
            bool is_known = length.kind == ConstKind::Value;
            return is_empty || !is_known || is_inhabited(types, data.elem, adt, normalize, depth + 1);
        }
        default: return true;
    }
}

}  // namespace framewalk::rust
