#include "rust/syntax/parse.h"

#include <algorithm>

#include "rust/syntax/lexer.h"
#include "rust/syntax/parser.h"

namespace framewalk::rust {

MacroTable::MacroTable() : impl(new MacroTableImpl) {}
MacroTable::~MacroTable() { delete impl; }

void MacroTable::copy_from(const MacroTable& other) {
    *impl = *other.impl;
    // Calls that are half written out go on in the copy; parts of one call stay parts of one call.
    std::unordered_map<const Transcription*, std::shared_ptr<Transcription>> copies;
    for (PutOff& part : impl->put_off) {
        std::shared_ptr<Transcription>& copy = copies[part.from.get()];
        if (!copy) copy = std::make_shared<Transcription>(*part.from);
        part.from = copy;
    }
}

void parse_file(FileId file, const SourceMap& sources, Interner& names, const ParseOptions& options,
                MacroTable& macros, ast::Crate& crate, Diagnostics& diagnostics) {
    const SourceFile& source = sources.file(file);
    bool outline = options.outline && source.is_library;
    auto lexer = outline ? lex_outline : lex;
    LexResult lexed = lexer(source.text, source.start, options.edition, names, diagnostics);
    Parser::Inputs inputs{sources,     names,        options,          *macros.impl, crate,
                          diagnostics, source.is_library, lexed.fatal};
    MacroTableImpl& table = *macros.impl;
    table.foreseen.clear();
    table.imported.clear();
    table.renamed.clear();
    table.tokens_expanded = 0;
    table.scope_begin = source.is_library ? 0 : table.scope.size();
    size_t scope = table.scope.size(), passed_over = table.passed_over.size();
    auto tokens = std::make_unique<TokenBuffer>(std::move(lexed.tokens));
    Parser parser(inputs, *tokens);
    parser.parse_crate();
    // The library's macros stay visible to the files of the library that follow.
    if (!source.is_library) table.scope.resize(scope);
    table.foreseen.clear();
    table.keep(std::move(tokens), passed_over);
    if (lexed.fatal) crate.stopped = true;
}

void MacroTableImpl::keep(std::unique_ptr<TokenBuffer> tokens, size_t first) {
    bool used = std::any_of(passed_over.begin() + static_cast<std::ptrdiff_t>(first), passed_over.end(),
                            [&](const PassedOver& p) { return p.buffer == tokens.get(); });
    if (used) kept.push_back(std::shared_ptr<const TokenBuffer>(std::move(tokens)));
}

// ---------------------------------------------------------------- what was passed over

static const TokenBuffer& no_tokens() {
    static const TokenBuffer eof(1);
    return eof;
}

void Reopener::members(ast::ItemId impl, Diagnostics& diagnostics) {
    MacroTableImpl& table = *macros_.impl;
    ParseOptions options;
    options.outline = true;
    size_t first = table.passed_over.size();
    PassedOver code = table.passed_over[std::exchange(crate_.all_items[impl].passed_over, ast::kParsed)];
    auto made = std::make_unique<TokenBuffer>();
    table.scope_begin = 0;
    Parser parser({sources_, names_, options, table, crate_, diagnostics, true, false}, no_tokens());
    parser.read_passed_over(code, *made);
    parser.parse_members_at(code, crate_.all_items[impl]);
    table.keep(std::move(made), first);
}

void Reopener::body(ast::BlockId block, Diagnostics& diagnostics) {
    MacroTableImpl& table = *macros_.impl;
    ParseOptions options;
    PassedOver code = table.passed_over[std::exchange(crate_.blocks[block].passed_over, ast::kParsed)];
    TokenBuffer made;
    table.scope_begin = 0;
    Parser parser({sources_, names_, options, table, crate_, diagnostics, true, false}, no_tokens());
    parser.read_passed_over(code, made);
    ast::BlockId parsed = parser.parse_block_at(code);
    crate_.blocks[block] = std::move(crate_.blocks[parsed]);
}

}  // namespace framewalk::rust
