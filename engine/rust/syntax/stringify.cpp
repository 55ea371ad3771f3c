#include "rust/syntax/stringify.h"

namespace framewalk::rust {

namespace {

constexpr size_t kWidth = 78;   // where rustc's printer breaks lines

bool is_punctuation(Tok kind) { return kind >= Tok::Semi && kind <= Tok::ShrEq; }

class Printer {
public:
    Printer(const TokenBuffer& tokens, uint32_t end, uint32_t edition, const Interner& names)
        : tokens_(tokens), end_(end), edition_(edition), names_(names) {}

    std::string run(uint32_t begin, bool layout) {
        layout_ = layout;
        bool gap_before = false;
        for (uint32_t i = begin; i < end_; ++i) {
            const Token& t = tokens_[i];
            bool delimiter = t.kind != Tok::OpenGroup && t.kind != Tok::CloseGroup;
            if (is_close(t.kind) && delimiter && depth_ > 0) --depth_;
            pieces_.push_back({token_text(t, names_), gap_before, depth_});
            if (is_open(t.kind)) open_.push_back(i);
            if (is_open(t.kind) && delimiter) ++depth_;
            gap_before = i + 1 < end_ && gap(i);
            if (is_close(t.kind) && !open_.empty()) open_.pop_back();
            update_macro_depth(i);
        }
        return break_lines();
    }

private:
    struct Piece {
        std::string text;
        bool gap_before;
        uint32_t depth;    // in how many delimiters
    };

    // Puts the pieces on lines: a gap is a line end if what follows, up to the next gap that is not
    // further inside, does not fit.
    std::string break_lines() {
        std::string out;
        size_t column = 0;
        std::vector<size_t> indents{0};
        for (size_t i = 0; i < pieces_.size(); ++i) {
            const Piece& p = pieces_[i];
            if (p.depth + 1 > indents.size()) indents.push_back(column);
            indents.resize(p.depth + 1);
            if (p.gap_before) {
                bool fits = column + 1 + width_from(i) <= kWidth;
                size_t indent = fits ? 0 : indents.back();
                out += fits ? " " : "\n" + std::string(indent, ' ');
                column = fits ? column + 1 : indent;
            }
            out += p.text;
            column += p.text.size();
        }
        return out;
    }
    size_t width_from(size_t i) const {
        size_t width = 0, depth = pieces_[i].depth;
        for (size_t k = i; k < pieces_.size() && width <= kWidth; ++k) {
            bool gap = k > i && pieces_[k].gap_before;
            if (gap && pieces_[k].depth <= depth) break;
            width += (gap ? 1 : 0) + pieces_[k].text.size();
        }
        return width;
    }

    bool brace_is_tight(uint32_t open) const { return tokens_[open].joint; }

    // Whether a space follows token `i`.
    bool gap(uint32_t i) {
        const Token &t = tokens_[i], &next = tokens_[i + 1];
        if (t.kind == Tok::OpenGroup || next.kind == Tok::CloseGroup) return false;
        bool empty = is_open(t.kind) && i + t.match == i + 1;
        if (empty) return false;
        bool layout = layout_ && macro_depth_ == 0;
        if (is_open(t.kind)) return t.kind == Tok::OpenBrace && (layout || !brace_is_tight(i));
        if (is_close(next.kind)) {
            bool brace = next.kind == Tok::CloseBrace && !open_.empty();
            return brace && (layout || !brace_is_tight(is_close(t.kind) && open_.size() > 1 ? open_[open_.size() - 2]
                                                                                           : open_.back()));
        }
        if (layout) return layout_gap(i);
        return t.kind != Tok::CloseGroup && t.joint ? false : space_between(t, next);
    }

    bool reserved(const Token& t) const { return !t.raw && is_reserved_word(names_.text(t.name), edition_); }
    bool word(const Token& t, std::string_view w) const {
        return t.kind == Tok::Ident && !t.raw && names_.text(t.name) == w;
    }

    bool space_between(const Token& t, const Token& next) const {
        if (t.kind == Tok::Dot && !is_punctuation(next.kind)) return false;
        if (t.kind == Tok::Dollar && next.kind == Tok::Ident) return false;
        bool tight = next.kind == Tok::Comma || next.kind == Tok::Semi || next.kind == Tok::Dot;
        if (tight && !is_punctuation(t.kind)) return false;
        if (t.kind == Tok::Ident && next.kind == Tok::Not && !reserved(t)) return false;
        if (t.kind == Tok::Ident && next.kind == Tok::OpenParen)
            return reserved(t) && !word(t, "fn") && !word(t, "Self") && !word(t, "pub");
        if (t.kind == Tok::Ident && next.kind == Tok::OpenBracket) return reserved(t);
        return !(t.kind == Tok::Pound && next.kind == Tok::OpenBracket);
    }

    // ------------------------------------------------------------ the layout of an expression

    // Inside a macro call's arguments the text stays as it was written.
    void update_macro_depth(uint32_t i) {
        if (macro_depth_ > 0) {
            if (i >= macro_end_) macro_depth_ = 0;
            return;
        }
        bool call = i > 0 && tokens_[i].kind == Tok::Not && tokens_[i - 1].kind == Tok::Ident && i + 1 < end_ &&
                    is_open(tokens_[i + 1].kind);
        if (!call) return;
        macro_depth_ = 1;
        macro_end_ = i + 1 + tokens_[i + 1].match;
    }

    // Whether an operand can end with this token, so that what follows is a binary operator.
    bool ends_operand(uint32_t i) const {
        const Token& t = tokens_[i];
        if (t.kind == Tok::Ident) return !reserved(t) || word(t, "self") || word(t, "true") || word(t, "false") || word(t, "Self");
        return t.kind == Tok::Literal || t.kind == Tok::Question || is_close(t.kind);
    }

    bool is_macro_bang(uint32_t i) const { return i > 0 && tokens_[i].kind == Tok::Not && tokens_[i - 1].kind == Tok::Ident; }

    bool in_generics(uint32_t i) const { return i > 0 && tokens_[i - 1].kind == Tok::PathSep; }

    // Tracks `a::<…>`, whose angle brackets are not operators.
    bool layout_gap(uint32_t i) {
        const Token &t = tokens_[i], &next = tokens_[i + 1];
        bool opens = t.kind == Tok::Lt && (angles_ > 0 || in_generics(i) || i == 0 || !ends_operand(i - 1));
        if (opens) ++angles_;
        bool closes = angles_ > 0 && (t.kind == Tok::Gt || t.kind == Tok::Shr);
        if (closes) angles_ -= t.kind == Tok::Gt || angles_ == 1 ? 1 : 2;
        if (t.kind == Tok::Or && closure_) {
            closure_ = false;
            return true;
        }
        if (t.kind == Tok::Or && (i == 0 || !ends_operand(i - 1))) {
            closure_ = true;
            return false;
        }
        if (closure_ && next.kind == Tok::Or) return false;
        bool angle_next = next.kind == Tok::Gt || next.kind == Tok::Shr;
        if (closes) return !(next.kind == Tok::OpenParen || next.kind == Tok::PathSep || next.kind == Tok::Comma || angle_next) && angles_ == 0;
        if (angles_ > 0 && (t.kind == Tok::Lt || next.kind == Tok::Lt || angle_next)) return false;
        return plain_gap(i, t, next);
    }

    bool plain_gap(uint32_t i, const Token& t, const Token& next) {
        switch (t.kind) {
            case Tok::Dot: case Tok::DotDot: case Tok::DotDotEq: case Tok::PathSep: case Tok::Pound: return false;
            case Tok::Comma: case Tok::Semi: case Tok::Colon: return true;
            case Tok::Not: case Tok::Minus: case Tok::Star: case Tok::And: case Tok::AndAnd:
                if (i == 0 || is_open(tokens_[i - 1].kind) || !ends_operand(i - 1)) return false;
                break;
            default: break;
        }
        switch (next.kind) {
            case Tok::Dot: case Tok::DotDot: case Tok::DotDotEq: case Tok::PathSep: case Tok::Comma: case Tok::Semi:
            case Tok::Colon: case Tok::Question:
                return false;
            case Tok::Not: return !(t.kind == Tok::Ident && !reserved(t));
            case Tok::OpenParen: case Tok::OpenBracket: return !ends_operand(i) && !is_macro_bang(i);
            default: return true;
        }
    }

    const TokenBuffer& tokens_;
    uint32_t end_, edition_;
    const Interner& names_;
    std::vector<Piece> pieces_;
    uint32_t depth_ = 0;
    std::vector<uint32_t> open_;
    bool layout_ = false;
    uint32_t macro_depth_ = 0, macro_end_ = 0;
    uint32_t angles_ = 0;
    bool closure_ = false;
};

}  // namespace

std::string stringify_tokens(const TokenBuffer& tokens, uint32_t begin, uint32_t end, uint32_t edition,
                             const Interner& names) {
    return Printer(tokens, end, edition, names).run(begin, false);
}

std::string stringify_condition(const TokenBuffer& tokens, uint32_t begin, uint32_t end, uint32_t edition,
                                const Interner& names) {
    return Printer(tokens, end, edition, names).run(begin, true);
}

}  // namespace framewalk::rust
