// Where the bytes of a value lie: size, alignment, field offsets, variants and niches, exactly as
// rustc 1.95 lays types out for x86-64.
//
// The compiler's freedom (Rust Reference, "Type layout") is settled here the way rustc settles it:
// fields are sorted so that padding is small and niches lie at an edge; an enum uses a niche of its
// largest variant when that makes it no larger than a tag would.
//
//   Layouts layouts(types, source);
//   const Layout& l = layouts.of(option_box);      // size 8: null is `None`
//   l.variant_count(); l.read_variant(tag_bits);   // which variant the bytes mean
#pragma once

#include <deque>
#include <optional>
#include <unordered_map>
#include <vector>

#include "base/wide_int.h"
#include "types/types.h"

namespace framewalk {

// What layout asks of the layers above about definitions. `mir::Program` answers all of it.
class LayoutSource {
public:
    virtual const AdtDef& layout_adt(DefId def) = 0;
    // Is it known, before its fields are, that a struct has a size?
    virtual bool layout_is_surely_sized(DefId) { return false; }
    virtual std::vector<Ty> layout_captures(Ty closure) = 0;
    // Fields of a closure type that is a future; empty for other closures.
    virtual std::vector<Ty> layout_future(Ty) { return {}; }
    // Replaces projections, opaque types and unevaluated constants; `ty` has no parameters.
    virtual Ty layout_normalize(Ty ty) = 0;

protected:
    ~LayoutSource() = default;
};

// Bit patterns that never occur in a valid value; an enclosing enum may use them as a tag.
struct Niche {
    uint64_t offset = 0;          // bytes from the start of the value
    uint8_t size = 0;             // bytes of the scalar: 1, 2, 4, 8, 16
    u128 valid_start = 0;         // the valid patterns are start..=end, wrapping round when start > end
    u128 valid_end = 0;
    u128 available() const;       // how many patterns are free
};

enum class ScalarKind : uint8_t { Int, Float, Pointer };

// One primitive that a value consists of.
struct ScalarLayout {
    ScalarKind kind = ScalarKind::Int;
    uint8_t size = 0;             // bytes
    bool is_signed = false;
    bool all_valid = true;        // else valid_start..=valid_end, wrapping
    u128 valid_start = 0, valid_end = 0;
    bool is_valid(u128 bits) const;
};

enum class Shape : uint8_t {
    Memory,       // handled as bytes
    Scalar,       // exactly one primitive: a, as large as the value
    Pair,         // two primitives: a at 0, b at `b_offset` (fat pointers, (i32, i32) …)
};

enum class VariantsKind : uint8_t {
    Single,       // structs, tuples …; enums with one possible variant (`single`)
    Tagged,       // a tag of its own holds the discriminant
    Niche,        // invalid patterns of a scalar of `untagged` stand for the other variants
};

enum class TailKind : uint8_t { None, Slice, Str, Dyn };   // what makes a type unsized

struct VariantLayout {
    uint64_t size = 0;            // end of its last field, padded as its own struct would be
    bool is_uninhabited = false;
    std::vector<uint64_t> offsets;// of the fields in declaration order, from the start of the value
    std::vector<Ty> fields;       // their types, concrete and normalized
};

struct Layout {
    Ty ty;
    uint64_t size = 0;            // of the sized part, when unsized
    uint32_t align = 1;
    bool is_uninhabited = false;  // no value exists: `!`, `enum Void {}`, structs of such
    bool is_error = false;        // endlessly recursive, too large, or of an erroneous type
    TailKind tail = TailKind::None;
    Ty tail_type;                 // Slice: the element; Dyn: the trait object
    Shape shape = Shape::Memory;
    ScalarLayout a, b;
    uint64_t b_offset = 0;
    std::optional<Niche> niche;   // the largest one

    // Structs, tuples, closures, unions, primitives: variants[0]. Enums: one per variant.
    std::vector<VariantLayout> variants;
    VariantsKind variants_kind = VariantsKind::Single;
    uint32_t single = 0;
    bool is_enum = false;
    std::vector<i128> discriminants;   // enums: by variant

    // Tagged and Niche: the scalar that tells the variant.
    uint64_t tag_offset = 0;
    uint8_t tag_size = 0;
    bool tag_signed = false;
    ScalarLayout tag;                  // with its valid range in this layout
    // Niche: variants niche_first..=niche_last have tag value niche_start + (variant - niche_first),
    // wrapping in the tag's size; any other pattern means `untagged`.
    uint32_t untagged = 0, niche_first = 0, niche_last = 0;
    u128 niche_start = 0;

    Ty element;                        // arrays
    uint64_t count = 0;

    bool is_sized() const { return tail == TailKind::None; }
    bool is_zst() const { return is_sized() && size == 0; }
    uint64_t field_offset(uint32_t field, uint32_t variant = 0) const {
        return variants[variant].offsets[field];
    }
    uint32_t variant_count() const { return static_cast<uint32_t>(variants.size()); }
    // Which variant the tag's bits mean; none when they mean no variant (an invalid value).
    std::optional<uint32_t> read_variant(u128 tag_bits) const;
    // The bits to store as the tag for `variant`; none when nothing is stored.
    std::optional<u128> write_variant(uint32_t variant) const;
};

// Metadata that a pointer to `ty` carries beside the address.
enum class PointerMeta : uint8_t { None, Length, Vtable };

class Layouts {
public:
    Layouts(Types& types, LayoutSource& source);
    Layouts(const Layouts&) = delete;
    Layouts& operator=(const Layouts&) = delete;

    // The layout of a concrete type. The reference stays valid as long as this object.
    const Layout& of(Ty ty);
    PointerMeta pointer_meta(Ty pointee);
    // The last field's last field … : `[T]`, `str`, `dyn Trait`, or the sized type at the end.
    Ty unsized_tail(Ty ty);
    Types& types() { return types_; }
    LayoutSource& source() { return source_; }

private:
    Layout compute(Ty ty);

    Types& types_;
    LayoutSource& source_;
    std::deque<Layout> layouts_;
    std::unordered_map<Ty, const Layout*> by_type_;
    std::vector<Ty> in_progress_;      // a type that meets itself here has no finite size
    Layout error_;
};

}  // namespace framewalk
