// text ─▶ tokens ─▶ tree, with macros by example expanded on the way.
#pragma once

#include "base/interner.h"
#include "rust/syntax/ast.h"
#include "source/diagnostic.h"
#include "source/source_map.h"

namespace framewalk::rust {

struct ParseOptions {
    bool test_cfg = false;      // `cfg(test)` holds: `#[test]` functions and test modules are kept
    uint32_t edition = 2021;
    bool expand_macros = true;  // false: only the grammar is checked; macro calls are passed over
    bool outline = false;       // library: bodies of functions and members of impls are passed over
};

struct MacroTableImpl;
// What carries over from one file to the next: macro definitions (the library's are visible in the
// learner's file), and what was passed over.
class MacroTable {
public:
    MacroTable();
    ~MacroTable();
    MacroTable(const MacroTable&) = delete;
    MacroTable& operator=(const MacroTable&) = delete;
    // A copy that goes on by itself. It may refer to `other`, which must stay alive and as it is.
    void copy_from(const MacroTable& other);
    MacroTableImpl* impl;
};

// Parses `file` and appends its items to `crate.items`. Total: always returns, whatever the text.
// Tokens that come out of a macro defined in a library file carry the span of the call site, so that
// diagnostics point into the text that was written. Items under a `#[cfg]` that does not hold are left
// out. `#[derive]`s stay attributes.
void parse_file(FileId file, const SourceMap& sources, Interner& names, const ParseOptions& options,
                MacroTable& macros, ast::Crate& crate, Diagnostics& diagnostics);

// Parses what was passed over (`ParseOptions::outline`): the members of an impl, a body.
class Reopener {
public:
    Reopener(const SourceMap& sources, Interner& names, MacroTable& macros, ast::Crate& crate)
        : sources_(sources), names_(names), macros_(macros), crate_(crate) {}
    void members(ast::ItemId impl, Diagnostics& diagnostics);
    void body(ast::BlockId block, Diagnostics& diagnostics);

private:
    const SourceMap& sources_;
    Interner& names_;
    MacroTable& macros_;
    ast::Crate& crate_;
};

}  // namespace framewalk::rust
