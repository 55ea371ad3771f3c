#include "rust/syntax/delimiters.h"

#include <algorithm>
#include <utility>

namespace framewalk::rust {

namespace {

std::string quoted(const Token& token) { return "`" + std::string(spelling(token.kind)) + "`"; }

struct Mismatch {
    Token close;
    Token open;      // the one it was found instead of the end of
};

// Follows rustc in what it reports: mismatches are kept back; where a later closing delimiter is left
// over, the ones of `)` and `]` are explained by that one.
class Balancer {
public:
    Balancer(TokenBuffer& tokens, Diagnostics& diagnostics) : tokens_(tokens), diagnostics_(diagnostics) {}

    bool run() {
        for (const Token& token : tokens_) {
            if (is_open(token.kind)) open_.push_back(token);
            if (is_close(token.kind) && !close(token)) continue;
            if (token.kind == Tok::Eof) end(token);
            out_.push_back(token);
        }
        tokens_ = std::move(out_);
        return good_;
    }

private:
    // False if `token` is to be left out.
    bool close(const Token& token) {
        auto fits = [&](const Token& o) { return closing_of(o.kind) == token.kind; };
        if (open_.empty()) {
            unexpected(token);
            return false;
        }
        if (fits(open_.back())) {
            open_.pop_back();
            return true;
        }
        good_ = false;
        mismatches_.push_back({token, open_.back()});
        insert_close(token.span);
        if (std::none_of(open_.begin(), open_.end(), fits)) return false;
        while (!fits(open_.back())) insert_close(token.span);
        open_.pop_back();
        return true;
    }

    void insert_close(Span where) {
        Token token;
        token.kind = closing_of(open_.back().kind);
        token.span = where.start();
        out_.push_back(token);
        open_.pop_back();
    }

    void report_mismatches(bool only_braces) {
        for (const Mismatch& m : mismatches_) {
            if (only_braces && m.close.kind != Tok::CloseBrace) continue;
            diagnostics_.error("", m.close.span, "mismatched closing delimiter: " + quoted(m.close))
                .label(m.close.span, "mismatched closing delimiter")
                .label(m.open.span, "unclosed delimiter");
        }
    }

    void unexpected(const Token& token) {
        good_ = false;
        if (std::exchange(stopped_, true)) return;
        report_mismatches(true);
        Diagnostic& d = diagnostics_.error("", token.span, "unexpected closing delimiter: " + quoted(token))
                            .label(token.span, "nothing is open that this could close");
        for (const Mismatch& m : mismatches_)
            if (m.close.kind != Tok::CloseBrace) d.label(m.close.span, "an opening delimiter is missing for this one");
    }

    void end(const Token& eof) {
        if (!open_.empty()) good_ = false;
        if (!std::exchange(stopped_, true)) {
            report_mismatches(false);
            if (!open_.empty()) {
                Diagnostic& d = diagnostics_.error("", eof.span, "this file contains an unclosed delimiter");
                size_t shown = std::min<size_t>(open_.size(), 4);
                for (size_t k = 0; k < shown; ++k) d.label(open_[k].span, "unclosed delimiter");
            }
        }
        while (!open_.empty()) insert_close(eof.span);
    }

    TokenBuffer& tokens_;
    Diagnostics& diagnostics_;
    TokenBuffer out_;
    std::vector<Token> open_;
    std::vector<Mismatch> mismatches_;
    bool good_ = true;
    bool stopped_ = false;      // everything that rustc would say has been said
};

}  // namespace

bool balance_delimiters(TokenBuffer& tokens, Diagnostics& diagnostics) {
    return Balancer(tokens, diagnostics).run();
}

}  // namespace framewalk::rust
