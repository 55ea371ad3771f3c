// Writing out the body of the rule that matched.
#pragma once

#include "rust/syntax/macro_match.h"

namespace framewalk::rust {

class MacroExpander {
public:
    // `put_off`: bodies of functions and impls are left out, for later.
    MacroExpander(Parser& parser, std::shared_ptr<Transcription> call, bool put_off);
    // False after an error.
    bool run(TokenBuffer& out);
    // A part that was left out.
    void run_part(const PutOff& part, TokenBuffer& out);

private:
    bool emit(const std::vector<BodyNode>& nodes, size_t begin, size_t end);
    void put_off(const std::vector<BodyNode>& nodes, uint32_t open);
    bool emit_repeat(const BodyNode& node);
    bool emit_var(const BodyNode& node);
    void emit_token(const Token& token);
    void emit_capture(const Capture& capture, Fragment fragment, const Token& at);
    const Capture* current(uint32_t var) const;
    bool count_rounds(const std::vector<BodyNode>& nodes, const BodyNode& repeat, uint32_t& count, uint32_t& counted);
    ast::ExpansionId expansion_of(ast::ExpansionId in_definition);
    void finish(TokenBuffer& out);

    Parser& parser_;
    std::shared_ptr<Transcription> call_;
    const MacroDef& def_;
    const MacroRule& rule_;
    bool put_off_;
    TokenBuffer* out_ = nullptr;
    std::vector<uint32_t> rounds_;   // which round of each repetition around the place is being written
};

}  // namespace framewalk::rust
