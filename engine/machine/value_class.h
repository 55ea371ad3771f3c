// How the machine handles a value of a type: as one register-like scalar, as a pointer with its
// provenance, or as bytes.
#pragma once

#include <algorithm>

#include "types/layout.h"

namespace framewalk {

enum class ValueClass : uint8_t {
    Zst,      // nothing is stored
    W8, W16, W32, W64, W128,
    Ptr,      // a thin pointer: 8 bytes and a provenance
    Fat,      // 16 bytes, two words with provenance
    Agg,      // bytes with states and provenance
};

inline ValueClass value_class(const Layout& layout) {
    if (layout.size == 0) return ValueClass::Zst;
    if (layout.shape == Shape::Scalar) {
        if (layout.a.kind == ScalarKind::Pointer) return ValueClass::Ptr;
        switch (layout.size) {
            case 1: return ValueClass::W8;
            case 2: return ValueClass::W16;
            case 4: return ValueClass::W32;
            case 8: return ValueClass::W64;
            case 16: return ValueClass::W128;
            default: return ValueClass::Agg;
        }
    }
    bool fat = layout.shape == Shape::Pair && layout.size == 16 && layout.b_offset == 8 && layout.a.kind == ScalarKind::Pointer;
    return fat ? ValueClass::Fat : ValueClass::Agg;
}

constexpr bool is_plain(ValueClass c) { return c >= ValueClass::W8 && c <= ValueClass::W128; }
constexpr bool is_pointer(ValueClass c) { return c == ValueClass::Ptr || c == ValueClass::Fat; }

// Frames are aligned to this; more is not supported for locals.
constexpr uint32_t kFrameAlign = 16;

// Hands out frame offsets downwards from the frame pointer.
class FrameCursor {
public:
    int32_t take(uint64_t size, uint32_t align) {
        if (size == 0) return 0;
        align = std::min(align, kFrameAlign);
        used_ = (used_ + size + align - 1) & ~uint64_t(align - 1);
        return used_ < (1u << 28) ? -static_cast<int32_t>(used_) : (too_large_ = true, -static_cast<int32_t>(kFrameAlign));
    }
    int32_t take(const Layout& layout) {
        over_aligned_ |= layout.align > kFrameAlign;
        return take(layout.size, layout.align);
    }
    void align(uint32_t to) { used_ = (used_ + to - 1) & ~uint64_t(to - 1); }
    int32_t low() const { return -static_cast<int32_t>(used_); }
    uint64_t used() const { return used_; }
    void reset(uint64_t used) { used_ = used; }
    bool too_large() const { return too_large_; }
    bool over_aligned() const { return over_aligned_; }

private:
    uint64_t used_ = 0;
    bool too_large_ = false, over_aligned_ = false;
};

// Where a call puts result and arguments, as offsets from the callee's frame pointer.
struct CallLayout {
    int32_t result = 0;
    std::vector<int32_t> arguments;
    uint32_t size = 0;
};

inline CallLayout call_layout(const Layout& result, const std::vector<const Layout*>& arguments) {
    FrameCursor cursor;
    CallLayout out;
    out.result = cursor.take(result);
    for (const Layout* argument : arguments) out.arguments.push_back(cursor.take(*argument));
    cursor.align(kFrameAlign);
    out.size = static_cast<uint32_t>(cursor.used());
    return out;
}

}  // namespace framewalk
