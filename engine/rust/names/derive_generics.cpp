// Generic parameters of derived impls: a copy of the type's, with a bound for each type parameter, and for
// each field whose type is an associated type of one (`T::Item`).
#include "rust/names/derive.h"

namespace framewalk::rust {

namespace {

// Copies trees: a path that stands in two items must be two paths, since it may mean two things.
class Copier {
public:
    Copier(ast::Crate& crate) : crate_(crate) {}

    ast::TypeId type(ast::TypeId id) {
        if (!id.valid() || ++steps_ > 10000) return ast::TypeId();
        ast::TypeExpr t = crate_.types[id];
        t.path = path(t.path);
        t.element = type(t.element);
        t.length = expr(t.length);
        for (ast::TypeId& part : t.list) part = type(part);
        bounds(t.bounds);
        return crate_.types.add(std::move(t));
    }
    ast::PathId path(ast::PathId id) {
        if (!id.valid()) return id;
        ast::Path p = crate_.paths[id];
        p.self_type = type(p.self_type);
        for (ast::PathSegment& segment : p.segments) {
            for (ast::GenericArg& arg : segment.args) {
                arg.type = type(arg.type);
                arg.const_expr = expr(arg.const_expr);
            }
            for (ast::AssocConstraint& constraint : segment.constraints) {
                constraint.type = type(constraint.type);
                bounds(constraint.bounds);
            }
            segment.output = type(segment.output);
        }
        return crate_.paths.add(std::move(p));
    }
    // Constant expressions in types: literals, names, and arithmetic on them.
    ast::ExprId expr(ast::ExprId id) {
        if (!id.valid() || ++steps_ > 10000) return ast::ExprId();
        ast::Expr e = crate_.exprs[id];
        e.a = expr(e.a);
        e.b = expr(e.b);
        e.path = path(e.path);
        e.type = type(e.type);
        for (ast::ExprId& part : e.list) part = expr(part);
        if (e.block.valid()) {
            ast::Block block = crate_.blocks[e.block];
            block.tail = expr(block.tail);
            e.block = crate_.blocks.add(std::move(block));
        }
        return crate_.exprs.add(std::move(e));
    }
    void bounds(std::vector<ast::GenericBound>& list) {
        for (ast::GenericBound& bound : list) bound.trait = path(bound.trait);
    }

private:
    ast::Crate& crate_;
    uint32_t steps_ = 0;
};

class GenericsMaker {
public:
    GenericsMaker(ast::Crate& crate, Derive trait, Span span, ast::ExpansionId expansion, Interner& names)
        : crate_(crate), copier_(crate), trait_(trait), span_(span), expansion_(expansion), names_(names) {}

    ast::Generics make(const ast::Item& item) {
        ast::Generics result = item.generics;
        for (ast::GenericParam& param : result.params) {
            copier_.bounds(param.bounds);
            param.const_type = copier_.type(param.const_type);
            param.default_type = ast::TypeId();
            param.default_const = ast::ExprId();
            bool bounded = param.kind == ast::GenericParam::Kind::Type &&
                           !(trait_ == Derive::Default && item.kind == ast::ItemKind::Enum);
            if (bounded) param.bounds.push_back(bound());
        }
        for (ast::WherePredicate& predicate : result.where) {
            predicate.type = copier_.type(predicate.type);
            copier_.bounds(predicate.bounds);
        }
        for (const ast::VariantDef& variant : item.variants)
            for (const ast::FieldDef& field : variant.fields) add_projection(field.type, item.generics, result);
        return result;
    }

    // `Name<'a, T, N>`: the parameters as arguments.
    void add_args(ast::TypeId self, const ast::Generics& generics) {
        if (!self.valid() || generics.params.empty() || !crate_.types[self].path.valid()) return;
        std::vector<ast::GenericArg> args;
        for (const ast::GenericParam& param : generics.params) {
            ast::GenericArg arg;
            if (param.kind == ast::GenericParam::Kind::Lifetime) {
                arg.kind = ast::GenericArg::Kind::Lifetime;
                arg.lifetime.ident = param.ident;
            } else {
                arg.kind = ast::GenericArg::Kind::Type;
                arg.type = name_type(param.ident);
            }
            args.push_back(std::move(arg));
        }
        ast::PathSegment& last = crate_.paths[crate_.types[self].path].segments.back();
        last.has_args = true;
        last.args = std::move(args);
    }

private:
    ast::PathSegment segment(ast::Ident ident) const {
        ast::PathSegment result;
        result.ident = ident;
        result.span = ident.span;
        return result;
    }

    ast::TypeId name_type(ast::Ident ident) {
        ast::Path path;
        path.span = span_;
        path.segments.push_back(segment(ident));
        ast::TypeExpr type;
        type.kind = ast::TypeKind::Path;
        type.span = span_;
        type.expansion = expansion_;
        type.path = crate_.paths.add(std::move(path));
        return crate_.types.add(std::move(type));
    }

    ast::GenericBound bound() {
        ast::Path path;
        path.global = true;
        path.span = span_;
        for (std::string_view part : trait_path(trait_))
            path.segments.push_back(segment(ast::Ident{names_.intern(part), span_, expansion_}));
        ast::GenericBound result;
        result.span = span_;
        result.trait = crate_.paths.add(std::move(path));
        return result;
    }

    // A field of type `T::Item`, or with one inside, needs the trait for it.
    void add_projection(ast::TypeId id, const ast::Generics& params, ast::Generics& result) {
        if (!id.valid() || ++steps_ > 10000) return;
        const ast::TypeExpr t = crate_.types[id];
        add_projection(t.element, params, result);
        for (ast::TypeId part : t.list) add_projection(part, params, result);
        if (t.kind != ast::TypeKind::Path || !t.path.valid()) return;
        const ast::Path path = crate_.paths[t.path];
        for (const ast::PathSegment& s : path.segments)
            for (const ast::GenericArg& arg : s.args) add_projection(arg.type, params, result);
        bool projection = path.self_type.valid();
        for (const ast::GenericParam& param : params.params)
            projection |= path.segments.size() > 1 && param.kind == ast::GenericParam::Kind::Type &&
                          path.segments[0].ident.name == param.ident.name;
        if (!projection) return;
        ast::WherePredicate predicate;
        predicate.span = span_;
        predicate.type = copier_.type(id);
        predicate.bounds.push_back(bound());
        result.where.push_back(std::move(predicate));
    }

    ast::Crate& crate_;
    Copier copier_;
    Derive trait_;
    Span span_;
    ast::ExpansionId expansion_;
    Interner& names_;
    uint32_t steps_ = 0;
};

}  // namespace

void add_derive_generics(ast::Crate& crate, ast::ItemId impl, const ast::Item& item, Derive trait, Span span,
                         ast::ExpansionId expansion, Interner& names) {
    if (item.generics.params.empty() && item.generics.where.empty()) return;
    GenericsMaker maker(crate, trait, span, expansion, names);
    ast::Generics generics = maker.make(item);
    maker.add_args(crate.all_items[impl].type, item.generics);
    crate.all_items[impl].generics = std::move(generics);
}

}  // namespace framewalk::rust
