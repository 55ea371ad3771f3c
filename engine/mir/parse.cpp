#include "mir/parse.h"

#include <cctype>

#include "mir/place_type.h"

namespace framewalk::mir {

namespace {

class Parser {
public:
    Parser(std::string_view text, const TypeReader& read_type, TypeFacts& facts, Interner& names,
           Body& body)
        : text_(text), read_type_(read_type), facts_(facts), names_(names), body_(body) {}

    std::string run() {
        header();
        while (error_.empty() && word_is("let")) declaration();
        while (error_.empty() && !accept("}")) block();
        return error_;
    }

private:
    // ------------------------------------------------------------ letters
    void skip() {
        while (at_ < text_.size()) {
            bool comment = text_.substr(at_, 2) == "//";
            if (comment) while (at_ < text_.size() && text_[at_] != '\n') ++at_;
            if (at_ >= text_.size() || !std::isspace(static_cast<unsigned char>(text_[at_]))) return;
            if (text_[at_++] == '\n') ++line_;
        }
    }
    bool looking_at(std::string_view what) {
        skip();
        return text_.substr(at_, what.size()) == what;
    }
    bool accept(std::string_view what) {
        if (!looking_at(what)) return false;
        at_ += what.size();
        return true;
    }
    void expect(std::string_view what) {
        if (accept(what) || !error_.empty()) return;
        error_ = "line " + std::to_string(line_) + ": expected `" + std::string(what) + "` at `" +
                 std::string(text_.substr(at_, 20)) + "`";
        at_ = text_.size();
    }
    static bool is_word_char(char c) {
        return std::isalnum(static_cast<unsigned char>(c)) || c == '_' || c == '#';
    }
    std::string_view peek_word() {
        skip();
        size_t end = at_;
        while (end < text_.size() && is_word_char(text_[end])) ++end;
        return text_.substr(at_, end - at_);
    }
    bool word_is(std::string_view what) { return peek_word() == what; }
    bool accept_word(std::string_view what) {
        if (!word_is(what)) return false;
        at_ += what.size();
        return true;
    }
    std::string_view word() {
        std::string_view w = peek_word();
        at_ += w.size();
        return w;
    }
    uint64_t number() {
        skip();
        uint64_t n = 0;
        if (at_ >= text_.size() || !std::isdigit(static_cast<unsigned char>(text_[at_]))) expect("number");
        while (at_ < text_.size() && std::isdigit(static_cast<unsigned char>(text_[at_])))
            n = n * 10 + static_cast<uint64_t>(text_[at_++] - '0');
        return n;
    }
    // Up to a delimiter outside of brackets.
    std::string_view until(std::string_view delimiters) {
        skip();
        size_t start = at_;
        int depth = 0;
        for (; at_ < text_.size(); ++at_) {
            char c = text_[at_];
            if (depth == 0 && delimiters.find(c) != std::string_view::npos) break;
            if (c == '(' || c == '[' || c == '<') ++depth;
            if (c == ')' || c == ']' || (c == '>' && text_[at_ - 1] != '-')) --depth;
        }
        size_t end = at_;
        while (end > start && text_[end - 1] == ' ') --end;
        return text_.substr(start, end - start);
    }
    Span here() { skip(); return Span{line_, line_ + 1}; }

    // ------------------------------------------------------------ declarations
    Local local() {
        expect("_");
        return Local(static_cast<uint32_t>(number()));
    }
    BlockId block_id() {
        expect("bb");
        return BlockId(static_cast<uint32_t>(number()));
    }
    LocalDecl& decl(Local l) {
        if (l.index > 10000) { expect("smaller local"); l = Local(0); }
        if (l.index >= body_.locals.size()) body_.locals.resize(l.index + 1);
        return body_.locals[l];
    }

    void header() {
        expect("fn");
        body_.name = names_.intern(word());
        expect("(");
        decl(Local(0)).mutability = Mutability::Mut;
        while (error_.empty() && !accept(")")) {
            Local l = local();
            expect(":");
            decl(l).ty = read_type_(until(",)"));
            decl(l).is_argument = true;
            body_.argument_count = l.index;
            accept(",");
        }
        expect("->");
        decl(Local(0)).ty = read_type_(until("{"));
        expect("{");
    }

    void declaration() {
        Span span = here();
        accept_word("let");
        bool is_mut = accept_word("mut");
        LocalDecl& d = decl(local());
        d.span = span;
        d.mutability = is_mut ? Mutability::Mut : Mutability::Not;
        expect(":");
        d.ty = read_type_(until(";\""));
        if (accept("\"")) {
            size_t end = text_.find('"', at_);
            d.name = names_.intern(text_.substr(at_, end - at_));
            d.is_binding = true;
            at_ = end + 1;
        } else {
            d.mutability = Mutability::Mut;
        }
        if (accept_word("matched")) d.match_span = span;
        expect(";");
    }

    void block() {
        BlockId id = block_id();
        if (id.index > 10000) return expect("smaller block");
        if (id.index >= body_.blocks.size()) body_.blocks.resize(id.index + 1);
        BasicBlock b;
        b.is_cleanup = accept("(cleanup)");
        expect(":");
        expect("{");
        while (error_.empty() && !accept("}")) {
            line(b);
            expect(";");
        }
        body_.blocks[id] = std::move(b);
    }

    // ------------------------------------------------------------ places, operands, rvalues
    Place place() {
        Place p;
        if (accept("(")) {
            if (accept("*")) {
                p = place();
                p.projection.push_back({});
            } else {
                p = place();
                expect("as");
                Projection down;
                down.kind = ProjKind::Downcast;
                down.index = static_cast<uint32_t>(number());
                p.projection.push_back(down);
            }
            expect(")");
        } else {
            p.local = local();
        }
        while (error_.empty()) {
            if (accept(".")) field(p);
            else if (looking_at("[")) index(p);
            else break;
        }
        return p;
    }

    void field(Place& p) {
        Projection f;
        f.kind = ProjKind::Field;
        f.index = static_cast<uint32_t>(number());
        PlaceType base = place_type(body_, facts_, p, p.projection.size());
        f.ty = facts_.field_type(base.ty, base.variant, f.index);
        p.projection.push_back(f);
    }

    void index(Place& p) {
        expect("[");
        Projection i;
        i.kind = looking_at("_") ? ProjKind::Index : ProjKind::ConstantIndex;
        if (i.kind == ProjKind::Index) {
            i.local = local();
        } else {
            i.from_end = accept("-");
            i.offset = number();
            if (accept("..")) {
                i.kind = ProjKind::Subslice;
                i.from_end = accept("-");
                i.to = number();
            }
        }
        expect("]");
        p.projection.push_back(i);
    }

    Operand operand() {
        if (accept_word("copy")) return Operand::copy(place());
        if (accept_word("move")) return Operand::move(place());
        Constant c;
        skip();
        if (at_ < text_.size() && std::isdigit(static_cast<unsigned char>(text_[at_]))) {
            c.kind = ConstValueKind::Scalar;
            c.bits = number();
            expect("_");
        }
        if (accept_word("static")) c.kind = ConstValueKind::StaticAddress;
        c.ty = read_type_(until("(),;]"));
        return Operand::value(std::move(c));
    }

    std::vector<Operand> operands() {
        std::vector<Operand> list;
        expect("(");
        while (error_.empty() && !accept(")")) {
            list.push_back(operand());
            accept(",");
        }
        return list;
    }

    Rvalue rvalue() {
        Rvalue r;
        if (accept("&")) {
            r.kind = RvalueKind::Ref;
            if (accept_word("mut")) r.borrow = BorrowKind::Mut;
            else if (accept_word("two_phase")) { accept_word("mut"); r.borrow = BorrowKind::TwoPhaseMut; }
            else if (accept_word("fake")) r.borrow = BorrowKind::Fake;
            r.place = place();
        } else if (accept("Discriminant(")) {
            r.kind = RvalueKind::Discriminant;
            r.place = place();
            expect(")");
        } else if (accept("aggregate ")) {
            r.kind = RvalueKind::Aggregate;
            r.ty = read_type_(until("("));
            bool is_adt = facts_.types().is(r.ty, TyKind::Adt);
            bool is_closure = facts_.types().is(r.ty, TyKind::Closure);
            r.aggregate = is_adt ? AggregateKind::Adt
                          : is_closure ? AggregateKind::Closure : AggregateKind::Tuple;
            r.operands = operands();
        } else {
            r.operands.push_back(operand());
        }
        return r;
    }

    // ------------------------------------------------------------ statements and terminators
    void statement(BasicBlock& b, Statement s) { b.statements.push_back(std::move(s)); }

    static Statement made(StatementKind kind, Span span) {
        Statement s;
        s.kind = kind;
        s.span = span;
        return s;
    }

    bool storage(BasicBlock& b, Span span) {
        bool live = accept("StorageLive(");
        if (!live && !accept("StorageDead(")) return false;
        Statement s = made(live ? StatementKind::StorageLive : StatementKind::StorageDead, span);
        s.local = local();
        expect(")");
        statement(b, std::move(s));
        return true;
    }

    void mark(BasicBlock& b, Span span) {
        Statement s = made(StatementKind::Mark, span);
        if (accept_word("drop")) {
            s.mark = MarkKind::Drop;
            s.local = local();
        } else if (accept_word("scope")) {
            accept_word("end");
            s.mark = MarkKind::ScopeEnd;
        } else if (accept_word("frame")) {
            accept_word("end");
            s.mark = MarkKind::FrameEnd;
        } else {
            accept_word("statement");
        }
        statement(b, std::move(s));
    }

    void edges(Terminator& t) {
        if (accept("->") && !accept_word("never")) t.target = block_id();
        if (accept_word("unwind")) t.unwind = block_id();
    }

    void switch_int(Terminator& t) {
        t.kind = TerminatorKind::SwitchInt;
        t.operands = operands();
        expect("[");
        while (error_.empty() && !accept("]")) {
            if (!accept_word("else")) {
                t.values.push_back(number());
                expect(":");
            }
            t.targets.push_back(block_id());
            accept(",");
        }
    }

    bool simple_terminator(Terminator& t) {
        if (accept_word("goto")) t.kind = TerminatorKind::Goto;
        else if (accept_word("return")) t.kind = TerminatorKind::Return;
        else if (accept_word("unreachable")) t.kind = TerminatorKind::Unreachable;
        else if (accept_word("resume")) t.kind = TerminatorKind::UnwindResume;
        else if (accept_word("terminate")) t.kind = TerminatorKind::UnwindTerminate;
        else if (accept_word("false")) t.kind = TerminatorKind::FalseEdge;
        else return false;
        edges(t);
        return true;
    }

    bool terminator(BasicBlock& b, Span span) {
        Terminator& t = b.terminator;
        t.span = span;
        if (simple_terminator(t)) return true;
        if (accept_word("switch")) return switch_int(t), true;
        if (!accept_word("drop")) return false;
        t.kind = TerminatorKind::Drop;
        t.is_replace = accept_word("replace");
        t.shell_only = accept_word("shell");
        t.place = place();
        edges(t);
        return true;
    }

    void assignment(BasicBlock& b, Span span) {
        Statement s = made(StatementKind::Assign, span);
        s.place = place();
        expect("=");
        if (!accept_word("call")) {
            s.rvalue = rvalue();
            return statement(b, std::move(s));
        }
        Terminator& t = b.terminator;
        t.kind = TerminatorKind::Call;
        t.span = span;
        t.place = std::move(s.place);
        t.func.constant.ty = read_type_(word());
        t.operands = operands();
        edges(t);
    }

    void line(BasicBlock& b) {
        Span span = here();
        if (storage(b, span) || terminator(b, span)) return;
        if (accept_word("mark")) return mark(b, span);
        if (accept_word("nop")) return statement(b, made(StatementKind::Nop, span));
        if (!accept("FakeRead(")) return assignment(b, span);
        Statement s = made(StatementKind::FakeRead, span);
        s.place = place();
        expect(")");
        statement(b, std::move(s));
    }

    std::string_view text_;
    const TypeReader& read_type_;
    TypeFacts& facts_;
    Interner& names_;
    Body& body_;
    size_t at_ = 0;
    uint32_t line_ = 1;
    std::string error_;
};

}  // namespace

std::string parse(std::string_view text, const TypeReader& read_type, TypeFacts& facts,
                  Interner& names, Body& body) {
    return Parser(text, read_type, facts, names, body).run();
}

}  // namespace framewalk::mir
