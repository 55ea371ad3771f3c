#include "rust/borrow/unused.h"

#include <map>
#include <algorithm>

#include "base/sort_stably.h"
#include "mir/graph.h"

namespace framewalk::rust {

using namespace mir;

namespace {

// What happens to each local in the text of a body, by local.
struct Uses {
    std::vector<bool> written, read;
};

class UseWalk {
public:
    explicit UseWalk(const Body& body) : body_(body) {
        uses_.written.resize(body.locals.size());
        uses_.read.resize(body.locals.size());
    }

    Uses run() {
        for (const BasicBlock& block : body_.blocks) {
            for (const Statement& s : block.statements) statement(s);
            terminator(block.terminator);
        }
        return std::move(uses_);
    }

private:
    void read(const Place& place) {
        uses_.read[place.local.index] = true;
        for (const Projection& p : place.projection)
            if (p.kind == ProjKind::Index) uses_.read[p.local.index] = true;
    }
    // Writing to a part counts as a use: it may be seen through a reference.
    void write(const Place& place) {
        if (place.is_local()) uses_.written[place.local.index] = true;
        else read(place);
    }
    void operand(const Operand& o) {
        if (o.kind != OperandKind::Constant) read(o.place);
    }
    void statement(const Statement& s) {
        if (s.kind == StatementKind::FakeRead && !s.place.is_local()) read(s.place);
        if (s.kind != StatementKind::Assign) return;
        write(s.place);
        for (const Operand& o : s.rvalue.operands) operand(o);
        if (s.rvalue.place.local) read(s.rvalue.place);
    }
    void terminator(const Terminator& t) {
        if (t.kind == TerminatorKind::Call) operand(t.func);
        for (const Operand& o : t.operands) operand(o);
        if (writes_place(t)) write(t.place);
    }

    const Body& body_;
    Uses uses_;
};

bool wants_warnings(const LocalDecl& decl, const BodyContext& context) {
    std::string_view name = context.names().text(decl.name);
    if (decl.future_field != LocalDecl::kNoField) return false;   // captured: told where it is declared
    return decl.is_binding && !name.empty() && name[0] != '_' && decl.span.valid();
}

struct Warning {
    const char* code;
    Span span;
    std::string message, help;
};

void emit(std::vector<Warning>& list, Diagnostics& diagnostics) {
    sort_stably(list.begin(), list.end(),
                     [](const Warning& a, const Warning& b) { return a.span.lo < b.span.lo; });
    for (Warning& w : list)
        diagnostics.warning(w.code, w.span, w.message).label(w.span, "declared here").help(w.help);
}

}  // namespace

// Variables that a closure takes with it: whether it changes them is seen in its own body.
static std::set<Local> taken_by_closures(const Body& body) {
    std::set<Local> taken;
    std::map<Local, Local> source;   // of temporaries
    for (const BasicBlock& block : body.blocks)
        for (const Statement& s : block.statements) {
            if (s.kind != StatementKind::Assign) continue;
            bool is_use = s.rvalue.kind == RvalueKind::Use && s.rvalue.operands[0].kind != OperandKind::Constant;
            if (is_use && s.place.is_local()) source[s.place.local] = s.rvalue.operands[0].place.local;
            if (s.rvalue.kind != RvalueKind::Aggregate || s.rvalue.aggregate != AggregateKind::Closure) continue;
            for (const Operand& operand : s.rvalue.operands)
                if (operand.kind != OperandKind::Constant) taken.insert(source.count(operand.place.local) ? source[operand.place.local] : operand.place.local);
        }
    return taken;
}

void warn_unused_mut(const Body& body, const BodyContext& context, const std::set<Local>& changed,
                     Diagnostics& diagnostics) {
    std::vector<Warning> list;
    Uses uses = UseWalk(body).run();
    std::set<Local> taken = taken_by_closures(body);
    for (uint32_t i = 1; i < body.locals.size(); ++i) {
        const LocalDecl& decl = body.locals[Local(i)];
        bool has_value = uses.written[i] || decl.is_argument;
        if (decl.mutability != Mutability::Mut || !has_value || changed.count(Local(i)) || taken.count(Local(i))) continue;
        if (!wants_warnings(decl, context)) continue;
        std::string name = "`" + std::string(context.names().text(decl.name)) + "`";
        list.push_back({"unused_mut", decl.span, name + " is declared `mut`, but never changed", "remove `mut`"});
    }
    emit(list, diagnostics);
}

void warn_unused_variables(const Body& body, const BodyContext& context, Diagnostics& diagnostics) {
    std::vector<Warning> list;
    Uses uses = UseWalk(body).run();
    std::set<uint32_t> seen_by_guards;   // where they are declared: a guard reads a reference to them
    for (uint32_t i = 1; i < body.locals.size(); ++i)
        if (uses.read[i] && !body.locals[Local(i)].is_binding) seen_by_guards.insert(body.locals[Local(i)].span.lo);
    for (uint32_t i = 1; i < body.locals.size(); ++i) {
        const LocalDecl& decl = body.locals[Local(i)];
        std::string name(context.names().text(decl.name));
        bool derived = decl.span.lo == body.span.lo;   // all that `derive` writes stands at the trait's name
        if (uses.read[i] || derived || name == "self" || !wants_warnings(decl, context)) continue;
        if (decl.match_span.valid() && seen_by_guards.count(decl.span.lo)) continue;
        list.push_back({"unused_variables", decl.span, "`" + name + "` is never used",
                        "if that is meant to be so, call it `_" + name + "`"});
    }
    emit(list, diagnostics);
}

}  // namespace framewalk::rust
