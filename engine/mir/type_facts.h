// What the analyses of one body ask about types. The language front end answers, under the body's own
// bounds: with `T: Copy` in scope, `is_copy(T)` holds.
#pragma once

#include <string>
#include <vector>

#include "base/interner.h"
#include "types/types.h"

namespace framewalk::mir {

class TypeFacts {
public:
    virtual ~TypeFacts() = default;
    virtual Types& types() = 0;
    virtual const Interner& names() const = 0;
    virtual const AdtDef& adt(DefId def) = 0;
    // Is a value of this type copied where it is used? An erroneous type: yes, to stay silent.
    virtual bool is_copy(Ty ty) = 0;
    // May dropping a value of this type do anything? Unknown types: yes.
    virtual bool needs_drop(Ty ty) = 0;
    // Does this very type have a destructor of its own (`impl Drop`)? Also true for the library's box.
    virtual bool has_destructor(DefId adt) = 0;
    // The type of a field as seen from `container`, parameters substituted. `variant` 0 for structs;
    // closures: the captures; tuples: the parts.
    virtual Ty field_type(Ty container, uint32_t variant, uint32_t field) = 0;
    virtual std::vector<Ty> closure_captures(Ty closure) = 0;
    virtual std::string type_text(Ty ty) = 0;
};

}  // namespace framewalk::mir
