#include "rust/driver.h"

#include <algorithm>

#include "machine/machine.h"
#include "mir/simplify.h"
#include "rust/borrow/check_moves.h"
#include "rust/borrow/check_regions.h"
#include "rust/borrow/checked_context.h"
#include "rust/borrow/const_values.h"
#include "rust/borrow/elaborate_drops.h"
#include "rust/borrow/packed.h"
#include "rust/borrow/unused.h"
#include "rust/build/build.h"
#include "rust/build/state_machine.h"
#include "rust/check/elision.h"
#include "rust/check/exhaustive.h"
#include "rust/check/static_params.h"
#include "rust/check/symbols.h"
#include "rust/check/well_formed.h"
#include "rust/lint/known_panics.h"
#include "rust/lint/lint_levels.h"
#include "rust/std/library.h"

namespace framewalk::rust {

// What the stages ask while one body is built and analysed.
class Compilation::Context final : public BuildContext, public PatternContext, public KnownPanicsContext, public ConstContext {
public:
    Context(Compilation& c, const typed::Body& body) : c_(c), body_(body), checked_(*c.items_, c.closures_, body) {}
    mir::TypeFacts& facts() override { return checked_; }
    Diagnostics& diagnostics() override { return c_.diagnostics_; }
    bool constant_value(const mir::Constant& constant, u128& bits) override {
        if (constant.kind != mir::ConstValueKind::Named || !constant.def.valid()) return false;
        if (!c_.check_body(constant.def) || c_.typed_[constant.def.index]->has_errors) return false;
        const typed::Body& body = *c_.typed_[constant.def.index];
        Args args = constant.args.valid() ? constant.args : c_.types_.no_args();
        std::optional<u128> value = c_.fold(body, body.value, args);
        if (!value) value = c_.run_constant(constant.def, args, constant.ty, constant.span);
        if (value) bits = *value;
        return value.has_value();
    }
    bool is_allowed(std::string_view lint, Span) override {
        return is_no_error(c_.items_->level_around(body_.def, lint));
    }
    bool is_sure_to_panic(const mir::Body& body) override { return rust::is_sure_to_panic(body, *this); }
    bool is_freeze(Ty ty) override { return c_.is_freeze(ty); }
    bool is_constructor(DefId def, uint32_t& variant) override {
        const Def& d = (*c_.names_of_defs_)[def];
        variant = d.kind == DefKind::Variant ? d.index : 0;
        return d.kind == DefKind::Variant || d.kind == DefKind::Struct;
    }
    bool static_is_mutable(DefId def) override { return c_.static_is_mutable(def); }
    uint32_t line_of(Span span) override { return c_.sources_.line_of(span); }
    Shown library_shown(Span span) override { return c_.library_shown(span); }
    Args own_args() override { return c_.types_.erase_regions(c_.items_->identity_args(body_.def)); }
    DefId add_promoted(mir::Body body, Ty ty, PromotedKind kind) override;
    DefId add_const_block(mir::Body body, Ty ty) override {
        if (!body_.is_library) {
            check_moves(body, checked_, c_.diagnostics_);
            check_const_values(body, ConstBodyKind::Value, checked_, *this, c_.diagnostics_);
        }
        return add_promoted(std::move(body), ty, PromotedKind::Shared);
    }
    void keep_unpromoted(mir::Body body) override { unpromoted_.push_back(std::move(body)); }
    bool is_promoted(DefId constant) override {
        auto found = c_.promoted_.find(constant.index);
        return found != c_.promoted_.end() && found->second->kind != PromotedKind::FormatTable;
    }
    const std::vector<mir::Body>& unpromoted() const { return unpromoted_; }
    const mir::Body* value_body(DefId constant) override { return c_.value_body(constant); }
    bool was_promoted(DefId constant) override { return c_.promoted_.count(constant.index) != 0; }
    bool is_mutable(DefId promoted) override { return c_.promoted_.at(promoted.index)->kind == PromotedKind::Mutable; }
    CheckedContext& checked() { return checked_; }

private:
    Compilation& c_;
    const typed::Body& body_;
    CheckedContext checked_;
    std::vector<mir::Body> unpromoted_;
};

DefId Compilation::Context::add_promoted(mir::Body body, Ty ty, PromotedKind kind) {
    Def def;
    def.kind = DefKind::AnonConst;
    def.name = c_.interner_.intern("{constant}");
    def.parent = body_.def;
    def.module = (*c_.names_of_defs_)[body_.def].module;
    def.span = body.span;
    def.is_library = body_.is_library;
    DefId id = c_.names_of_defs_->add(def);
    body.def = id;
    elaborate_drops(body, checked_);
    mir::simplify(body);
    c_.promoted_[id.index] = std::make_unique<Promoted>(Promoted{std::move(body), ty, kind});
    return id;
}

Compilation::Compilation() = default;
Compilation::~Compilation() = default;

// ---------------------------------------------------------------- the pipeline

std::unique_ptr<Compilation> Compilation::compile(std::string path, std::string code,
                                                  const CompileOptions& options) {
    std::unique_ptr<Compilation> c(new Compilation());
    c->parse(std::move(path), std::move(code), options);   // tree and names of the whole crate
    if (c->crate_.stopped) return c;                       // nothing sensible can be said beyond this
    c->wants_tests_ = options.tests;
    c->is_right_ = options.is_right;
    c->library_ = options.library;
    c->check_main();
    const bool no_types = c->names_of_defs_->lost_bound, no_bodies = no_types || c->names_of_defs_->lost_impl;
    if (!no_types) c->check_user_items();                  // signatures, types, impls
    if (!no_bodies) {
        c->check_user_bodies();                            // types of every expression
        if (c->is_right_ || c->check_opaques())            // what `impl Trait` stands for
            c->analyze_user_bodies();                      // MIR: moves, initialisation; then drops
    }
    if (!c->is_right_ && !c->diagnostics_.has_errors() && !c->diagnostics_.has_unsupported()) c->check_futures();
    if (!c->is_right_) c->check_required_constants();
    if (!c->is_right_ && !c->diagnostics_.has_errors() && !c->diagnostics_.has_unsupported()) check_symbols(*c->items_);
    if (!c->is_right_) c->refuse_unexplained();
    c->drop_late_lints();
    c->drop_follow_ups();
    c->drop_derived();
    if (!c->is_right_) c->raise_denied_lints();
    c->collect_library_diagnostics();
    c->ok_ = !c->diagnostics_.has_errors() && !c->diagnostics_.has_unsupported();
    return c;
}

void Compilation::parse(std::string path, std::string code, const CompileOptions& options) {
    LibraryPart part = options.whole_library || names_rare_module(code) ? LibraryPart::Whole : LibraryPart::Common;
    if (options.only_once) base_.read(part);
    else base_.copy_from(library_outline(part));
    user_file_ = sources_.add(std::move(path), std::move(code), false);
    ParseOptions parsing = options.parse;
    parsing.test_cfg = options.tests;
    parse_file(user_file_, sources_, interner_, parsing, macros_, crate_, diagnostics_);
    for (const Diagnostic& d : diagnostics_.all()) syntax_errors_.insert(d.span.lo);
    names_of_defs_ = std::make_unique<Names>();
    if (crate_.stopped) return;
    expand_derives(crate_, sources_, interner_, diagnostics_, &macros_);
    resolution_ = std::make_unique<NameResolution>(crate_, macros_, interner_, sources_, *names_of_defs_, diagnostics_);
    resolution_->collect_library(base_.root);
    resolution_->resolve_program();
    items_ = std::make_unique<Items>(crate_, *names_of_defs_, interner_, sources_, types_, diagnostics_);
    items_->evaluator = this;
    items_->closures = &closures_;
    items_->require_body = [this](DefId fn) { check_body(fn); };
    infer_ = std::make_unique<Infer>(types_);
    solver_ = std::make_unique<Solver>(*items_, *infer_, empty_env_, closures_);
    solver_->reveal_all = true;
}

void Compilation::collect_library_diagnostics() {
    diagnostics_.move_if([this](const Diagnostic& d) { return sources_.is_library(d.span); }, library_diagnostics_);
    resolution_->library_diagnostics().move_if([](const Diagnostic&) { return true; }, library_diagnostics_);
}

void Compilation::check_user_items() {
    size_t count = names_of_defs_->defs.size();
    Elision elision(*items_);
    for (uint32_t i = 0; i < count && !is_right_; ++i)
        if (!names_of_defs_->defs[i].is_library) elision.check(DefId(i));
    for (uint32_t i = 0; i < count; ++i) {
        DefId def(i);
        const Def& d = (*names_of_defs_)[def];
        if (d.is_library) continue;
        switch (d.kind) {
            case DefKind::Struct: case DefKind::Enum: case DefKind::Union:
                items_->predicates(def);
                items_->adt(def);
                break;
            case DefKind::Fn: case DefKind::AssocFn:
                items_->predicates(def);
                items_->signature(def);
                break;
            case DefKind::Impl:
                items_->impl(def);
                items_->predicates(def);
                break;
            case DefKind::Trait:
                items_->predicates(def);
                items_->supertraits(def);
                break;
            case DefKind::TypeAlias: case DefKind::Const: case DefKind::AssocConst: case DefKind::Static:
            case DefKind::AssocTy:
                items_->type_of(def);
                break;
            default: break;
        }
    }
    WellFormed well_formed(*items_, closures_);
    for (uint32_t i = 0; i < count && !is_right_; ++i)
        if (!names_of_defs_->defs[i].is_library) well_formed.check(DefId(i));
}

void Compilation::check_main() {
    for (const ast::Attribute& a : crate_.attrs) {
        if (a.path.size() == 1 && interner_.text(a.path[0]) == "no_main") return void(diagnostics_.unsupported(a.span, "a program without `main`"));
        if (a.path.size() == 1 && interner_.text(a.path[0]) == "no_std")
            diagnostics_.error("", Span(), "unwinding panics are not supported without std")
                .help("leave `#![no_std]` out: the library is there");
    }
    DefId main = items_->member(names_of_defs_->root, interner_.intern("main"), DefKind::Fn);
    if (wants_tests_) return check_tests();
    if (main.valid() && !names_of_defs_->lost_bound) check_head_of_main(main);
    if (!main.valid()) {
        uint32_t end = std::max(sources_.file(user_file_).start, crate_.last_token.hi);
        diagnostics_.error("E0601", Span{end, end}, "`main` function not found in crate")
            .help("a program starts in `fn main() { … }`: add one");
    }
}

// E0131, E0646, E0580, E0277: what nobody calls has neither parameters nor anyone to give a value to.
void Compilation::check_head_of_main(DefId main) {
    const ast::Item& it = items_->item(main);
    const Signature sig = items_->signature(main);
    if (!it.generics.params.empty()) {
        diagnostics_.error("E0131", it.generics.span, "`main` is not allowed to have generic parameters");
    } else if (!it.generics.where.empty()) {
        diagnostics_.error("E0646", it.generics.where_span, "`main` is not allowed to have a `where` clause");
    } else if (sig.is_async) {
        return;
    } else if (!sig.inputs.empty() || sig.is_unsafe || (it.sig.abi.valid() && interner_.text(it.sig.abi) != "Rust")) {
        diagnostics_.error("E0580", it.sig.span, "`main` takes no arguments and is a plain function")
            .help("write `fn main()`; arguments of the command line are in `std::env::args()`");
    } else if (!types_.has(sig.output, kHasError | kHasOpaque)) {
        TraitRef goal{items_->lang("termination"), types_.args({GenericArg(types_.erase_regions(sig.output))})};
        if (!goal.valid() || solver().evaluate(goal) != Answer::No) return;
        diagnostics_.error("E0277", sig.output_span, "`main` cannot give back a value of type `" + items_->text(sig.output) + "`")
            .help("let it give nothing, or a `Result<(), …>`");
    }
}

void Compilation::check_user_bodies() {
    std::vector<DefId> bodies = names_of_defs_->bodies;
    for (DefId def : bodies) {
        if ((*names_of_defs_)[def].is_library) continue;
        if (names_lost_trait(def)) return;
        check_body(def);
    }
}

// A body that names a trait which does not exist ends rustc's work.
bool Compilation::names_lost_trait(DefId def) {
    if (!items_->has_item(def)) return false;
    for (const Diagnostic& d : diagnostics_.all())
        if ((d.code == "E0404" || d.code == "E0405") && items_->item(def).span.contains(d.span)) return true;
    return false;
}

void Compilation::check_fields_last() {
    for (uint32_t i = 0; i < names_of_defs_->defs.size(); ++i) {
        const Def& d = names_of_defs_->defs[i];
        bool has_fields = d.kind == DefKind::Struct || d.kind == DefKind::Enum || d.kind == DefKind::Union;
        if (has_fields && !d.is_library) check_static_params(DefId(i), *region_facts_, diagnostics_);
    }
}

void Compilation::analyze_user_bodies() {
    // Where a type is wrong, its lifetimes mean nothing.
    if (!is_right_ && !diagnostics_.has_errors()) {
        region_facts_ = std::make_unique<RegionFacts>(*items_);
        check_fields_last();
    }
    std::vector<DefId> bodies = names_of_defs_->bodies;
    for (DefId def : bodies) {
        if ((*names_of_defs_)[def].is_library) continue;
        if (typed_.count(def.index)) build_with_closures(def, true);
    }
}

// Would a future have one of its own kind among its fields, directly or in those of another?
bool Compilation::contains_itself(DefId future) {
    std::vector<DefId> reached{future};
    for (size_t i = 0; i < reached.size(); ++i) {
        const mir::Body* poll = body(reached[i]);
        if (!poll) continue;
        for (Ty part : poll->future_fields) {
            part = normalize(part);
            if (!solver().is_future(part)) continue;
            DefId inner = types_[part].def;
            if (inner == future) return true;
            if (std::find(reached.begin(), reached.end(), inner) == reached.end()) reached.push_back(inner);
        }
    }
    return false;
}

// The types of what a future holds while it waits, and the futures in it.
std::vector<Ty> Compilation::held_by(Ty future) {
    std::vector<Ty> held = future_fields(future);
    for (size_t i = 0; i < held.size() && held.size() < 1000; ++i)
        for (Ty part : solver().is_future(held[i]) ? future_fields(held[i]) : std::vector<Ty>()) held.push_back(part);
    return held;
}

// Is all that a future holds while it waits `Send`, where it must be?
void Compilation::check_futures() {
    size_t count = names_of_defs_->defs.size();
    for (uint32_t i = 0; i < count; ++i) {
        auto found = closures_.find(i);
        if (found == closures_.end() || !found->second.is_async || (*names_of_defs_)[DefId(i)].is_library) continue;
        Span span = (*names_of_defs_)[DefId(i)].span;
        if (contains_itself(DefId(i)))
            diagnostics_.error("E0733", span, "recursion in an async fn requires boxing")
                .label(span, "this future would contain itself, and have no size")
                .help("put the inner one on the heap: `Box::pin(…).await`");
    }
    if (diagnostics_.has_errors()) return;
    std::vector<Items::AutoFuture> list = items_->auto_futures;
    for (const Items::AutoFuture& f : list) {
        Ty future = types_[f.goal.args][0].ty();
        if (types_.has(future, kHasParam | kHasInfer | kHasError) || sources_.is_library(f.span)) continue;
        for (Ty part : held_by(future)) {
            if (solver().evaluate({f.goal.trait, types_.args({GenericArg(part)})}) != Answer::No) continue;
            std::string trait = items_->name_of(f.goal.trait);
            diagnostics_.error("", f.span, "future cannot be sent between threads safely: it is not `" + trait + "`")
                .label((*names_of_defs_)[types_[future].def].span, "this future holds a value of type `" + items_->text(part) + "` while it waits, which is not `" + trait + "`");
            break;
        }
    }
}

// Free constants and statics are computed even when nothing uses them: E0080 if one panics.
void Compilation::check_user_constants() {
    std::vector<DefId> bodies = names_of_defs_->bodies;
    for (DefId def : bodies) {
        const Def d = (*names_of_defs_)[def];
        bool is_free = d.kind == DefKind::Static || (d.kind == DefKind::Const && items_->generics(def).params.empty());
        if (d.is_library || !is_free) continue;
        if (std::optional<Span> at = panic_of_constant(def, types_.no_args(), items_->type_of(def), d.span)) constant_panics(*at);
    }
}

// Gives what `evaluate` makes of a machine for constants.
template <class Evaluate>
auto Compilation::on_a_machine(Evaluate evaluate) {
    MachineSettings settings;
    settings.memory.stack.size = 1u << 20;
    ++running_constants_;   // the machine is not to prepare `main`
    Machine machine(*this, sources_, settings);
    auto result = evaluate(machine);
    --running_constants_;
    return result;
}

// Where it panics. A constant that cannot be computed for another reason is told of when it is read.
std::optional<Span> Compilation::panic_of_constant(DefId def, Args args, Ty ty, Span span) {
    return on_a_machine([&](Machine& machine) { return machine.can_evaluate(def, args, ty, span) ? std::nullopt : machine.constant_panic(); });
}

// Of a place that is told already nothing more is said: a constant may be computed for several reasons.
void Compilation::constant_panics(Span at) {
    for (const Diagnostic& d : diagnostics_.all())
        if (d.code == "E0080" && d.span.lo == at.lo) return;
    diagnostics_.error("E0080", at, "the evaluation of this constant panics")
        .label(at, "it panics here")
        .help("a constant is computed while the program is compiled: nothing could catch the panic");
}

// What is said inside a function that could not be read as a whole may only follow from that.
void Compilation::drop_follow_ups() {
    Diagnostics dropped;
    for (Span body : crate_.broken_bodies)
        diagnostics_.move_if([&](const Diagnostic& d) {
            const bool is_follow_up = d.code == "E0282" || d.code == "E0283" || d.code == "E0284" || d.code == "E0004" || d.code == "E0005";
            return is_follow_up && body.contains(d.span) && syntax_errors_.count(d.span.lo) == 0;
        }, dropped);
    // What is unsupported may have brought the trait of a method, or the type of a value.
    if (diagnostics_.has_unsupported())
        diagnostics_.move_if([](const Diagnostic& d) { return d.code == "E0599" || d.code == "E0608" || d.code == "E0282"; }, dropped);
    if (has_broken_type())
        diagnostics_.move_if([](const Diagnostic& d) {
            return d.code == "E0026" || d.code == "E0027" || d.code == "E0063" || d.code == "E0107" || d.code == "E0560" || d.code == "E0609";
        }, dropped);
}

// Of two types with one name, what is derived for the second would be said of the first.
void Compilation::drop_derived() {
    std::vector<Span> derives;
    bool doubled = false;
    for (const Diagnostic& d : diagnostics_.all()) doubled |= d.code == "E0428";
    for (uint32_t i = 0; doubled && i < names_of_defs_->defs.size(); ++i) {
        if (names_of_defs_->defs[i].is_library || !items_->has_item(DefId(i))) continue;
        if (const ast::Attribute* derive = items_->attr(DefId(i), "derive")) derives.push_back(derive->span);
    }
    Diagnostics dropped;
    for (Span span : derives) diagnostics_.move_if([&](const Diagnostic& d) { return span.contains(d.span); }, dropped);
}

// Is there a syntax error inside of a struct or enum? Which fields it has is not known then.
bool Compilation::has_broken_type() {
    for (const Diagnostic& d : diagnostics_.all()) {
        if (d.severity != Severity::Error || !d.code.empty()) continue;
        for (uint32_t i = 0; i < names_of_defs_->defs.size(); ++i) {
            const Def& def = (*names_of_defs_)[DefId(i)];
            bool is_type = def.kind == DefKind::Struct || def.kind == DefKind::Enum;
            if (def.is_library || !is_type || !items_->has_item(DefId(i))) continue;
            const Span item = items_->item(DefId(i)).span;
            if (d.span.lo >= item.lo && d.span.lo <= item.hi) return true;
        }
    }
    return false;
}

// rustc looks for literals out of range, and for private fields that are given values, only in programs
// without other errors.
void Compilation::drop_late_lints() {
    bool has_real_error = false;
    for (const Diagnostic& d : diagnostics_.all())
        has_real_error |= d.severity == Severity::Error && d.code.find('_') == std::string::npos && d.code != "E0451";
    Diagnostics dropped;
    if (has_real_error)
        diagnostics_.move_if([](const Diagnostic& d) { return d.code == "overflowing_literals" || d.code == "E0451"; }, dropped);
}

// ---------------------------------------------------------------- bodies

bool Compilation::check_body(DefId def) {
    int& state = state_[def.index];
    if (state != 0) return typed_.count(def.index) != 0;
    state = 1;
    const bool met_too_large = types_.met_too_large();
    const Def d = (*names_of_defs_)[def];
    names_of_defs_->need_body(def);
    if (d.is_library) std::swap(diagnostics_, library_diagnostics_);
    CheckedBody checked;
    bool has = true;
    {
        BodyChecker checker(*items_, closures_, def);
        if (d.kind == DefKind::AnonConst && items_->is_anon_const(def)) {
            AnonConst anon = items_->anon_const(def);
            checked = checker.check_const(anon.expr, anon.ty);
        } else if ((d.kind == DefKind::Fn || d.kind == DefKind::AssocFn) && items_->item(def).body.valid()) {
            checked = checker.check_fn();
        } else if (d.kind != DefKind::Fn && d.kind != DefKind::AssocFn && items_->has_item(def) && items_->item(def).value.valid()) {
            checked = checker.check_const(items_->item(def).value, items_->type_of(def));
        } else {
            has = false;
        }
    }
    if (has) {
        for (auto& closure : checked.closures) {
            DefId id = closure->def;
            closures_of_[def.index].push_back(id);
            typed_[id.index] = std::move(closure);
        }
        typed_[def.index] = std::move(checked.body);
        if (!is_right_) check_patterns_of(def);
    }
    if (d.is_library) std::swap(diagnostics_, library_diagnostics_);
    if (!met_too_large && types_.met_too_large()) diagnostics_.unsupported(d.span, kTooManyParts);
    state_[def.index] = 2;
    return has;
}

// Nothing further is said of a function whose patterns are wrong, nor of its closures.
void Compilation::check_patterns_of(DefId def) {
    const size_t errors = diagnostics_.error_count();
    Context context(*this, *typed_[def.index]);
    for (DefId id : closures_of_[def.index])
        if (!typed_[id.index]->has_errors) check_patterns(*typed_[id.index], context, diagnostics_);
    if (!typed_[def.index]->has_errors) check_patterns(*typed_[def.index], context, diagnostics_);
    if (diagnostics_.error_count() == errors) return;
    typed_[def.index]->has_errors = true;
    for (DefId closure : closures_of_[def.index]) typed_[closure.index]->has_errors = true;
}

// What `derive` writes refers to fields where rustc's copies them.
bool Compilation::is_derived(DefId fn) const {
    DefId impl = (*names_of_defs_)[fn].parent;
    return items_->has_item(impl) && items_->item(impl).expansion != 0;
}

// A function and the closures in it are one to rustc: where one of them uses what is gone, the lints say nothing of any.
void Compilation::build_with_closures(DefId def, bool is_users) {
    std::vector<DefId> parts = closures_of_[def.index];
    parts.push_back(def);
    if (is_users) judged_.insert(def.index);
    std::vector<std::pair<std::unique_ptr<Context>, mir::Body>> built;
    const size_t errors = diagnostics_.error_count();
    for (DefId part : parts) {
        typed::Body& typed = *typed_[part.index];
        if (typed.has_errors || mir_.count(part.index)) continue;
        auto context = std::make_unique<Context>(*this, typed);
        mir::Body body = build_mir(typed, *context);
        if (is_users) check_borrows(body, *context);
        if (!is_right_ && !is_library(part)) mentions_[part.index] = all_mentions(body);
        built.emplace_back(std::move(context), std::move(body));
    }
    const bool lints = is_users && !is_right_ && diagnostics_.error_count() == errors;
    for (auto& [context, body] : built) finish(*typed_[body.def.index], std::move(body), *context, lints);
}

void Compilation::check_borrows(const mir::Body& built, Context& context) {
    if (is_right_) return warn_unused_variables(built, context.checked(), diagnostics_);
    if (!is_derived(built.def)) check_packed(built, context.checked(), diagnostics_);
    check_const_values_in(built, context);
    check_transmutes(built);
    check_moves(built, context.checked(), diagnostics_);
    if (region_facts_) check_regions(built, context.checked(), *region_facts_, diagnostics_);
}

void Compilation::check_const_values_in(const mir::Body& built, Context& context) {
    const DefKind kind = (*names_of_defs_)[built.def].kind;
    if (typed_[built.def.index]->is_const)
        return check_const_values(built, kind == DefKind::Static && static_is_mutable(built.def) ? ConstBodyKind::MutableStatic : ConstBodyKind::Value,
                                  context.checked(), context, diagnostics_);
    if ((kind == DefKind::Fn || kind == DefKind::AssocFn) && items_->item(built.def).sig.is_const)
        check_const_values(built, ConstBodyKind::Fn, context.checked(), context, diagnostics_);
}

// Of a trait's constant the type decides; so it does of one that is being looked at.
const mir::Body* Compilation::value_body(DefId constant) {
    if (auto found = promoted_.find(constant.index); found != promoted_.end()) return &found->second->body;
    if (items_->is_trait_item(constant) || !check_body(constant) || typed_[constant.index]->has_errors) return nullptr;
    if ((*names_of_defs_)[constant].is_library) return body(constant);
    if (!mir_.count(constant.index) && judged_.insert(constant.index).second) build_with_closures(constant, true);
    auto found = mir_.find(constant.index);
    return found == mir_.end() ? nullptr : found->second.get();
}

void Compilation::finish(typed::Body& typed, mir::Body built, Context& context, bool lints) {
    const bool is_computed = typed.is_const && (*names_of_defs_)[typed.def].kind != DefKind::AssocConst;
    if (lints && !is_computed) check_known_panics(built, context.unpromoted(), context, diagnostics_);
    if (mir_.count(typed.def.index)) return;
    elaborate_drops(built, context.checked());
    mir::simplify(built);
    if (typed.closure_self == typed::Body::ClosureSelf::Future)
        make_state_machine(built, types_, {typed.closure_ty, items_->lang("pin"), items_->lang("suspend"), typed.exprs[typed.value].span});
    mir_[typed.def.index] = std::make_unique<mir::Body>(std::move(built));
}

// What starts the program, and what `derive` writes, is never seen.
Shown Compilation::library_shown(Span span) const {
    FileId id = sources_.file_of(span.lo);
    bool is_written = id.valid() && !sources_.file(id).owned && sources_.file(id).path != "std/rt.rs";
    return is_written ? library_ : Shown::Hidden;
}

void Compilation::build(DefId def) {
    if (mir_.count(def.index)) return;
    const Def d = (*names_of_defs_)[def];
    DefId owner = d.kind == DefKind::Closure ? d.parent : def;
    if (!check_body(owner)) return;
    bool library = (*names_of_defs_)[owner].is_library;
    if (library) std::swap(diagnostics_, library_diagnostics_);
    if (library && !typed_[owner.index]->is_const && library_shown(typed_[owner.index]->span) == Shown::Steps) {
        std::string path = documented_path(owner);
        sources_.show(typed_[owner.index]->span, path.empty() ? interner_.text(typed_[owner.index]->name) : path);
    }
    build_with_closures(owner, false);
    if (library) std::swap(diagnostics_, library_diagnostics_);
}

const mir::Body* Compilation::body(DefId def) {
    auto promoted = promoted_.find(def.index);
    if (promoted != promoted_.end()) return &promoted->second->body;
    build(def);
    auto found = mir_.find(def.index);
    return found == mir_.end() ? nullptr : found->second.get();
}

std::string Compilation::dump_mir(DefId def) {
    const mir::Body* b = body(def);
    return b ? mir::dump(*b, [this](Ty ty) { return items_->text(ty); }, interner_) : std::string();
}

// ---------------------------------------------------------------- constants in types

std::optional<u128> Compilation::evaluate(DefId def, Args args, Ty ty, Span span) {
    if (state_[def.index] == 1) {
        diagnostics_.error("E0391", span, "cycle detected when evaluating a constant");
        return std::nullopt;
    }
    bool library = (*names_of_defs_)[def].is_library;
    if (!check_body(def)) return std::nullopt;
    const typed::Body& body = *typed_[def.index];
    if (body.has_errors) return std::nullopt;
    if (is_circular(def)) return std::nullopt;
    const size_t errors = diagnostics_.error_count();
    const bool met_before = std::exchange(met_open_adt_, false);
    folding_.push_back(def);
    std::optional<u128> value = fold(body, body.value, args);
    folding_.pop_back();
    if (!value && diagnostics_.error_count() != errors) return std::nullopt;
    if (!value) value = run_constant(def, args, ty, span);
    if (std::exchange(met_open_adt_, met_before)) return needs_its_type(span);
    if (!value && diagnostics_.error_count() != errors) return std::nullopt;
    if (!value) (library ? library_diagnostics_ : diagnostics_).unsupported(span, "this constant expression in a type");
    if (value && types_.is(ty, TyKind::Int)) *value = truncate_unsigned(*value, bit_width(types_[ty].int_kind));
    return value;
}

// E0391: `struct Foo { bytes: [u8; size_of::<Foo>()] }`
std::optional<u128> Compilation::needs_its_type(Span span) {
    diagnostics_.error("E0391", span, "this constant would need the type that is being defined with it")
        .label(span, "the size of a type cannot be made of that same size")
        .help("let the number come from another type, or write it as a plain constant");
    return std::nullopt;
}

// E0391: a constant that is made of itself. One that goes on and on with other arguments ends somewhere too.
bool Compilation::is_circular(DefId constant) {
    constexpr size_t kMostNested = 200;
    if (std::find(folding_.begin(), folding_.end(), constant) == folding_.end() || (folding_.size() < kMostNested && !items_->generics(constant).params.empty()))
        return false;
    if ((*names_of_defs_)[constant].is_library) return true;
    diagnostics_.error("E0391", (*names_of_defs_)[constant].span, "the value of `" + items_->name_of(constant) + "` would need itself")
        .label((*names_of_defs_)[constant].span, "this constant is found again while its value is worked out")
        .help("let one of the constants in the circle be a plain value");
    return true;
}

// What arithmetic alone does not give, the machine does.
std::optional<u128> Compilation::run_constant(DefId def, Args args, Ty ty, Span span) {
    TyKind kind = types_.kind(ty);
    bool scalar = kind == TyKind::Int || kind == TyKind::Bool || kind == TyKind::Char || kind == TyKind::Float;
    if (!scalar || running_constants_ > 8 || !body(def)) return std::nullopt;
    return on_a_machine([&](Machine& machine) {
        std::optional<u128> value = machine.evaluate_constant(def, args, ty, span);
        if (!value && machine.constant_panic() && !(*names_of_defs_)[def].is_library) constant_panics(*machine.constant_panic());
        return value;
    });
}

}  // namespace framewalk::rust
