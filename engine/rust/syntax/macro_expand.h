// Writing out the body of the rule that matched.
#pragma once

#include "rust/syntax/macro_match.h"

namespace framewalk::rust {

class MacroExpander {
public:
    MacroExpander(Parser& parser, const MacroCall& call, const MacroDef& def, const MacroRule& rule,
                  const MacroMatcher& match);
    // False after an error.
    bool run(TokenBuffer& out);

private:
    bool emit(const std::vector<BodyNode>& nodes);
    bool emit_repeat(const BodyNode& node);
    bool emit_var(const BodyNode& node);
    void emit_token(const Token& token);
    void emit_capture(const Capture& capture, Fragment fragment, const Token& at);
    const Capture* current(uint32_t var) const;
    bool count_rounds(const std::vector<BodyNode>& nodes, const BodyNode& repeat, uint32_t& count, uint32_t& counted);
    ast::ExpansionId expansion_of(ast::ExpansionId in_definition);

    Parser& parser_;
    const MacroCall& call_;
    const MacroDef& def_;
    const MacroRule& rule_;
    const MacroMatcher& match_;
    TokenBuffer* out_ = nullptr;
    std::vector<uint32_t> rounds_;   // which round of each repetition around the place is being written
    std::vector<std::pair<ast::ExpansionId, ast::ExpansionId>> expansions_;
};

}  // namespace framewalk::rust
