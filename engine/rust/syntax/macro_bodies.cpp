// Where the bodies of functions and impls stand in the body of a macro of the library.
//
//     impl Add for $t { fn add(self, other: $t) -> $t { … } }
//                     ^ body_end: the last `}`        ^ body_end: the one before
#include "rust/syntax/macro_rules.h"

namespace framewalk::rust {

namespace {

class BodyMarker {
public:
    BodyMarker(std::vector<BodyNode>& nodes, const Interner& names) : nodes_(nodes), names_(names) {}

    void run() {
        for (uint32_t i = 0; i < nodes_.size(); ++i) {
            BodyNode& node = nodes_[i];
            if (node.kind == BodyNode::Kind::Repeat) mark_bodies(node.children, names_);
            if (node.kind == BodyNode::Kind::Token) token(i);
        }
    }

private:
    struct Open {
        uint32_t at;
        bool is_body, is_macro;
    };

    void token(uint32_t i) {
        const Token& t = nodes_[i].token;
        if (t.kind == Tok::Ident) return word(i);
        if (is_open(t.kind)) return open(i);
        if (is_close(t.kind)) return close(i);
        if (t.kind == Tok::Semi && depth() == body_depth_) body_expected_ = false;
    }

    void word(uint32_t i) {
        std::string_view text = names_.text(nodes_[i].token.name);
        bool named = i + 1 < nodes_.size() && (nodes_[i + 1].kind == BodyNode::Kind::Var ||
                                               nodes_[i + 1].token.kind == Tok::Ident);
        bool function = text == "fn" && named;
        if (in_macro_ > 0 || (!function && (text != "impl" || (body_expected_ && depth() == body_depth_)))) return;
        body_expected_ = true;
        body_depth_ = depth();
    }

    void open(uint32_t i) {
        bool body = nodes_[i].token.kind == Tok::OpenBrace && body_expected_ && depth() == body_depth_ && in_macro_ == 0;
        if (body) body_expected_ = false;
        bool macro = !body && is_macro_call(i);
        if (macro) ++in_macro_;
        open_.push_back({i, body, macro});
    }

    void close(uint32_t i) {
        if (open_.empty()) return;
        Open last = open_.back();
        open_.pop_back();
        if (last.is_body) nodes_[last.at].body_end = i;
        if (last.is_macro) --in_macro_;
        if (body_expected_ && depth() < body_depth_) body_expected_ = false;
    }

    // `name ! (` or `macro_rules ! name {`
    bool is_macro_call(uint32_t i) const {
        auto kind = [&](uint32_t back) {
            return i >= back && nodes_[i - back].kind == BodyNode::Kind::Token ? nodes_[i - back].token.kind : Tok::Eof;
        };
        if (kind(1) == Tok::Not) return true;
        return kind(2) == Tok::Not && kind(3) == Tok::Ident;
    }

    int32_t depth() const { return static_cast<int32_t>(open_.size()); }

    std::vector<BodyNode>& nodes_;
    const Interner& names_;
    std::vector<Open> open_;
    int in_macro_ = 0;
    bool body_expected_ = false;
    int32_t body_depth_ = -1;
};

}  // namespace

void mark_bodies(std::vector<BodyNode>& nodes, const Interner& names) { BodyMarker(nodes, names).run(); }

}  // namespace framewalk::rust
