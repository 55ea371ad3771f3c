// The pieces of the layout algorithm that its two files share. Private to layout*.cpp.
#pragma once

#include <string>

#include "types/layout.h"

namespace framewalk::layout {

constexpr uint64_t kMaxSize = (UINT64_C(1) << 61) - 1;   // bytes; rustc refuses larger types for x86-64

constexpr uint64_t align_to(uint64_t value, uint64_t align) { return (value + align - 1) & ~(align - 1); }

enum class StructKind : uint8_t {
    AlwaysSized,
    MaybeUnsized,   // the last field stays last, so that the sized and the unsized type agree
    Prefixed,       // a tag of `prefix_size` bytes comes first
};

struct StructRequest {
    std::vector<const Layout*> fields;
    Repr repr;
    StructKind kind = StructKind::AlwaysSized;
    uint64_t prefix_size = 0;
    uint32_t prefix_align = 1;
};

// Sizes, offsets, niche and shape of one struct (or one variant). `variants[0].fields` is left empty.
Layout struct_layout(const StructRequest& request);

// The niche of a scalar at `offset`, if any pattern is invalid.
std::optional<Niche> niche_of(const ScalarLayout& scalar, uint64_t offset);
bool is_absent(const std::vector<const Layout*>& fields);

struct EnumRequest {
    const AdtDef* def = nullptr;
    std::vector<std::vector<const Layout*>> variants;   // layouts of the fields
};
Layout enum_layout(const EnumRequest& request);

}  // namespace framewalk::layout
