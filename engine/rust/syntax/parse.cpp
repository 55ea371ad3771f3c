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
    Parser parser(inputs, lexed.tokens);
    parser.parse_crate();
    if (lexed.fatal) crate.stopped = true;
}

}  // namespace framewalk::rust
