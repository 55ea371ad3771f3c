// The stories of a missing value: moved away before (E0382), or never given (E0381).
#include "rust/borrow/move_check.h"

namespace framewalk::rust {

using namespace mir;

namespace {

// Does a type hold a lifetime that is not bound inside of it (as that of `fn(&str)` is)?
bool mentions_region(const Types& types, Ty ty);

bool any_region(const Types& types, Args list) {
    if (!list) return false;
    for (GenericArg arg : types[list])
        if (arg.is_region() || (arg.is_ty() && mentions_region(types, arg.ty()))) return true;
    return false;
}

bool mentions_region(const Types& types, Ty ty) {
    const TyData& data = types[ty];
    switch (data.kind) {
        case TyKind::Ref:
        case TyKind::Dynamic: return true;
        case TyKind::RawPtr:
        case TyKind::Array:
        case TyKind::Slice: return mentions_region(types, data.elem);
        case TyKind::Tuple: return any_region(types, data.list);
        case TyKind::Adt:
        case TyKind::FnDef:
        case TyKind::Closure:
        case TyKind::Projection:
        case TyKind::Opaque: return any_region(types, data.args);
        case TyKind::Error:
        case TyKind::Bool:
        case TyKind::Char:
        case TyKind::Str:
        case TyKind::Never:
        case TyKind::Int:
        case TyKind::Float:
        case TyKind::FnPtr:
        case TyKind::Param:
        case TyKind::Infer: return false;
    }
    return false;
}

}  // namespace

// A use of the same place, or of what contains it, is not told again; the first use is. In rustc, field
// places whose type holds a lifetime never compare equal here, so that the last such use is told.
bool UseReports::is_same_story(const Place& used, const Place& told) const {
    for (const Projection& p : used.projection)
        if (p.kind == ProjKind::Field && mentions_region(check_.context.types(), p.ty)) return false;
    return is_prefix(used, told);
}

void UseReports::missing(Location at, Wanted wanted, const Place& moved_place, const Place& used,
                         Span span, MovePathId path, bool maybe_initialised) {
    std::vector<MoveSite> sites = find_moves(check_.body, check_.graph, check_.paths, at, path);
    if (sites.empty()) return uninitialised(wanted, used, span, path, maybe_initialised);
    std::vector<MoveOutId> key;
    for (const MoveSite& site : sites) key.push_back(site.move);
    auto known = moved_.find(key);
    if (known != moved_.end() && is_same_story(used, known->second.used)) return;
    moved_[key] = {used, moved(wanted, moved_place, used, span, sites)};
}

void UseReports::flush() {
    for (auto& [key, pending] : moved_) check_.reports.push_back(std::move(pending.diagnostic));
    moved_.clear();
}

void UseReports::uninitialised(Wanted wanted, const Place& used, Span span, MovePathId path,
                               bool maybe_initialised) {
    if (!uninitialised_.insert(used.local).second) return;
    std::string name = check_.names.quoted(check_.paths[path].place);
    std::string how = wanted == Wanted::AssignPart ? "assigned in part"
                      : wanted == Wanted::Borrow ? "borrowed" : "used";
    Diagnostic& d = check_.report("E0381", span, name + " is " + how + " before it " +
        (maybe_initialised ? "has a value on every path" : "has a value"));
    d.label(span, how + " here");
    Local root = used.local;
    if (check_.names.is_named(root)) d.label(check_.names.declared(root), "declared here, without a value");
    if (maybe_initialised)
        for (InitId init : check_.paths.inits_of(check_.paths.of_local(root)))
            d.label(check_.span_of(check_.paths[init].at), "only some paths pass this assignment");
    if (wanted == Wanted::AssignPart) d.help("give the whole value first; parts cannot come one by one");
    else d.help("give it a value where it is declared, or on every path that leads here");
}

static std::string verb(Wanted wanted) {
    switch (wanted) {
        case Wanted::Use: return "used";
        case Wanted::Borrow: return "borrowed";
        case Wanted::AssignPart: return "assigned in part";
    }
    return "used";
}

Diagnostic UseReports::moved(Wanted wanted, const Place&, const Place& used, Span span,
                             const std::vector<MoveSite>& sites) {
    const Place& gone = check_.paths[check_.paths[sites[0].move].path].place;
    bool partial = !same_place(used, gone) && is_prefix(used, gone) &&
                   !(gone.projection.size() == 1 && gone.projection[0].kind == ProjKind::Deref);
    std::string what = check_.names.quoted(used);
    Diagnostic d;
    d.code = "E0382";
    d.span = span;
    d.message = what + " is " + verb(wanted) + " after " + (partial ? "a part of it" : "its value") +
                " was moved away";
    bool same_spot = false;
    for (const MoveSite& site : sites) {
        same_spot |= check_.span_of(check_.paths[site.move].at) == span;
        label_site(d, site, used, span);
    }
    if (!same_spot) d.label(span, verb(wanted) + " here, after the move");
    if (check_.names.is_named(used.local))
        d.label(check_.names.declared(used.local),
                "`" + check_.names.text({used.local, {}}) + "` is declared here");
    explain_type(d, partial ? gone : used);
    advise(d, used, sites);
    return d;
}

// The call that a moved value goes into: directly, or through the temporary that it was moved to.
static const Terminator* receiving_call(const MoveCheck& check, Location at, Local& argument) {
    const BasicBlock& block = check.body.blocks[at.block];
    const Terminator& t = block.terminator;
    const Statement* s = check.statement(at);
    if (s && s->kind == StatementKind::Assign && s->place.is_local()) argument = s->place.local;
    return t.kind == TerminatorKind::Call ? &t : nullptr;
}

struct Receiver {
    CalleeInfo callee;
    bool is_self = false;
};
static bool find_receiver(const MoveCheck& check, const MoveOut& move, Receiver& out) {
    Local temporary;
    const Terminator* call = receiving_call(check, move.at, temporary);
    if (!call || call->func.kind != OperandKind::Constant) return false;
    const TyData& fn = check.context.types()[call->func.constant.ty];
    if (fn.kind != TyKind::FnDef) return false;
    for (size_t i = 0; i < call->operands.size(); ++i) {
        const Operand& o = call->operands[i];
        if (o.kind != OperandKind::Move || !o.place.is_local()) continue;
        bool direct = o.place.local == check.paths[move.path].place.local;
        if (!direct && o.place.local != temporary) continue;
        out.callee = check.context.callee(fn.def);
        out.is_self = i == 0 && out.callee.takes_self;
        return !out.callee.name.empty();
    }
    return false;
}

void UseReports::label_site(Diagnostic& d, const MoveSite& site, const Place& used, Span use_span) {
    const MoveOut& move = check_.paths[site.move];
    const Place& place = check_.paths[move.path].place;
    Span span = check_.span_of(move.at);
    std::string text = check_.names.quoted(place.projection.empty() ? place : used);
    if (is_prefix(used, place)) text = check_.names.quoted(place);
    text += span == use_span && site.earlier_iteration ? " was moved here" : " is moved here";
    const Statement* s = check_.statement(move.at);
    bool closure = s && s->kind == StatementKind::Assign && s->rvalue.kind == RvalueKind::Aggregate &&
                   s->rvalue.aggregate == AggregateKind::Closure;
    Receiver to;
    if (closure) text += ", into the closure";
    else if (find_receiver(check_, move, to) && to.callee.name == "into_iter") text += ", into the iterator";
    else if (to.is_self && to.callee.is_operator) text += ", into the operator";
    else if (to.is_self) text += ", by the call of the method `" + to.callee.name + "`, which takes `self`";
    else if (!to.callee.name.empty()) text += ", into the call of `" + to.callee.name + "`";
    else if (s && s->place.is_local() && check_.names.is_named(s->place.local))
        text += ", to `" + check_.names.text(s->place) + "`";
    if (site.earlier_iteration) text += ", in the previous round of the loop";
    d.label(span, text);
    if (to.callee.declared.valid())
        d.label(to.callee.declared, "`" + to.callee.name + "` takes the value, not a reference to it");
}

void UseReports::explain_type(Diagnostic& d, const Place& place) {
    d.note("because " + check_.names.quoted(place) + " has type " + check_.names.quoted_type(place) +
           ", which is not `Copy`: using it by value moves it");
}

void UseReports::advise(Diagnostic& d, const Place& used, const std::vector<MoveSite>& sites) {
    const Place& gone = check_.paths[check_.paths[sites[0].move].path].place;
    std::string name = check_.names.text(gone);
    const Statement* s = check_.statement(check_.paths[sites[0].move].at);
    bool bound = s && s->kind == StatementKind::Assign && s->place.is_local() &&
                 check_.body.locals[s->place.local].match_span.valid();
    if (bound) d.help("borrow it in the pattern instead: `ref " + check_.names.text(s->place) + "`");
    else if (!name.empty()) d.help("lend it with `&" + name + "` where it is enough to look at it");
    if (!name.empty() && check_.context.has_clone(place_type(check_.body, check_.context, used)))
        d.help("or copy its content on purpose: `" + name + ".clone()`");
}

}  // namespace framewalk::rust
