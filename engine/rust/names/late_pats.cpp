// Names in patterns: new variables, and lone names that turn out to be constants.
//
//   Some(x) | Other(x)      one variable `x`, bound in both alternatives
//   None                    no variable: a unit variant of that name is in scope
#include "rust/names/late.h"

namespace framewalk::rust {

static const Rib::Local* find(const std::vector<Rib::Local>& list, ast::Ident ident) {
    for (const Rib::Local& local : list)
        if (local.ident.name == ident.name && local.ident.expansion == ident.expansion) return &local;
    return nullptr;
}

void LateResolver::pattern(ast::PatId id) {
    if (!id.valid()) return;
    Bound bound;
    pattern_in(id, bound, {}, "E0416");
    declare(bound);
}

void LateResolver::params(const std::vector<ast::PatId>& pats) {
    Bound all;
    for (ast::PatId id : pats) {
        Bound bound;
        pattern_in(id, bound, {}, "E0415");
        for (const Rib::Local& local : bound) {
            if (const Rib::Local* first = find(all, local.ident)) {
                std::string name = r_.text(local.ident.name);
                r_.diagnostics.error("E0415", local.ident.span, "identifier `" + name + "` is bound more than once in this parameter list")
                    .label(local.ident.span, "used as parameter more than once")
                    .label(first->ident.span, "first parameter of that name");
            }
            all.push_back(local);
        }
    }
    declare(all);
}

void LateResolver::declare(const Bound& bound) {
    if (bound.empty()) return;
    if (ribs_.empty() || ribs_.back().kind != Rib::Kind::Locals) push(Rib::Kind::Locals);
    for (const Rib::Local& local : bound) ribs_.back().locals.push_back(local);
}

// Adds the variables of pattern `id` to `bound`. `earlier`: those of preceding alternatives of an
// enclosing or-pattern, which this one binds again.
void LateResolver::pattern_in(ast::PatId id, Bound& bound, const Bound& earlier, const char* duplicate_code) {
    if (!id.valid() || depth_ > 1000) return;
    depth_++;
    const ast::Pat& p = ast_.pats[id];
    switch (p.kind) {
        case ast::PatKind::Error:
        case ast::PatKind::Wild:
        case ast::PatKind::Rest:
        case ast::PatKind::Never: break;
        case ast::PatKind::Binding: binding(id, bound, earlier, duplicate_code); break;
        case ast::PatKind::Literal: expr(p.expr); break;
        case ast::PatKind::Range:
            expr(p.low);
            expr(p.high);
            break;
        case ast::PatKind::Ref:
        case ast::PatKind::Box: pattern_in(p.sub, bound, earlier, duplicate_code); break;
        case ast::PatKind::Path: {
            PathRes res = path(p.path, PathSource::Pat);
            if (res.unresolved > 0 && innermost_scope().valid())
                r_.out.pat_trait_scope[id.index] = r_.trait_scope(innermost_scope(), current_trait_);
            break;
        }
        case ast::PatKind::TupleStruct: path(p.path, PathSource::TupleStruct); [[fallthrough]];
        case ast::PatKind::Tuple:
        case ast::PatKind::Slice:
            for (ast::PatId part : p.list) pattern_in(part, bound, earlier, duplicate_code);
            break;
        case ast::PatKind::Struct:
            path(p.path, PathSource::Struct);
            for (const ast::FieldPat& field : p.fields) pattern_in(field.pat, bound, earlier, duplicate_code);
            break;
        case ast::PatKind::Or: or_pattern(id, bound, earlier, duplicate_code); break;
    }
    depth_--;
}

void LateResolver::binding(ast::PatId id, Bound& bound, const Bound& earlier, const char* duplicate_code) {
    const ast::Pat& p = ast_.pats[id];
    if (!binding_is_item(id)) {
        Res& res = r_.out.bindings[id.index];
        res.kind = Res::Kind::Local;
        res.pat = id;
        if (const Rib::Local* before = find(bound, p.ident)) {
            std::string name = r_.text(p.ident.name);
            r_.diagnostics.error(duplicate_code, p.ident.span, "identifier `" + name + "` is bound more than once in the same pattern")
                .label(p.ident.span, "used in a pattern more than once")
                .label(before->ident.span, "first binding of `" + name + "`");
        } else {
            const Rib::Local* same = find(earlier, p.ident);
            if (same) res.pat = same->pat;
            bound.push_back({p.ident, res.pat, id});
        }
    }
    pattern_in(p.sub, bound, earlier, duplicate_code);
}

// A lone name means a constant, unit struct or unit variant when one is in scope; no variable may be
// called like a tuple struct or a static. Says whether it is no variable.
bool LateResolver::binding_is_item(ast::PatId id) {
    const ast::Pat& p = ast_.pats[id];
    if (p.ident.name == r_.words.self_value) return false;
    Trouble trouble = Trouble::None;
    std::optional<Found> found = lookup(p.ident, Ns::Value, trouble);
    if (!found || found->res.kind != Res::Kind::Def) return false;
    const Def& def = r_.out[found->res.def];
    bool plain = !p.by_ref && !p.binding_mut && p.mutability == ast::Mutability::Not && !p.sub.valid();
    bool constant = def.kind == DefKind::Const;
    bool shape_known = def.kind == DefKind::Struct || def.kind == DefKind::Variant;
    ast::VariantShape shape = ast::VariantShape::Unit;
    if (shape_known) {
        const ast::Item& item = ast_.all_items[def.item];
        uint32_t index = def.kind == DefKind::Variant ? def.index : 0;
        if (index < item.variants.size()) shape = item.variants[index].shape;
        constant = shape == ast::VariantShape::Unit;
    }
    if (constant && plain) {
        r_.out.bindings[id.index] = found->res;
        return true;
    }
    bool clash = (shape_known && shape != ast::VariantShape::Named) || def.kind == DefKind::Static;
    if (def.kind == DefKind::ConstParam && plain) {
        r_.out.bindings[id.index] = found->res;
        r_.diagnostics.error("E0158", p.ident.span, "constant parameters cannot be referenced in patterns")
            .label(p.ident.span, "can't be used in patterns");
        return true;
    }
    if (!clash) return false;
    std::string kind = def.kind == DefKind::Static                ? "statics"
                       : shape == ast::VariantShape::Tuple ? (def.kind == DefKind::Struct ? "tuple structs" : "tuple variants")
                       : def.kind == DefKind::Struct              ? "unit structs"
                                                                  : "unit variants";
    std::string name = r_.text(p.ident.name);
    Diagnostic& d = r_.diagnostics.error("E0530", p.ident.span, "bindings cannot shadow " + kind);
    d.label(p.ident.span, "`" + name + "` is the name of something else here");
    if (!def.is_library) d.label(def.span, "`" + name + "` is declared here");
    d.help("give the variable another name");
    return false;
}

void LateResolver::or_pattern(ast::PatId id, Bound& bound, const Bound& earlier, const char* duplicate_code) {
    const ast::Pat& p = ast_.pats[id];
    std::vector<Bound> bounds;
    Bound known = earlier;     // variables that a later alternative binds again
    for (ast::PatId alternative : p.list) {
        Bound own;
        pattern_in(alternative, own, known, duplicate_code);
        for (const Rib::Local& local : own)
            if (!find(known, local.ident)) known.push_back(local);
        bounds.push_back(std::move(own));
    }
    check_same_bindings(p.list, bounds);
    for (const Bound& own : bounds)
        for (const Rib::Local& local : own) {
            const Rib::Local* before = find(bound, local.ident);
            if (!before) {
                bound.push_back(local);
            } else if (!(before->pat == local.pat)) {
                std::string name = r_.text(local.ident.name);
                r_.diagnostics.error(duplicate_code, local.ident.span, "identifier `" + name + "` is bound more than once in the same pattern")
                    .label(local.ident.span, "used in a pattern more than once");
            }
        }
}

void LateResolver::check_same_mode(const Rib::Local& a, const Rib::Local& b) {
    const ast::Pat& first = ast_.pats[a.own_pat];
    const ast::Pat& second = ast_.pats[b.own_pat];
    if (first.by_ref == second.by_ref && (!first.by_ref || first.mutability == second.mutability)) return;
    std::string name = r_.text(a.ident.name);
    r_.diagnostics
        .error("E0409", b.ident.span, "variable `" + name + "` is bound inconsistently across alternatives separated by `|`")
        .label(b.ident.span, "bound in different ways")
        .label(a.ident.span, "first binding");
}

// Every alternative must bind the same variables in the same way.
void LateResolver::check_same_bindings(const std::vector<ast::PatId>& alternatives, const std::vector<Bound>& bounds) {
    for (size_t i = 0; i < bounds.size(); i++) {
        for (const Rib::Local& local : bounds[i]) {
            bool first = true;
            for (size_t k = 0; k < i; k++) first &= find(bounds[k], local.ident) == nullptr;
            if (!first) continue;
            std::string name = r_.text(local.ident.name);
            for (size_t j = 0; j < bounds.size(); j++) {
                const Rib::Local* other = find(bounds[j], local.ident);
                if (other) {
                    check_same_mode(local, *other);
                    continue;
                }
                Span span = ast_.pats[alternatives[j]].span;
                r_.diagnostics.error("E0408", span, "variable `" + name + "` is not bound in all patterns")
                    .label(span, "pattern doesn't bind `" + name + "`")
                    .label(local.ident.span, "bound here");
            }
        }
    }
}

}  // namespace framewalk::rust
