// Moves freshly parsed nodes from generated text to places in the learner's text.
#include "rust/names/derive.h"

namespace framewalk::rust {

TableSizes::TableSizes(const ast::Crate& c)
    : exprs(c.exprs.size()), pats(c.pats.size()), types(c.types.size()), blocks(c.blocks.size()),
      stmts(c.stmts.size()), items(c.all_items.size()), paths(c.paths.size()), methods(c.method_segments.size()),
      structs(c.struct_exprs.size()), matches(c.match_exprs.size()), closures(c.closures.size()) {}

namespace {

class Placer {
public:
    Placer(const DeriveText& text, uint32_t start, ast::ExpansionId expansion)
        : text_(text), start_(start), expansion_(expansion) {}

    void span(Span& s) const {
        if (s.lo >= start_ && s.lo <= start_ + text_.text.size()) s = text_.place(s.lo - start_);
    }
    void ident(ast::Ident& i) const {
        if (!i.valid()) return;
        span(i.span);
        i.expansion = expansion_;
    }
    void segment(ast::PathSegment& s) const {
        ident(s.ident);
        span(s.span);
        for (ast::GenericArg& arg : s.args) ident(arg.lifetime.ident);
    }
    void generics(ast::Generics& g) const {
        span(g.span);
        for (ast::GenericParam& param : g.params) {
            ident(param.ident);
            span(param.span);
            for (ast::GenericBound& bound : param.bounds) span(bound.span);
        }
    }
    void item(ast::Item& i) const {
        ident(i.ident);
        span(i.span);
        i.expansion = expansion_;
        span(i.vis.span);
        span(i.sig.span);
        generics(i.generics);
        for (ast::Param& param : i.sig.params) span(param.span);
        for (ast::Attribute& attr : i.attrs) span(attr.span);
    }
    template <class Node>
    void node(Node& n) const {
        span(n.span);
        n.expansion = expansion_;
    }

private:
    const DeriveText& text_;
    uint32_t start_;
    ast::ExpansionId expansion_;
};

template <class IdT, class Row, class F>
void each_new(StableTable<IdT, Row>& table, size_t from, F f) {
    for (size_t i = from; i < table.size(); i++) f(table[IdT(static_cast<uint32_t>(i))]);
}

}  // namespace

void place_nodes(ast::Crate& crate, const TableSizes& before, const DeriveText& text, uint32_t file_start,
                 ast::ExpansionId expansion) {
    Placer p(text, file_start, expansion);
    each_new(crate.exprs, before.exprs, [&](ast::Expr& e) {
        p.node(e);
        p.span(e.op_span);
        p.ident(e.field);
    });
    each_new(crate.pats, before.pats, [&](ast::Pat& pat) {
        p.node(pat);
        p.ident(pat.ident);
        for (ast::FieldPat& field : pat.fields) {
            p.ident(field.name);
            p.span(field.span);
        }
    });
    each_new(crate.types, before.types, [&](ast::TypeExpr& t) {
        p.node(t);
        p.ident(t.lifetime.ident);
    });
    each_new(crate.blocks, before.blocks, [&](ast::Block& b) { p.node(b); });
    each_new(crate.stmts, before.stmts, [&](ast::Stmt& s) { p.node(s); });
    each_new(crate.all_items, before.items, [&](ast::Item& i) { p.item(i); });
    each_new(crate.paths, before.paths, [&](ast::Path& path) {
        p.span(path.span);
        for (ast::PathSegment& segment : path.segments) p.segment(segment);
    });
    for (size_t i = before.methods; i < crate.method_segments.size(); i++) p.segment(crate.method_segments[i]);
    for (size_t i = before.structs; i < crate.struct_exprs.size(); i++)
        for (ast::FieldInit& field : crate.struct_exprs[i].fields) {
            p.ident(field.name);
            p.span(field.span);
        }
    for (size_t i = before.matches; i < crate.match_exprs.size(); i++)
        for (ast::Arm& arm : crate.match_exprs[i].arms) p.span(arm.span);
}

}  // namespace framewalk::rust
