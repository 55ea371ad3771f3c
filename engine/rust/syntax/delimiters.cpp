#include "rust/syntax/delimiters.h"

#include <algorithm>

namespace framewalk::rust {

namespace {

std::string quoted(const Token& token) { return "`" + std::string(spelling(token.kind)) + "`"; }

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
        if (!open_.empty() && fits(open_.back())) {
            open_.pop_back();
            return true;
        }
        bool outer = std::any_of(open_.begin(), open_.end(), fits);
        report_wrong_close(token);
        if (!outer) return false;
        while (!fits(open_.back())) insert_close(token.span);
        open_.pop_back();
        return true;
    }

    void report_wrong_close(const Token& token) {
        bool first = good_;
        good_ = false;
        if (!first) return;
        if (open_.empty()) {
            diagnostics_.error("", token.span, "unexpected closing delimiter: " + quoted(token))
                .label(token.span, "nothing is open that this could close");
            return;
        }
        diagnostics_.error("", token.span, "mismatched closing delimiter: " + quoted(token))
            .label(token.span, "mismatched closing delimiter")
            .label(open_.back().span, "unclosed delimiter");
    }

    void insert_close(Span where) {
        Token token;
        token.kind = closing_of(open_.back().kind);
        token.span = where.start();
        out_.push_back(token);
        open_.pop_back();
    }

    void end(const Token& eof) {
        if (open_.empty()) return;
        if (good_) {
            Diagnostic& d = diagnostics_.error("", eof.span, "this file contains an unclosed delimiter");
            size_t shown = std::min<size_t>(open_.size(), 4);
            for (size_t k = 0; k < shown; ++k) d.label(open_[k].span, "unclosed delimiter");
        }
        good_ = false;
        while (!open_.empty()) insert_close(eof.span);
    }

    TokenBuffer& tokens_;
    Diagnostics& diagnostics_;
    TokenBuffer out_;
    std::vector<Token> open_;
    bool good_ = true;
};

}  // namespace

bool balance_delimiters(TokenBuffer& tokens, Diagnostics& diagnostics) {
    return Balancer(tokens, diagnostics).run();
}

}  // namespace framewalk::rust
