#include "rust/syntax/parse.h"

#include "rust/syntax/lexer.h"
#include "rust/syntax/parser.h"

namespace framewalk::rust {

MacroTable::MacroTable() : impl(new MacroTableImpl) {}
MacroTable::~MacroTable() { delete impl; }

void parse_file(FileId file, const SourceMap& sources, Interner& names, const ParseOptions& options,
                MacroTable& macros, ast::Crate& crate, Diagnostics& diagnostics) {
    const SourceFile& source = sources.file(file);
    LexResult lexed = lex(source.text, source.start, options.edition, names, diagnostics);
    Parser::Inputs inputs{sources,     names,        options,          *macros.impl, crate,
                          diagnostics, source.is_library, lexed.fatal};
    MacroTableImpl& table = *macros.impl;
    table.foreseen.clear();
    table.imported.clear();
    table.renamed.clear();
    table.tokens_expanded = 0;
    table.scope_begin = source.is_library ? 0 : table.scope.size();
    size_t scope = table.scope.size();
    Parser parser(inputs, lexed.tokens);
    parser.parse_crate();
    // The library's macros stay visible to the files of the library that follow.
    if (!source.is_library) table.scope.resize(scope);
    table.foreseen.clear();
    if (lexed.fatal) crate.stopped = true;
}

}  // namespace framewalk::rust
