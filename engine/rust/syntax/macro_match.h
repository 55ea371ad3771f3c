// Matching the arguments of a macro call against the rules of its definition.
//
// All ways to match are followed at once, token by token (as in rustc, so that the same calls are
// ambiguous). A fragment is parsed as soon as it is the only way to go on; if that fails, so does the call.
#pragma once

#include "rust/syntax/parser.h"

namespace framewalk::rust {

// Appends a token as macros see it: a doc comment becomes an attribute.
void push_macro_token(const Token& token, Interner& names, TokenBuffer& out);

class MacroMatcher {
public:
    MacroMatcher(Parser& parser, const MacroCall& call, const MacroDef& def);

    // The first rule that fits, or none after having said why.
    const MacroRule* run();

    TokenBuffer input;                // the arguments; ends with Eof
    std::vector<Capture> captures;    // by variable of the rule

private:
    struct Thread {
        uint32_t step = 0;
        uint32_t event = 0;
    };
    // What a thread has seen, as a list linked backwards; 0 is its beginning.
    struct Event {
        uint32_t previous = 0;
        bool bind = false;
        uint32_t var = 0, begin = 0, end = 0;     // bind
        uint32_t first_var = 0, last_var = 0;     // entering a repetition of these variables
        uint32_t depth = 0;                       // how many repetitions are around it
    };
    enum class Outcome : uint8_t { Match, NoMatch, Failed };

    Outcome match(const MacroRule& rule);
    void advance(const MacroRule& rule);
    void visit(const MacroRule& rule, Thread thread);
    void enter_repeat(const MatchStep& step, Thread thread);
    uint32_t add_event(Event event);
    Outcome decide(const MacroRule& rule);
    Outcome parse_fragment(const MacroRule& rule, Thread thread);
    bool consume(Fragment fragment);
    bool can_begin(Fragment fragment, const Token& token);
    bool same(const Token& a, const Token& b) const;
    void ambiguous(const MacroRule& rule);
    void collect(const MacroRule& rule, uint32_t event);
    Capture& open_list(uint32_t var, uint32_t depth);
    [[gnu::cold]] void report_mismatch();

    Parser& parser_;
    const MacroCall& call_;
    const MacroDef& def_;
    std::vector<Event> events_;
    std::vector<Thread> current_, next_, fragments_, finished_;
    uint32_t at_ = 0;
    uint32_t furthest_ = 0;       // how far any rule came
    bool any_failure_ = false;
};

}  // namespace framewalk::rust
