// What may become of values while a constant is computed.
//
//   const fn first<T>(pair: (T, T)) -> T { pair.0 }     // E0493: `pair.1` would be dropped at compile time
//   const COUNTER: &Cell<u32> = &Cell::new(0);          // E0492: it lasts forever, and could change
//   const BUFFER: &mut [u8] = &mut [0; 4];              // E0764: so could this
//
// Whether something has to be dropped, or holds a cell, is judged by values as far as they are in sight
// (`None::<String>` owns nothing), as rustc does (Reference, "Constant evaluation").
#pragma once

#include "mir/body.h"
#include "rust/borrow/body_context.h"
#include "source/diagnostic.h"

namespace framewalk::rust {

class ConstContext {
public:
    virtual ~ConstContext() = default;
    // No part of a value of this type can change behind a shared reference.
    virtual bool is_freeze(Ty ty) = 0;
    // The body that computes a constant, also one that was promoted out of another body; null: its type decides.
    virtual const mir::Body* value_body(DefId constant) = 0;
    virtual bool was_promoted(DefId constant) = 0;
    virtual bool is_mutable(DefId promoted) = 0;   // part of a constant's value, behind `&mut`
};

enum class ConstBodyKind : uint8_t { Fn, Value, MutableStatic };

// `body` as built, before drops are elaborated.
void check_const_values(const mir::Body& body, ConstBodyKind kind, BodyContext& context, ConstContext& constants, Diagnostics& diagnostics);

}  // namespace framewalk::rust
