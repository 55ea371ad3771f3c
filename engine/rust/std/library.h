// The library as one tree: its files parsed and put together as the modules of one crate.
#pragma once

#include <string_view>
#include <vector>

#include "rust/std/embedded.h"
#include "rust/syntax/parse.h"

namespace framewalk::rust {

// Common: without the modules of `rare_std`. Nothing of the rest names them.
enum class LibraryPart : uint8_t { Common, Whole };

// May a program of this text name a rare module? It has one of their names as a word, or a C string.
bool names_rare_module(std::string_view code);

// Parses the library's files into `crate` and gives the items of its root module, for `resolve_names`.
// `mod vec;` takes the items of `vec.rs`, or of `vec/mod.rs`. `macros.rs` is read first, since macros are
// visible from where they are written on. `crate.items` (the learner's) is left as it was. With
// `options.outline`, most of it is left out until it is asked for.
std::vector<ast::ItemId> parse_library(LibraryPart part, SourceMap& sources, Interner& names, MacroTable& macros,
                                       ast::Crate& crate, Diagnostics& diagnostics, const ParseOptions& options = {});

// What every compilation begins with: the library read in outline. Only text, names and tree; nothing of it
// depends on a learner's program.
struct LibraryOutline {
    SourceMap sources;
    Interner names;
    MacroTable macros;
    ast::Crate crate;
    Diagnostics diagnostics;             // faults of ours
    std::vector<ast::ItemId> root;
    void read(LibraryPart part);         // fills an empty one
    void copy_from(const LibraryOutline& other);
};
// Each is read once, when first asked for; never changed.
const LibraryOutline& library_outline(LibraryPart part);

}  // namespace framewalk::rust
