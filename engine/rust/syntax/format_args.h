// `format_args!`: joins a format string and its arguments to one node.
#pragma once

#include "rust/syntax/ast.h"
#include "rust/syntax/format_string.h"
#include "rust/syntax/parser.h"

namespace framewalk::rust {

class FormatArgsBuilder {
public:
    FormatArgsBuilder(Parser& parser, const MacroCall& call) : parser_(parser), call_(call) {}

    // `format` `(` `,` (name `=`)? expr `)`* — over the call's arguments. None after an error.
    ast::ExprId run(bool newline);

private:
    bool read_string();
    bool read_args();
    void resolve();
    uint32_t resolve_ref(const FormatRef& ref, bool& ok);
    uint32_t named(const FormatRef& ref, bool& ok);
    ast::FormatCount resolve_count(const FormatRef& ref);
    void report_counts();
    void report_unused();
    Span place(uint32_t from, uint32_t to) const;
    void append_newline();

    Parser& parser_;
    const MacroCall& call_;
    Token literal_;                   // the format string's token; kind is Eof when a macro made the string
    std::string string_;
    std::vector<uint32_t> offsets_;   // of the decoded bytes in the token's text
    Span string_span_;
    std::vector<RawFormatPiece> raw_;
    ast::FormatArgs result_;
    size_t explicit_args_ = 0;        // those that were written, not captured
    std::vector<bool> used_;
    uint32_t next_ = 0;               // of `{}`
    std::vector<Span> implicit_;      // places of `{}`
    uint32_t implicit_missing_ = 0;
    std::vector<std::pair<uint32_t, Span>> bad_refs_;
    bool failed_ = false;
};

}  // namespace framewalk::rust
