// The type of a place, computed along its projections.
//
//   _1: Option<Box<i32>>      (_1 as Some).0  ->  Box<i32>      *(_1 as Some).0  ->  i32
#pragma once

#include "mir/body.h"
#include "mir/type_facts.h"

namespace framewalk::mir {

struct PlaceType {
    Ty ty;
    bool has_variant = false;    // after a Downcast
    uint32_t variant = 0;
};

// The content of a reference, raw pointer or box; the error type for anything else.
Ty pointee(TypeFacts& facts, Ty pointer);
bool is_box(TypeFacts& facts, Ty ty);
// Length of an array type when it is known.
bool array_length(const Types& types, Ty array, uint64_t& length);

PlaceType project(TypeFacts& facts, PlaceType base, const Projection& projection);
// Of the first `depth` projections of the place.
PlaceType place_type(const Body& body, TypeFacts& facts, const Place& place, size_t depth);
Ty place_type(const Body& body, TypeFacts& facts, const Place& place);

// Does the place lie behind a pointer?
bool has_deref(const Place& place);
bool same_projection(const Projection& a, const Projection& b);
bool same_place(const Place& a, const Place& b);
// Is `prefix` the place itself or a place that contains it (or points to it)?
bool is_prefix(const Place& prefix, const Place& place);
Place prefix_of(const Place& place, size_t depth);

}  // namespace framewalk::mir
