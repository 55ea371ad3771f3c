// Interned types: equal types have equal ids, so that comparing types is comparing ints.
//
// The table serves the checker (with inference variables), generic MIR (with type parameters) and the
// machine (concrete types only). Regions are kept in signatures and erased in bodies; a type without
// regions in it is reached by `erase_regions`.
//
//   Types types;
//   Ty boxed = types.adt(box_def, types.args({GenericArg(types.i32())}));
#pragma once

#include <deque>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/ids.h"
#include "base/interner.h"
#include "base/wide_int.h"
#include "source/span.h"

namespace framewalk {

struct DefTag;
struct TyTag;
struct RegionTag;
struct ConstTag;
struct ArgsTag;
using DefId = Id<DefTag>;        // an item, field, variant, parameter … of the program or the library
using Ty = Id<TyTag>;
using Region = Id<RegionTag>;
using Const = Id<ConstTag>;
using Args = Id<ArgsTag>;        // an interned list of generic arguments

enum class IntKind : uint8_t { I8, I16, I32, I64, I128, Isize, U8, U16, U32, U64, U128, Usize };
enum class FloatKind : uint8_t { F32, F64 };
enum class Mutability : uint8_t { Not, Mut };

unsigned bit_width(IntKind kind);      // isize and usize are 64
bool is_signed(IntKind kind);
std::string_view spelling(IntKind kind);   // "i32"
std::string_view spelling(FloatKind kind);

enum class TyKind : uint8_t {
    Error,       // something was wrong already; silences followers
    Bool, Char, Str, Never,
    Int,         // int_kind
    Float,       // float_kind
    Tuple,       // list; empty is unit
    Array,       // elem, len
    Slice,       // elem
    Ref,         // region, elem, mutability
    RawPtr,      // elem, mutability
    Adt,         // def, args
    FnDef,       // def, args: the zero-sized type of one function (or tuple constructor)
    FnPtr,       // list = inputs then output; is_unsafe
    Closure,     // def, args (the parent's parameters); captures live in the closure's definition
    Dynamic,     // bounds (index into Types::dyn_bounds), region
    Param,       // index, name: a type parameter
    Projection,  // def = associated type, args = trait's args (Self first) then its own
    Opaque,      // def = the function, index = which `impl Trait` of its return type, args
    Infer,       // infer_kind, index
};
enum class InferKind : uint8_t { General, Int, Float };

class GenericArg {
public:
    GenericArg() = default;
    explicit GenericArg(Ty t) : bits_(t.index << 2) {}
    explicit GenericArg(Region r) : bits_((r.index << 2) | 1) {}
    explicit GenericArg(Const c) : bits_((c.index << 2) | 2) {}
    bool is_ty() const { return (bits_ & 3) == 0; }
    bool is_region() const { return (bits_ & 3) == 1; }
    bool is_const() const { return (bits_ & 3) == 2; }
    Ty ty() const { return Ty(bits_ >> 2); }
    Region region() const { return Region(bits_ >> 2); }
    Const constant() const { return Const(bits_ >> 2); }
    uint32_t bits() const { return bits_; }
    friend bool operator==(GenericArg a, GenericArg b) { return a.bits_ == b.bits_; }

private:
    uint32_t bits_ = 3;
};

enum class RegionKind : uint8_t {
    Erased,
    Static,
    Param,       // index among the generics, name
    Bound,       // of a `for<'a>` binder: name. Without a name, one that was left out: index tells them apart, 0 is `'_`
    Var,         // to be found out by the analysis of one body: index
    Error,
};
struct RegionData {
    RegionKind kind = RegionKind::Erased;
    uint32_t index = 0;
    Name name;
    friend bool operator==(const RegionData& a, const RegionData& b) {
        return a.kind == b.kind && a.index == b.index && a.name == b.name;
    }
};

enum class ConstKind : uint8_t {
    Error,
    Value,        // bits (of an integer, bool or char)
    Param,        // index, name
    Infer,        // index
    Unevaluated,  // def, args: a named constant or anonymous const expression
};
struct ConstData {
    ConstKind kind = ConstKind::Error;
    u128 bits = 0;
    Ty ty;
    uint32_t index = 0;
    Name name;
    DefId def;
    Args args;
};

// The bounds of a `dyn` type: one principal trait at most, its associated types, and auto traits.
struct DynBounds {
    DefId principal;                               // none: only auto traits
    Args args;                                     // of the principal, without Self
    std::vector<std::pair<DefId, Ty>> projections; // associated type = type, sorted by def
    std::vector<DefId> auto_traits;                // sorted
};

// Facts about a type that are asked often.
enum TyFlags : uint8_t {
    kHasInfer = 1, kHasParam = 2, kHasProjection = 4, kHasRegions = 8, kHasError = 16, kHasOpaque = 32,
};

struct TyData {
    TyKind kind = TyKind::Error;
    uint8_t flags = 0;
    IntKind int_kind = IntKind::I32;
    FloatKind float_kind = FloatKind::F64;
    InferKind infer_kind = InferKind::General;
    Mutability mutability = Mutability::Not;
    bool is_unsafe = false;
    Ty elem;
    Const len;
    Region region;
    DefId def;
    Args args;
    Args list;           // Tuple, FnPtr: a list of types
    uint32_t index = 0;  // Param, Infer, Opaque, Dynamic (bounds)
    Name name;           // Param
    uint32_t parts = 1;  // how many types it is made of, itself included, those that occur twice counted twice
};

// A type of more parts cannot be made: `let a = (a, a);` doubles them, and forty lines would be too many for any
// machine. In its place stands the error type, and `met_too_large` says so.
constexpr uint32_t kMostTypeParts = 1 << 14;
constexpr const char* kTooManyParts = "a type of more than 16384 parts";

class Types {
public:
    Types();

    bool met_too_large() const { return met_too_large_; }

    // ------------------------------------------------------------ making
    Ty error() const { return error_; }
    Ty unit() const { return unit_; }
    Ty boolean() const { return bool_; }
    Ty character() const { return char_; }
    Ty str() const { return str_; }
    Ty never() const { return never_; }
    Ty integer(IntKind kind) const { return ints_[static_cast<size_t>(kind)]; }
    Ty floating(FloatKind kind) const { return floats_[static_cast<size_t>(kind)]; }
    Ty i32() const { return integer(IntKind::I32); }
    Ty usize() const { return integer(IntKind::Usize); }
    Ty u8() const { return integer(IntKind::U8); }
    Ty tuple(const std::vector<Ty>& parts);
    Ty array(Ty elem, Const len);
    Ty slice(Ty elem);
    Ty ref(Region region, Ty elem, Mutability mutability);
    Ty ref(Ty elem, Mutability mutability = Mutability::Not) { return ref(erased(), elem, mutability); }
    Ty raw_ptr(Ty elem, Mutability mutability);
    Ty adt(DefId def, Args args);
    Ty fn_def(DefId def, Args args);
    Ty fn_ptr(const std::vector<Ty>& inputs, Ty output, bool is_unsafe = false);
    Ty closure(DefId def, Args args);
    Ty dynamic(DynBounds bounds, Region region);
    Ty param(uint32_t index, Name name);
    Ty projection(DefId assoc, Args args);
    Ty opaque(DefId fn, uint32_t index, Args args);
    Ty infer(InferKind kind, uint32_t index);

    Args args(const std::vector<GenericArg>& list);
    Args no_args() const { return no_args_; }
    Region erased() const { return Region(0); }
    Region statik() const { return Region(1); }
    Region region(const RegionData& data);
    Region region_var(uint32_t index);
    Const const_value(u128 bits, Ty ty);
    Const const_param(uint32_t index, Name name, Ty ty);
    Const const_infer(uint32_t index, Ty ty);
    Const const_unevaluated(DefId def, Args args, Ty ty);
    Const const_error();

    // ------------------------------------------------------------ looking
    const TyData& operator[](Ty ty) const { return tys_[ty.index]; }
    const std::vector<GenericArg>& operator[](Args list) const { return arg_lists_[list.index]; }
    const RegionData& operator[](Region r) const {
        return r.index < kFirstRegionVar ? regions_[r.index] : region_vars_[r.index - kFirstRegionVar];
    }
    const ConstData& operator[](Const c) const { return consts_[c.index]; }
    const DynBounds& dyn_bounds(Ty dynamic) const { return dyn_bounds_[tys_[dynamic.index].index]; }
    TyKind kind(Ty ty) const { return tys_[ty.index].kind; }
    bool is(Ty ty, TyKind kind) const { return tys_[ty.index].kind == kind; }
    bool is_unit(Ty ty) const { return ty == unit_; }
    bool has(Ty ty, uint8_t flags) const { return (tys_[ty.index].flags & flags) != 0; }
    std::vector<Ty> tuple_parts(Ty tuple) const;    // also of FnPtr: inputs then output
    std::vector<Ty> list_of(Args list) const;       // the types in a list
    size_t size() const { return tys_.size(); }

    // ------------------------------------------------------------ rewriting
    // Replaces type, region and const parameters by `args[index]`. Parameters beyond the list stay.
    Ty substitute(Ty ty, Args args);
    Args substitute(Args list, Args args);
    Const substitute(Const c, Args args);
    Ty erase_regions(Ty ty);
    Args erase_regions(Args list);

    // Rebuilds a type: each hook may return a replacement for a part, or none to descend into it.
    struct FoldHooks {
        virtual Ty ty(Ty) { return Ty(); }
        virtual Region region(Region r) { return r; }
        virtual Const constant(Const) { return Const(); }
    protected:
        ~FoldHooks() = default;
    };
    Ty fold(Ty ty, FoldHooks& hooks);
    Args fold(Args list, FoldHooks& hooks);
    Const fold(Const c, FoldHooks& hooks);

private:
    Ty intern(TyData data);
    uint8_t flags_of(const TyData& data) const;
    uint8_t flags_of(Args list) const;
    uint32_t parts_of(Args list) const;

    // Deques: what `[]` gave stays where it is while more is added.
    std::deque<TyData> tys_;
    std::deque<std::vector<GenericArg>> arg_lists_;
    std::vector<uint8_t> arg_flags_;
    std::vector<uint32_t> arg_parts_;
    bool met_too_large_ = false;
    static constexpr uint32_t kFirstRegionVar = 1u << 20;   // ids of variables begin here
    std::deque<RegionData> regions_, region_vars_;
    std::deque<ConstData> consts_;
    std::deque<DynBounds> dyn_bounds_;
    std::unordered_multimap<uint64_t, uint32_t> ty_index_, args_index_, const_index_;
    Ty error_, unit_, bool_, char_, str_, never_;
    Ty ints_[12];
    Ty floats_[2];
    Args no_args_;
};

// ---------------------------------------------------------------- definitions the lower layers need

enum class AdtKind : uint8_t { Struct, Enum, Union };

struct FieldInfo {
    Name name;           // "0", "1" … for tuple fields
    Ty ty;               // with the ADT's parameters
};
struct VariantInfo {
    Name name;           // the ADT's own name for a struct
    bool is_tuple = false, is_unit = false;
    i128 discriminant = 0;
    std::vector<FieldInfo> fields;
};
struct Repr {
    bool c = false, transparent = false;
    bool has_int = false;
    IntKind int_kind = IntKind::Isize;   // of `#[repr(u8)]` and the like
    uint32_t packed = 0;                 // bytes; 0: not packed
    uint32_t align = 0;                  // bytes; 0: natural
};
struct AdtDef {
    DefId def;
    Name name;
    AdtKind kind = AdtKind::Struct;
    Repr repr;
    std::vector<VariantInfo> variants;   // one for structs and unions
    bool is_box = false;                 // the library's owner of one heap value
    bool is_manually_drop = false;       // its field is never dropped
    bool is_unsafe_cell = false;         // hides its niche
    bool maybe_unsized_tail = false;     // the last field's type, as declared, may be unsized (`T: ?Sized`): it stays last
    // Smallest and largest valid bit pattern of the first field, as in the library's `NonNull`:
    // with `valid_start > valid_end` the range wraps. `has_valid_range` false: all patterns are valid.
    bool has_valid_range = false;
    u128 valid_start = 0, valid_end = 0;
};

}  // namespace framewalk
