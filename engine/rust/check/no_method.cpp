// A method that cannot be called (E0599): whether there is none, or what it lacks, and what to do.
#include <algorithm>

#include "rust/check/body_checker.h"
#include "rust/check/known_methods.h"
#include "rust/names/resolver.h"

namespace framewalk::rust {

static std::string_view kind_word(const Types& types, const Names& defs, Ty ty) {
    if (types.is(ty, TyKind::Param)) return "type parameter";
    if (types.is(ty, TyKind::Ref)) return "reference";
    if (!types.is(ty, TyKind::Adt)) return "type";
    DefKind kind = defs[types[ty].def].kind;
    return kind == DefKind::Enum ? "enum" : kind == DefKind::Union ? "union" : "struct";
}

// What the receiver can be taken for: each type that it dereferences to, and an array's slice.
std::vector<Ty> BodyChecker::receiver_types(Ty ty, Span span) {
    std::vector<Ty> types;
    for (const Step& step : autoderef(ty, span)) types.push_back(resolve(step.ty));
    if (!types.empty() && types_.is(types.back(), TyKind::Array)) types.push_back(types_.slice(types_[types.back()].elem));
    return types;
}

Name BodyChecker::similar_method(ast::ExprId scope, Ty type, Name method) {
    std::vector<Name> names;
    for (DefId trait : scope_traits(scope))
        for (DefId member : defs_.members(trait)) names.push_back(defs_[member].name);
    for (DefId impl : items_.inherent_impls(type))
        for (DefId member : defs_.members(impl)) names.push_back(defs_[member].name);
    return most_similar(items_.names, method, names);
}

// Does Rust's own library have the method for this type or for one that it dereferences to?
bool BodyChecker::library_lacks(ast::ExprId scope, Ty ty, const ast::PathSegment& segment) {
    std::string_view name = items_.names.text(segment.ident.name);
    for (DefId trait : scope_traits(scope))   // ours has it, but not for this type
        if (items_.member(trait, segment.ident.name, DefKind::AssocFn).valid()) return false;
    for (Ty type : receiver_types(ty, segment.ident.span)) {
        std::vector<MethodPick> ours;
        inherent_candidates(type, segment.ident.name, ours);
        if (!ours.empty()) return false;
        if (!is_missing_method(items_, type, name)) continue;
        std::string owner = types_.is(type, TyKind::Adt) ? items_.name_of(types_[type].def) : items_.text(type);
        unsupported(segment.ident.span, "`" + owner + "::" + std::string(name) + "`");
        return true;
    }
    return false;
}

// `2.pow(3)`: nothing says which integer `2` is, so that no method can be chosen.
void BodyChecker::ambiguous_number(Ty ty, const ast::PathSegment& segment) {
    std::string method(items_.names.text(segment.ident.name));
    bool is_int = infer_.is_var(ty, InferKind::Int);
    diags_.error("E0689", segment.ident.span, "can't call method `" + method + "` on ambiguous numeric type `" + text(ty) + "`")
        .label(segment.ident.span, "which type's `" + method + "`?")
        .help(std::string("give the number a type, for example `") + (is_int ? "2_i32`" : "2.0_f64`") +
              ", or the variable: `let x: " + (is_int ? "i32" : "f64") + " = …`");
}

// "`Vec<i32>: Join<_>`"
std::string BodyChecker::bound_text(const TraitRef& bound) {
    const Args args = infer_.resolve(bound.args);
    return "`" + items_.text(types_[args][0].ty()) + ": " + items_.text(TraitRef{bound.trait, args}) + "`";
}

// The method is there, but its `impl` asks for more than the type has: `Wrapper<T>::show` for a `T: Display`.
bool BodyChecker::report_unmet_method(const std::vector<Ty>& types, const ast::PathSegment& segment) {
    for (Ty type : types) {
        std::vector<MethodPick> known;
        inherent_candidates(type, segment.ident.name, known);
        for (const MethodPick& c : known) {
            if (!c.impl.valid()) continue;
            const std::string unmet = infer_.probe([&] {
                const Args args = solver_.fresh_args(c.method, {});
                const Ty self = solver_.normalize(types_.substitute(types_.erase_regions(items_.impl(c.impl).self_ty), args), {});
                TraitRef bound;
                return infer_.unify(self, type) && find_unmet(c, args, bound) ? bound_text(bound) : std::string();
            });
            if (unmet.empty()) continue;
            Diagnostic& d = diags_.error("E0599", segment.ident.span,
                "the method `" + std::string(items_.names.text(segment.ident.name)) + "` exists for `" + items_.text(type) + "`, but its trait bounds are not satisfied");
            d.label(segment.ident.span, unmet + " does not hold");
            if (!defs_[c.impl].is_library) d.label(defs_[c.method].span, "declared in an `impl` with that bound");
            return true;
        }
    }
    return false;
}

// A trait's method, of a trait that was not imported.
bool BodyChecker::report_unseen_trait(const std::vector<Ty>& types, ast::ExprId scope, const ast::PathSegment& segment) {
    const std::vector<DefId> seen = scope_traits(scope);
    for (uint32_t i = 0; i < defs_.defs.size(); ++i) {
        const DefId trait(i);
        if (defs_[trait].kind != DefKind::Trait || std::find(seen.begin(), seen.end(), trait) != seen.end()) continue;
        const DefId method = items_.member(trait, segment.ident.name, DefKind::AssocFn);
        if (!method.valid() || !items_.signature(method).has_self) continue;
        const std::string path = import_path(defs_, items_.names, trait);
        if (path.empty() || std::none_of(types.begin(), types.end(), [&](Ty type) { return has_trait(type, trait); })) continue;
        diags_.error("E0599", segment.ident.span, no_method_text(types[0], segment))
            .label(segment.ident.span, "this is a method of the trait `" + items_.name_of(trait) + "`, which is not in scope here")
            .help("import it: `use " + path + ";`");
        return true;
    }
    return false;
}

bool BodyChecker::is_in_some_trait(Name method) {
    for (uint32_t i = 0; i < defs_.defs.size(); ++i)
        if (defs_.defs[i].kind == DefKind::Trait && items_.member(DefId(i), method, DefKind::AssocFn).valid()) return true;
    return false;
}

bool BodyChecker::has_trait(Ty type, DefId trait) {
    if (infer_.is_var(type, InferKind::General)) return false;
    return solver_.probe([&] {
        return solver_.evaluate({trait, solver_.fresh_args(trait, {}, {GenericArg(type)})}) == Answer::Yes;
    });
}

std::string BodyChecker::no_method_text(Ty ty, const ast::PathSegment& segment) {
    return "no method named `" + std::string(items_.names.text(segment.ident.name)) + "` found for " +
           std::string(kind_word(types_, defs_, ty)) + " `" + items_.text(ty) + "` in the current scope";
}

// Among the traits in scope, one that has the method, which the type therefore lacks. Many traits repeat
// what others have; the iterator's own comparisons are hardly ever meant.
DefId BodyChecker::lacking_trait(ast::ExprId scope, Name method) {
    DefId last;
    for (DefId trait : scope_traits(scope)) {
        const DefId m = items_.member(trait, method, DefKind::AssocFn);
        if (!m.valid() || !items_.signature(m).has_self) continue;
        if (!last.valid() || items_.name_of(last) == "Iterator") last = trait;
    }
    return last;
}

static bool is_derivable(std::string_view trait) {
    static constexpr std::string_view kDerivable[] = {"Clone", "PartialEq", "Eq", "PartialOrd", "Ord", "Hash", "Debug", "Default"};
    return std::find(std::begin(kDerivable), std::end(kDerivable), trait) != std::end(kDerivable);
}

void BodyChecker::explain_lacking(Diagnostic& d, DefId trait, Ty type, const ast::PathSegment& segment) {
    const std::string name = items_.name_of(trait), text = "`" + items_.text(type) + "`";
    const bool is_users = types_.is(type, TyKind::Adt) && !defs_[types_[type].def].is_library;
    std::vector<MethodPick> iter;
    inherent_candidates(type, items_.names.intern("iter"), iter);
    if (name == "Iterator") d.label(segment.ident.span, text + " is not an iterator");
    else if (name == "ToString") d.label(segment.ident.span, text + " doesn't implement `std::fmt::Display`, with which the method comes");
    else d.label(segment.ident.span, "this is a method of the trait `" + name + "`, which " + text + " does not have");
    if (name == "Iterator" && !iter.empty()) d.help("ask for its values first: `.iter()`, or `.into_iter()` to take them out");
    else if (is_users && is_derivable(name)) d.help("let the compiler write it: `#[derive(" + name + ")]` above `" + items_.name_of(types_[type].def) + "`");
    else if (is_users) d.help("write it: `impl " + (name == "ToString" ? std::string("std::fmt::Display") : name) + " for " + items_.name_of(types_[type].def) + "`");
}

// A method of what an `Option` or a `Result` holds.
bool BodyChecker::suggest_inner(Diagnostic& d, Ty ty, const ast::PathSegment& segment) {
    if (!types_.is(ty, TyKind::Adt) || !defs_[types_[ty].def].is_library) return false;
    const std::string name = items_.name_of(types_[ty].def);
    if (name != "Option" && name != "Result") return false;
    const Ty held = types_[types_[ty].args][0].ty();
    for (Ty type : receiver_types(held, segment.ident.span)) {
        std::vector<MethodPick> known;
        inherent_candidates(type, segment.ident.name, known);
        if (known.empty()) continue;
        d.label(segment.ident.span, "this is a method of the `" + items_.text(held) + "` inside")
            .help("take that out first, with `match`, `if let`, `?` or `unwrap`");
        return true;
    }
    return false;
}

// A field that can be called, or a slip of the pen.
void BodyChecker::suggest_method(Diagnostic& d, ast::ExprId scope, Ty ty, const ast::PathSegment& segment) {
    const std::string method(items_.names.text(segment.ident.name));
    d.label(segment.ident.span, "there is no such method for this type");
    Ty inner = ty;
    while (types_.is(inner, TyKind::Ref)) inner = types_[inner].elem;
    if (types_.is(inner, TyKind::Adt) && defs_[types_[inner].def].kind == DefKind::Struct)
        for (const FieldInfo& f : items_.adt(types_[inner].def).variants[0].fields)
            if (f.name == segment.ident.name)
                return d.help("`" + method + "` is a field: leave the parentheses out, or call what it holds with `(value." + method + ")(…)`"), void();
    for (Ty type : receiver_types(ty, segment.ident.span)) {
        const Name similar = similar_method(scope, type, segment.ident.name);
        if (similar.valid()) return d.help("there is a method with a similar name: `" + std::string(items_.names.text(similar)) + "`"), void();
    }
}

void BodyChecker::no_method(ast::ExprId scope, Ty ty, const ast::PathSegment& segment) {
    Ty bare = resolve(ty);
    if (types_.has(bare, kHasError)) return;
    bool is_number = types_.is(bare, TyKind::Infer) && !infer_.is_var(bare, InferKind::General);
    Ty as_number = infer_.is_var(bare, InferKind::Int) ? types_.i32() : types_.floating(FloatKind::F64);
    std::vector<MethodPick> of_number;
    if (is_number) inherent_candidates(as_number, segment.ident.name, of_number);
    if (is_number && (!of_number.empty() || is_in_some_trait(segment.ident.name) || is_missing_method(items_, as_number, items_.names.text(segment.ident.name))))
        return ambiguous_number(bare, segment);
    const std::vector<Ty> types = receiver_types(bare, segment.ident.span);
    if (!types.empty() && infer_.is_var(types.back(), InferKind::General)) return structurally(types.back(), segment.ident.span), void();
    if (report_unmet_method(types, segment) || report_unseen_trait(types, scope, segment)) return;
    if (library_lacks(scope, bare, segment)) return;
    Diagnostic& d = diags_.error("E0599", segment.ident.span, no_method_text(bare, segment));
    if (suggest_inner(d, bare, segment)) return;
    const DefId lacking = lacking_trait(scope, segment.ident.name);
    if (lacking.valid()) return explain_lacking(d, lacking, bare, segment);
    suggest_method(d, scope, bare, segment);
}

}  // namespace framewalk::rust
