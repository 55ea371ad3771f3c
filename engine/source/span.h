// A place in the source text of a session.
#pragma once

#include <cstdint>

namespace framewalk {

// Half-open range of bytes [lo, hi) in the session's source map, where all files lie one after the
// other. Position 0 belongs to no file: a default-made span is "nowhere".
struct Span {
    uint32_t lo = 0;
    uint32_t hi = 0;

    bool valid() const { return lo != 0; }
    Span to(Span end) const { return Span{lo, end.hi}; }
    Span start() const { return Span{lo, lo}; }
    Span end() const { return Span{hi, hi}; }
    bool contains(Span other) const { return lo <= other.lo && other.hi <= hi; }
    friend bool operator==(Span a, Span b) { return a.lo == b.lo && a.hi == b.hi; }
};

}  // namespace framewalk
