// What each name in the learner's text stands for: what the page shows when the pointer rests on it.
//
// Three sources, none of which guesses: the names that were resolved (paths), the typed bodies (methods,
// associated functions, variables, fields), and the macro calls that were expanded.
#include <algorithm>

#include "base/sort_stably.h"
#include "rust/driver.h"

namespace framewalk::rust {

namespace {

// Blanks and line ends in a row become one blank.
std::string on_one_line(std::string_view text) {
    std::string out;
    for (char c : text) {
        bool blank = c == ' ' || c == '\n' || c == '\r' || c == '\t';
        if (!blank) out += c;
        else if (!out.empty() && out.back() != ' ') out += ' ';
    }
    return out;
}

const char* word_of(DefKind kind) {
    switch (kind) {
        case DefKind::Struct: return "struct";
        case DefKind::Enum: return "enum";
        case DefKind::Union: return "union";
        case DefKind::Trait: return "trait";
        case DefKind::TypeAlias: return "type";
        case DefKind::Variant: return "variant";
        case DefKind::Const:
        case DefKind::AssocConst: return "const";
        case DefKind::Static: return "static";
        case DefKind::Mod: return "mod";
        case DefKind::TyParam: return "type parameter";
        default: return "";
    }
}

}  // namespace

class Compilation::NameFinder {
public:
    explicit NameFinder(Compilation& c) : c_(c), names_(*c.names_of_defs_) {}

    std::vector<NamedPlace> find() {
        for (const auto& [def, body] : c_.typed_)
            if (body && !body->is_library) of_body(*body);
        for (uint32_t p = 0; p < c_.crate_.paths.size(); ++p)
            if (is_users(c_.crate_.paths[ast::PathId(p)].span)) of_path(ast::PathId(p));
        for (uint32_t i = 0; i < c_.crate_.all_items.size(); ++i) {
            const ast::Item& item = c_.crate_.all_items[ast::ItemId(i)];
            if (item.kind == ast::ItemKind::Use && is_users(item.span)) of_use(item.use_tree, "");
        }
        for (const ast::Expansion& e : c_.crate_.expansions)
            if (e.library && is_users(e.call_site)) of_macro(e);
        return in_order();
    }

private:
    bool is_users(Span span) const { return span.valid() && c_.sources_.file_of(span.lo) == c_.user_file_; }

    // Does the text say this name at this place? What a macro or the compiler made does not.
    bool says(Span span, std::string_view name) const {
        return is_users(span) && c_.sources_.text(span) == name;
    }

    void add(Span span, std::string path, std::string text) {
        if (!path.empty() || !text.empty()) places_.push_back({span, std::move(path), std::move(text)});
    }

    void of_body(const typed::Body& body) {
        for (uint32_t v = 0; v < body.variables.size(); ++v) {
            const typed::Variable& variable = body.variables[typed::VariableId(v)];
            of_variable(variable, variable.span);
        }
        for (uint32_t i = 0; i < body.exprs.size(); ++i) {
            const typed::Expr& e = body.exprs[typed::ExprId(i)];
            if (e.kind == typed::ExprKind::Variable) of_variable(body.variables[e.variable], e.span);
            if (e.kind == typed::ExprKind::Field) of_field(body, e);
            if (e.kind == typed::ExprKind::Call) of_method(body, e);
            if (e.kind == typed::ExprKind::FnItem) values_[e.span.lo] = c_.types_[e.ty].def;
            if (e.kind == typed::ExprKind::ConstRef) values_[e.span.lo] = e.constant.def;
        }
    }

    void of_variable(const typed::Variable& variable, Span span) {
        if (!variable.name.valid()) return;
        std::string name(c_.interner_.text(variable.name));
        if (says(span, name)) add(span, "", name + ": " + c_.items_->text(variable.ty));
    }

    void of_field(const typed::Body& body, const typed::Expr& e) {
        Ty owner = body.exprs[e.a].ty;
        if (!c_.types_.is(owner, TyKind::Adt)) return;
        const AdtDef& adt = c_.items_->adt(c_.types_[owner].def);
        if (adt.variants.size() != 1 || e.index >= adt.variants[0].fields.size()) return;
        std::string name(c_.interner_.text(adt.variants[0].fields[e.index].name));
        uint32_t size = static_cast<uint32_t>(name.size());
        if (e.span.hi - e.span.lo <= size) return;
        Span last{e.span.hi - size, e.span.hi};
        if (says(last, name)) add(last, "", name + ": " + c_.items_->text(e.ty) + ", a field of `" + c_.items_->text(owner) + "`");
    }

    // `receiver.name(…)`: the call knows where its name begins.
    void of_method(const typed::Body& body, const typed::Expr& e) {
        const typed::Expr& callee = body.exprs[e.a];
        if (callee.kind != typed::ExprKind::FnItem || e.fn_span.lo <= e.span.lo) return;
        DefId def = c_.types_[callee.ty].def;
        of_definition({e.fn_span.lo, e.fn_span.lo + static_cast<uint32_t>(c_.items_->name_of(def).size())}, def);
    }

    void of_path(ast::PathId id) {
        const ast::Path& path = c_.crate_.paths[id];
        const PathRes& res = names_.paths[id.index];
        if (path.segments.size() > res.unresolved && res.has_base && res.base.kind == Res::Kind::Def)
            of_definition(path.segments[path.segments.size() - 1 - res.unresolved].ident.span, res.base.def);
        auto value = values_.find(path.span.lo);
        if (res.unresolved == 1 && value != values_.end()) of_definition(path.segments.back().ident.span, value->second);
    }

    void of_definition(Span span, DefId def) {
        if (!def.valid() || !says(span, c_.items_->name_of(def))) return;
        const Def& d = names_[def];
        if (d.is_library) return add(span, c_.documented_path(def), signature_text(def));
        const char* word = word_of(d.kind);
        add(span, "", *word ? std::string(word) + " " + c_.items_->name_of(def) : signature_text(def));
    }

    // As it is written; empty for what is not a function.
    std::string signature_text(DefId def) {
        const Def& d = names_[def];
        if (d.kind != DefKind::Fn && d.kind != DefKind::AssocFn) return "";
        std::string text = on_one_line(c_.sources_.text(c_.items_->item(def).sig.span));
        bool is_written_out = text.compare(0, 3, "fn ") == 0 && text.find('$') == std::string::npos;   // not by a macro
        return is_written_out ? text : "";
    }

    void of_use(const ast::UseTree& tree, std::string path) {
        if (tree.prefix.valid())
            for (const ast::PathSegment& segment : c_.crate_.paths[tree.prefix].segments) {
                std::string name(c_.interner_.text(segment.ident.name));
                path += path.empty() ? (name == "core" || name == "alloc" ? "std" : name) : "::" + name;
                if (path.compare(0, 5, "std::") == 0 && says(segment.ident.span, name)) add(segment.ident.span, path, "");
            }
        for (const ast::UseTree& child : tree.children) of_use(child, path);
    }

    void of_macro(const ast::Expansion& e) {
        std::string name(c_.interner_.text(e.macro_name));
        std::string_view call = c_.sources_.text(e.call_site);
        size_t bang = call.find('!');
        if (bang == std::string_view::npos || bang < name.size() || call.substr(bang - name.size(), name.size()) != name) return;
        uint32_t end = e.call_site.lo + static_cast<uint32_t>(bang) + 1;
        add({end - 1 - static_cast<uint32_t>(name.size()), end}, "std::" + name + "!", "");
    }

    // By place; of several for one place the first that was found.
    std::vector<NamedPlace> in_order() {
        sort_stably(places_.begin(), places_.end(), [](const NamedPlace& a, const NamedPlace& b) { return a.span.lo < b.span.lo; });
        auto same = [](const NamedPlace& a, const NamedPlace& b) { return a.span.lo == b.span.lo; };
        places_.erase(std::unique(places_.begin(), places_.end(), same), places_.end());
        return std::move(places_);
    }

    Compilation& c_;
    Names& names_;
    std::vector<NamedPlace> places_;
    std::unordered_map<uint32_t, DefId> values_;     // what a path that only types resolve means, by its first byte
};

std::vector<NamedPlace> Compilation::named_places() { return NameFinder(*this).find(); }

}  // namespace framewalk::rust
