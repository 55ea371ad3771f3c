// What a body asks of its types and does not get (E0277, E0271, E0525, E0593): where it is told, and how.
#include <algorithm>

#include "rust/check/body_checker.h"

namespace framewalk::rust {

void BodyChecker::report_failures() {
    std::vector<Obligation> list;
    list.swap(solver_.failures());
    for (const Obligation& o : list)
        if (!is_of_captures(o)) report_failure(o);
    bool captures_are_known = !has_errors();
    for (const Obligation& o : list)
        if (captures_are_known && is_of_captures(o)) report_failure(o);
    report_unsized();
    auto is_endless = [](const Diagnostic& d) { return d.code == "E0275"; };   // of an impl: what uses it follows from that
    const bool known = std::any_of(diags_.all().begin(), diags_.all().end(), is_endless);
    if (solver_.endless().valid() && !has_errors() && !known) report_endless(solver_.endless(), "this type");
}

// E0275: `impl<T> Show for T where Vec<T>: Show {}` never comes to an end.
void BodyChecker::report_endless(Span span, const std::string& what) {
    diags_.error("E0275", span, "overflow evaluating the requirement " + what)
        .label(span, "to decide it, ever larger ones of its kind would have to be decided")
        .help("give an impl without such a condition for some type: there the chain ends");
}

// That a closure is `Send`, say: what it captures is not known beside other errors, and nothing is said of it.
bool BodyChecker::is_of_captures(const Obligation& o) {
    const TraitRef& asked = o.root.trait;
    return asked.trait.valid() && items_.has_item(asked.trait) && items_.item(asked.trait).is_auto &&
           types_.is(infer_.shallow(types_[asked.args][0].ty()), TyKind::Closure);
}

// `show("hi")` for a `fn show<T>(x: &T)`: type parameters have a size.
void BodyChecker::report_unsized() {
    Span last;
    for (const Solver::NeedsSize& need : solver_.needs_size()) {
        Ty ty = resolve(need.ty);
        if (solver_.is_sized(ty) || need.span == last) continue;
        last = need.span;
        diags_.error("E0277", need.span, "the size for values of type `" + text(ty) + "` cannot be known at compilation time")
            .label(need.span, "a type parameter stands for types of known size, unless it says `?Sized`")
            .help("`" + text(ty) + "` is only ever behind a pointer: let the parameter stand for a reference, or add `?Sized` to it");
    }
}

namespace {

// How a missing operator trait is said: "cannot add `B` to `A`".
std::string operator_phrase(std::string_view trait, const std::string& self, const std::string& other) {
    struct Row { const char* trait; const char* verb; const char* join; bool self_first; };
    static constexpr Row kRows[] = {
        {"Add", "add", "to", false}, {"Sub", "subtract", "from", false},
        {"Mul", "multiply", "by", true}, {"Div", "divide", "by", true},
        {"Rem", "calculate the remainder of", "divided by", true},
        {"AddAssign", "add-assign", "to", false}, {"SubAssign", "subtract-assign", "from", false},
        {"MulAssign", "multiply-assign", "by", true}, {"DivAssign", "divide-assign", "by", true},
        {"PartialEq", "compare", "with", true}, {"PartialOrd", "compare", "with", true},
    };
    for (const Row& r : kRows)
        if (trait == r.trait)
            return "cannot " + std::string(r.verb) + " `" + (r.self_first ? self : other) + "` " + r.join +
                   " `" + (r.self_first ? other : self) + "`";
    return "";
}

// The traits whose lack has words of its own: `self` lacks it.
std::string missing_phrase(std::string_view trait, const std::string& self, const std::string& other) {
    std::string type = "`" + self + "`";
    if (trait == "Display") return type + " doesn't implement `std::fmt::Display`";
    if (trait == "Debug") return type + " doesn't implement `Debug`";
    if (trait == "SliceIndex") return "the type `" + other + "` cannot be indexed by " + type;
    if (trait == "Iterator") return type + " is not an iterator";
    if (trait == "Sized") return "the size for values of type " + type + " cannot be known at compilation time";
    if (trait == "Send") return type + " cannot be sent between threads safely";
    if (trait == "Sync") return type + " cannot be shared between threads safely";
    return "";
}

}  // namespace

static std::string_view spelling(ClosureKind kind) {
    return kind == ClosureKind::Fn ? "Fn" : kind == ClosureKind::FnMut ? "FnMut" : "FnOnce";
}

// A closure that moves out of what it captured, or changes it, where it must be callable more often.
bool BodyChecker::report_closure_kind(const Obligation& o, Ty self) {
    bool is_fn = items_.is_lang(o.predicate.trait.trait, "fn");
    if (!types_.is(self, TyKind::Closure) || !(is_fn || items_.is_lang(o.predicate.trait.trait, "fn_mut"))) return false;
    const ClosureInfo& info = closures_[types_[self].def.index];
    if (!info.kind_known || info.kind == ClosureKind::Fn || (info.kind == ClosureKind::FnMut && !is_fn)) return false;
    std::string wanted(is_fn ? "Fn" : "FnMut"), has(spelling(info.kind));
    Span span = defs_[types_[self].def].span;
    diags_.error("E0525", span, "expected a closure that implements the `" + wanted + "` trait, but this closure only implements `" + has + "`")
        .label(span, info.kind == ClosureKind::FnOnce ? "this closure can be called only once: it gives away something that it captured"
                                                      : "this closure changes something that it captured")
        .label(o.span, "`" + wanted + "` is needed here");
    return true;
}

// A closure or function that takes another number of arguments than it will be called with.
bool BodyChecker::report_argument_count(const Obligation& o, Ty self) {
    if (!is_callable_trait(o.predicate.trait.trait)) return false;
    bool is_closure = types_.is(self, TyKind::Closure);
    Ty given = infer_.shallow(types_[o.predicate.trait.args][1].ty());
    if ((!is_closure && !types_.is(self, TyKind::FnDef)) || !types_.is(given, TyKind::Tuple)) return false;
    size_t wanted = types_.tuple_parts(given).size();
    DefId def = types_[self].def;
    size_t takes = is_closure ? closures_[def.index].signature.inputs.size() : items_.signature(def).inputs.size();
    if (takes == wanted) return false;
    auto count = [](size_t n) { return std::to_string(n) + (n == 1 ? " argument" : " arguments"); };
    Span span = is_closure ? defs_[def].span : o.span;
    diags_.error("E0593", span, std::string(is_closure ? "closure" : "function") + " is expected to take " + count(wanted) + ", but it takes " + count(takes));
    return true;
}

// Said already, by the same operator, say, whose output is not known either?
bool BodyChecker::is_told(const Obligation& o, Args args) {
    TraitRef missing{o.predicate.trait.trait, args};
    for (const auto& [trait, span] : told_)
        if (trait == missing && span.lo <= o.span.hi && o.span.lo <= span.hi) return true;
    told_.emplace_back(missing, o.span);
    return false;
}

// The call that asked, and which of its callee's bounds.
const BodyChecker::CallSite* BodyChecker::site_of(const Obligation& o, const Predicate*& demand) {
    for (const CallSite& site : call_sites_) {
        if (!(site.callee == o.span)) continue;
        for (const Predicate& p : items_.predicates(site.def)) {
            if (p.kind != o.root.kind || p.trait.trait != o.root.trait.trait) continue;
            Ty about = types_.erase_regions(types_[p.trait.args][0].ty());
            if (resolve(solver_.instantiate(about, site.args, o.span)) != resolve(types_[o.root.trait.args][0].ty())) continue;
            demand = &p;
            return &site;
        }
    }
    return nullptr;
}

// The type that was written for a parameter of the function itself.
Span BodyChecker::written_argument(const CallSite& site, uint32_t param) {
    const GenericsInfo& g = items_.generics(site.def);
    if (!site.segment || param < g.parent_count || g.params[param].kind != GenericParamInfo::Kind::Type) return {};
    size_t place = 0;
    for (uint32_t i = g.parent_count; i < param; ++i) place += g.params[i].kind != GenericParamInfo::Kind::Lifetime;
    for (const ast::GenericArg& a : site.segment->args)
        if (a.kind != ast::GenericArg::Kind::Lifetime && place-- == 0)
            return a.kind == ast::GenericArg::Kind::Type ? crate_.types[a.type].span : Span();
    return {};
}

// Where it is told: at the type that was written for the parameter, or at the one argument that the parameter's
// type comes from; none: at the callee.
Span BodyChecker::blamed_part(const CallSite& site, Ty about) {
    const GenericsInfo& g = items_.generics(site.def);
    const Signature& sig = items_.signature(site.def);
    std::vector<size_t> inputs;
    for (uint32_t param = 0; param < g.params.size(); ++param) {
        if (!items_.mentions_param(about, param)) continue;
        if (Span written = written_argument(site, param); written.valid()) return written;
        for (size_t i = 0; i < sig.inputs.size(); ++i)
            if (items_.mentions_param(sig.inputs[i], param)) inputs.push_back(i);
    }
    if (inputs.size() != 1 || (site.is_method && inputs[0] == 0)) return {};
    size_t operand = inputs[0] - (site.is_method ? 1 : 0);
    return operand < site.operands->size() ? this->site(crate_.exprs[(*site.operands)[operand]]) : Span();
}

void BodyChecker::report_failure(const Obligation& o) {
    const Predicate& p = o.predicate;
    Args args = infer_.resolve(p.trait.args);
    for (GenericArg a : types_[args])
        if (a.is_ty() && types_.has(a.ty(), kHasError)) return;
    Ty self = types_[args][0].ty();
    if (p.kind == Predicate::Kind::Projection) {
        Ty want = resolve(p.ty);
        if (types_.has(want, kHasError)) return;
        Answer has = solver_.evaluate({p.trait.trait, args});
        if (has != Answer::No) {
            diags_.error("E0271", o.span, "type mismatch resolving `<" + text(self) + " as " +
                         items_.text(TraitRef{p.trait.trait, args}) + ">::" + items_.name_of(p.assoc) +
                         " == " + items_.text(want) + "`");
            return;
        }
    }
    if (report_closure_kind(o, self) || report_argument_count(o, self) || is_told(o, args)) return;
    if (solver_.overflows({p.trait.trait, args})) {
        const TraitRef asked = o.root.trait.valid() ? o.root.trait : p.trait;
        return report_endless(o.span, "`" + text(types_[asked.args][0].ty()) + ": " + items_.text(asked) + "`");
    }
    std::string trait_text = items_.text(TraitRef{p.trait.trait, args});
    std::string_view trait_name = items_.names.text(defs_[p.trait.trait].name);
    std::string other = types_[args].size() > 1 && types_[args][1].is_ty() ? text(types_[args][1].ty()) : text(self);
    std::string phrase = operator_phrase(trait_name, text(self), other);
    std::string self_text = text(self);
    if (phrase.empty()) phrase = missing_phrase(trait_name, self_text, other);
    if (phrase.empty()) phrase = "the trait bound `" + self_text + ": " + trait_text + "` is not satisfied";
    const Predicate* demand = nullptr;
    const CallSite* site = site_of(o, demand);
    Span part = site ? blamed_part(*site, types_[demand->trait.args][0].ty()) : Span();
    Span blamed = part.valid() ? part : o.span;
    bool is_function = is_callable_trait(p.trait.trait) && (types_.is(self, TyKind::FnDef) || types_.is(self, TyKind::FnPtr)) &&
                       solver_.is_called_as_closures(self);
    Diagnostic& d = diags_.error(is_function ? "E0631" : "E0277", blamed, phrase);
    d.label(blamed, "`" + self_text + "` does not have the trait `" + trait_text + "`");
    if (part.valid()) d.label(o.span, "this call asks for it");
    if (demand && demand->span.valid() && !defs_[site->def].is_library) d.label(demand->span, "because of this bound");
    if (std::string advice = advice_for(trait_name, self); !advice.empty()) d.help(std::move(advice));
}

// What to do about a trait that a type lacks; empty when nothing general can be said.
std::string BodyChecker::advice_for(std::string_view trait, Ty self) {
    if (!types_.is(self, TyKind::Adt)) return "";
    DefId def = types_[self].def;
    std::string name = items_.name_of(def);
    bool is_own = !defs_[def].is_library;
    if (trait == "Debug" && is_own) return "add `#[derive(Debug)]` to `" + text(self) + "`";
    if (trait == "Display") return "print it with `{:?}` if it has `Debug`, or write `impl Display`";
    if (is_own || (trait != "Send" && trait != "Sync")) return "";
    if (name == "Rc") return "use `Arc`: its counts may be changed by several threads";
    if (name == "RefCell") return "use `Mutex` or `RwLock`: they let one thread wait for another";
    return name == "Cell" ? "use `Mutex`, or an atomic type like `AtomicI32`" : "";
}

}  // namespace framewalk::rust
