// How a type looks to a learner: one scalar, one pointer, or named parts; and how many slots it takes.
//
// In the slot view every scalar part takes one slot, whatever its size, and a type takes the same
// number of slots in every state: a tagged enum has one for its tag and as many as its largest variant.
//
//   TypeParts types(machine);
//   types.of(point).parts[1].name;      // "y"
//   types.of(string).slots;             // 3: pointer, capacity, length
#pragma once

#include <deque>
#include <string>
#include <unordered_map>
#include <vector>

#include "machine/machine.h"
#include "view/view_model.h"

namespace framewalk::view {

// A part of a value, in order of declaration.
struct Part {
    std::string name;            // "x", "0", "pointer"
    Ty ty;
    uint64_t offset = 0;         // bytes from the start of the value
    uint32_t slot = 0;           // slots from the start of the value
};

enum class ValueKind : uint8_t {
    Nothing,     // takes no memory: (), unit structs, function items
    Bool, Char, Int, Float,
    Pointer,     // references, raw pointers, Box, NonNull; maybe with a length or vtable beside it
    FnPointer,
    Struct,      // named parts: structs, closures
    Tuple,       // parts by number: tuples, tuple structs
    Array,
    Enum,
    Owner,       // library type that owns a heap buffer: String, Vec, Rc …
    Opaque,      // unsized or unknown
};
// What an Owner's buffer holds, and how an empty one is written.
enum class OwnerKind : uint8_t { None, String, Vec, Rc };

struct TypeView {
    Ty ty;
    ValueKind kind = ValueKind::Opaque;
    std::string text;            // "Vec<i32>"
    std::string name;            // of a struct or enum without arguments: "Point"
    uint64_t size = 0;
    uint32_t slots = 0;
    bool is_signed = false;      // Int
    // Pointer
    Ty pointee;
    PointerKind pointer_kind = PointerKind::Shared;
    PointerMeta meta = PointerMeta::None;
    uint64_t pointer_offset = 0; // bytes
    // Struct, Tuple, Owner
    std::vector<Part> parts;
    OwnerKind owner = OwnerKind::None;
    Ty owned;                    // Owner: element of the buffer
    // Array
    Ty element;
    uint64_t count = 0;
    // Enum: parts of each variant (slots counted with the tag) and its written form
    struct Variant {
        std::string name;
        bool is_tuple = false;
        std::vector<Part> parts;
    };
    std::vector<Variant> variants;
    bool has_tag_slot = false;
};

class TypeParts {
public:
    explicit TypeParts(Machine& machine) : machine_(machine) {}
    TypeParts(const TypeParts&) = delete;
    TypeParts& operator=(const TypeParts&) = delete;

    const TypeView& of(Ty ty);
    const Layout& layout(Ty ty) { return machine_.layouts().of(ty); }
    // Which variant of an enum the bytes at `address` mean; none: an invalid tag.
    std::optional<uint32_t> variant_at(Ty ty, Address address);
    Machine& machine() { return machine_; }

private:
    TypeView describe(Ty ty);
    void describe_pointer(TypeView& v, Ty pointee, PointerKind kind);
    void describe_adt(TypeView& v);
    void describe_struct(TypeView& v, const AdtDef& adt);
    void describe_enum(TypeView& v, const AdtDef& adt);
    bool describe_library_type(TypeView& v, const AdtDef& adt);
    void describe_tuple(TypeView& v, const std::vector<std::string>& names);
    void flatten(Ty ty, uint64_t offset, const std::string& name, std::vector<Part>& out, unsigned depth);
    void number_slots(std::vector<Part>& parts, uint32_t first);
    uint32_t end_of(const std::vector<Part>& parts, uint32_t first);
    std::string name_text(Name name) { return std::string(machine_.program().names().text(name)); }

    Machine& machine_;
    std::deque<TypeView> views_;
    std::unordered_map<Ty, const TypeView*> by_type_;
    std::vector<Ty> in_progress_;
};

}  // namespace framewalk::view
