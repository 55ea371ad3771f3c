// Places in the learner's words: `p.name`, `*r`, `v[i]`, a captured `count`, a static `LIMIT`.
#pragma once

#include <string>

#include "mir/graph.h"
#include "mir/place_type.h"
#include "rust/borrow/body_context.h"

namespace framewalk::rust {

class PlaceNames {
public:
    PlaceNames(const mir::Body& body, BodyContext& context);

    // As it would be written; empty when a value without a name is meant.
    std::string text(const mir::Place& place) const;
    // The same in backticks, or "this value".
    std::string quoted(const mir::Place& place) const;
    std::string quoted_type(const mir::Place& place) const;

    // Which captured place `place` itself is (not a part of it): an index into captures(), or -1.
    int capture(const mir::Place& place) const;
    // The static that `place` is or lies in; none.
    DefId static_of(const mir::Place& place) const;
    // The one location that gives a temporary its value; the block is none when there is not just one.
    mir::Location definition(mir::Local temporary) const;
    // The call that gives a temporary its value, or null.
    const mir::Terminator* defining_call(mir::Local temporary) const;
    Span declared(mir::Local local) const { return body_.locals[local].span; }
    bool is_named(mir::Local local) const { return body_.locals[local].name.valid(); }

private:
    std::string root_text(const mir::Place& place, size_t& depth) const;
    std::string field_text(const mir::PlaceType& base, uint32_t field) const;
    void note_definition(mir::Local local, mir::Location at);

    const mir::Body& body_;
    BodyContext& context_;
    std::vector<mir::Location> definitions_;   // by local; block none: no or several definitions
    std::vector<bool> defined_;
};

}  // namespace framewalk::rust
