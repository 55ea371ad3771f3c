// Builds the blocks that drop what is left of one place. Private to rust/borrow.
#pragma once

#include <map>

#include "mir/init_analysis.h"
#include "rust/borrow/body_context.h"

namespace framewalk::rust {

// Hidden locals of type bool, one for each path that is only sometimes initialised where it is dropped.
using DropFlags = std::map<mir::MovePathId, mir::Local>;

// One Drop terminator of the body as built.
struct DropSite {
    mir::Terminator terminator;
    bool has_mark = false;       // a moment "about to be dropped" belongs to it
    mir::Statement mark;
    mir::BitSet init, uninit;    // what may be (un)initialised where it stands
};

class DropGraph {
public:
    DropGraph(mir::Body& body, BodyContext& context, const mir::MovePaths& paths,
              const DropFlags& flags, const DropSite& site)
        : body_(body), context_(context), paths_(paths), flags_(flags), site_(site) {}

    enum class Style : uint8_t { Dead, Always, ByFlag, InParts };
    Style style(mir::MovePathId path) const;

    // Where to go on and, while unwinding, whether we are on a cleanup path already.
    struct Exits {
        mir::BlockId target, unwind;
        bool cleanup = false;
    };
    // The first block of code that drops what is left of the place of `path`; may be `exits.target`.
    mir::BlockId value(mir::MovePathId path, Exits exits, bool mark);

private:
    // A part of a value that is dropped in pieces.
    struct Part {
        mir::Place place;
        Ty ty;
        mir::MovePathId path;     // none: `owner` says whether the part is there
        mir::MovePathId owner;    // none, too: it is there
        bool shell = false;       // the box itself, without its content
    };
    using Parts = std::vector<Part>;

    Style shallow_style(mir::MovePathId path) const;
    static Style style_of(bool init, bool uninit, bool many);
    mir::BlockId in_parts(mir::MovePathId path, Exits exits, bool mark);
    mir::BlockId by_variant(mir::MovePathId path, const AdtDef& adt, Exits exits, bool mark);
    mir::BlockId ladder(const Parts& parts, Exits exits, bool mark);
    std::vector<mir::BlockId> unwind_ladder(const Parts& parts, Exits exits);
    mir::BlockId part(const Part& p, Exits exits, bool mark);
    Style part_style(const Part& p) const;

    Parts parts_of(mir::MovePathId path, Ty ty) const;
    Parts field_parts(mir::MovePathId path, Ty ty, const std::vector<Ty>& fields,
                      mir::MovePathId owner) const;
    Parts element_parts(mir::MovePathId path, Ty array) const;
    Parts box_parts(mir::MovePathId path, Ty box) const;
    std::vector<Ty> field_types(Ty ty, uint32_t variant) const;

    mir::BlockId drop_block(const mir::Place& place, mir::MovePathId clears, bool shell, Exits exits,
                            bool mark);
    mir::BlockId test_block(mir::MovePathId path, mir::BlockId present, Exits exits);
    mir::BlockId reset_block(mir::MovePathId path, mir::BlockId next, bool cleanup);
    mir::BlockId new_block(bool cleanup, mir::Terminator terminator);
    mir::BlockId last_block(mir::TerminatorKind kind, mir::BlockId& known);
    mir::Local flag(mir::MovePathId path) const;
    Ty type_of(mir::MovePathId path) const;

    mir::Body& body_;
    BodyContext& context_;
    const mir::MovePaths& paths_;
    const DropFlags& flags_;
    const DropSite& site_;
    mir::BlockId resume_, terminate_;   // made on demand
};

mir::Statement set_flag(const Types& types, mir::Local flag, bool value);

}  // namespace framewalk::rust
