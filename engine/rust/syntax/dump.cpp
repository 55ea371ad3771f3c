#include "rust/syntax/dump.h"

#include "rust/syntax/unicode_ident.h"

namespace framewalk::rust {

using namespace ast;

namespace {

constexpr const char* kBinary[] = {"+", "-", "*", "/", "%", "&", "|", "^", "<<", ">>", "==", "!=", "<", "<=", ">", ">=", "&&", "||"};
constexpr const char* kUnary[] = {"-", "!", "*"};

std::string escape(std::string_view bytes) {
    static const char* hex = "0123456789abcdef";
    std::string out;
    for (char c : bytes) {
        unsigned char u = static_cast<unsigned char>(c);
        if (c == '\n') out += "\\n";
        else if (c == '"' || c == '\\') (out += '\\') += c;
        else if (u < 0x20) ((out += "\\x") += hex[u >> 4]) += hex[u & 15];
        else out += c;
    }
    return out;
}

class Dumper {
public:
    Dumper(const Crate& crate, const Interner& names) : crate_(crate), names_(names) {}

    std::string name(Name n) const { return std::string(names_.text(n)); }
    std::string ident(const Ident& i) const {
        return name(i.name) + (i.expansion ? "#" + std::to_string(i.expansion) : "");
    }

    template <class List, class F>
    std::string join(const List& list, F f, const char* separator = ", ") const {
        std::string out;
        bool first = true;
        for (const auto& x : list) {
            if (!first) out += separator;
            first = false;
            out += f(x);
        }
        return out;
    }

    // ------------------------------------------------------------ paths and types

    std::string bound(const GenericBound& b) const {
        if (b.kind == GenericBound::Kind::Lifetime) return "'" + ident(b.lifetime.ident);
        if (b.kind == GenericBound::Kind::Use) return "use<>";
        std::string out = b.maybe ? "?" : "";
        if (b.is_const) out += "const ";
        out += for_lifetimes(b.for_lifetimes);
        return out + path(b.trait);
    }
    std::string bounds(const std::vector<GenericBound>& list) const {
        return join(list, [&](const GenericBound& b) { return bound(b); }, " + ");
    }
    std::string for_lifetimes(const std::vector<Ident>& list) const {
        if (list.empty()) return "";
        return "for<" + join(list, [&](const Ident& i) { return "'" + ident(i); }) + "> ";
    }
    std::string arg(const GenericArg& a) const {
        if (a.kind == GenericArg::Kind::Lifetime) return "'" + ident(a.lifetime.ident);
        if (a.kind == GenericArg::Kind::Const) return expr(a.const_expr);
        return type(a.type);
    }
    std::string constraint(const AssocConstraint& c) const {
        std::string out = ident(c.name);
        if (!c.args.empty()) out += "<" + join(c.args, [&](const GenericArg& a) { return arg(a); }) + ">";
        return c.type ? out + " = " + type(c.type) : out + ": " + bounds(c.bounds);
    }
    std::string segment(const PathSegment& s) const {
        std::string out = ident(s.ident);
        if (!s.has_args) return out;
        std::string args = join(s.args, [&](const GenericArg& a) { return arg(a); });
        if (s.parenthesized) return out + "(" + args + ")" + (s.output ? " -> " + type(s.output) : "");
        for (const AssocConstraint& c : s.constraints) args += (args.empty() ? "" : ", ") + constraint(c);
        return out + "<" + args + ">";
    }
    std::string path(PathId id) const {
        if (!id) return "";
        const Path& p = crate_.paths[id];
        std::string out;
        size_t from = 0;
        if (p.self_type) {
            out = "<" + type(p.self_type);
            if (p.trait_segments > 0) out += " as " + std::string(p.global ? "::" : "");
            for (; from < p.trait_segments && from < p.segments.size(); ++from)
                out += (from ? "::" : "") + segment(p.segments[from]);
            out += ">::";
        } else if (p.global) {
            out = "::";
        }
        for (size_t i = from; i < p.segments.size(); ++i) out += (i > from ? "::" : "") + segment(p.segments[i]);
        return out;
    }
    std::string type(TypeId id) const {
        if (!id) return "?";
        const TypeExpr& t = crate_.types[id];
        std::string mut = t.mutability == Mutability::Mut ? "mut " : "";
        auto each = [&](TypeId x) { return type(x); };
        switch (t.kind) {
            case TypeKind::Error: return "<error>";
            case TypeKind::Path: return path(t.path);
            case TypeKind::Ref:
                return "&" + (t.lifetime.valid() ? "'" + ident(t.lifetime.ident) + " " : "") + mut + type(t.element);
            case TypeKind::RawPtr: return "*" + (mut.empty() ? "const " : mut) + type(t.element);
            case TypeKind::Array: return "[" + type(t.element) + "; " + expr(t.length) + "]";
            case TypeKind::Slice: return "[" + type(t.element) + "]";
            case TypeKind::Tuple: return "(" + join(t.list, each) + (t.list.size() == 1 ? ",)" : ")");
            case TypeKind::Never: return "!";
            case TypeKind::Infer: return "_";
            case TypeKind::FnPtr:
                return for_lifetimes(t.for_lifetimes) + (t.is_unsafe ? "unsafe " : "") +
                       (t.abi.valid() ? "extern \"" + name(t.abi) + "\" " : "") + "fn(" + join(t.list, each) + ")" +
                       (t.element ? " -> " + type(t.element) : "");
            case TypeKind::DynTrait: return (t.bare_trait ? "(bare " : "(dyn ") + bounds(t.bounds) + ")";
            case TypeKind::ImplTrait: return "(impl " + bounds(t.bounds) + ")";
            case TypeKind::SelfImplicit: return "Self";
        }
        return "";
    }

    // ------------------------------------------------------------ patterns

    std::string pat(PatId id) const {
        if (!id) return "?";
        const Pat& p = crate_.pats[id];
        auto each = [&](PatId x) { return pat(x); };
        switch (p.kind) {
            case PatKind::Error: return "<error>";
            case PatKind::Wild: return "_";
            case PatKind::Rest: return "..";
            case PatKind::Binding:
                return std::string(p.binding_mut ? "mut " : "") + (p.by_ref ? "ref " : "") +
                       (p.by_ref && p.mutability == Mutability::Mut ? "mut " : "") + ident(p.ident) +
                       (p.sub ? " @ " + pat(p.sub) : "");
            case PatKind::Literal: return expr(p.expr);
            case PatKind::Range:
                return (p.low ? expr(p.low) : "") + (p.inclusive ? "..=" : "..") + (p.high ? expr(p.high) : "");
            case PatKind::Ref: return std::string("&") + (p.mutability == Mutability::Mut ? "mut " : "") + pat(p.sub);
            case PatKind::Tuple: return "(" + join(p.list, each) + (p.list.size() == 1 ? ",)" : ")");
            case PatKind::Slice: return "[" + join(p.list, each) + "]";
            case PatKind::Path: return path(p.path);
            case PatKind::TupleStruct: return path(p.path) + "(" + join(p.list, each) + ")";
            case PatKind::Struct: return path(p.path) + " { " + fields(p) + " }";
            case PatKind::Or: return "(" + join(p.list, each, " | ") + ")";
            case PatKind::Box: return "box " + pat(p.sub);
            case PatKind::Never: return "!";
        }
        return "";
    }
    std::string fields(const Pat& p) const {
        std::string out = join(p.fields, [&](const FieldPat& f) {
            return f.shorthand ? pat(f.pat) : ident(f.name) + ": " + pat(f.pat);
        });
        return out + (p.has_rest ? (out.empty() ? ".." : ", ..") : "");
    }

    // ------------------------------------------------------------ expressions

    std::string literal(const Literal& l) const {
        std::string suffix = name(l.suffix);
        switch (l.kind) {
            case LiteralKind::Int: return to_string(l.integer) + suffix;
            case LiteralKind::Float: return l.text + suffix;
            case LiteralKind::Bool: return l.integer ? "true" : "false";
            case LiteralKind::Byte: return "b" + to_string(l.integer);
            case LiteralKind::Str: return "\"" + escape(l.text) + "\"";
            case LiteralKind::ByteStr: return "b\"" + escape(l.text) + "\"";
            case LiteralKind::CStr: return "c\"" + escape(l.text) + "\"";
            case LiteralKind::Char: break;
        }
        std::string c;
        append_utf8(c, static_cast<char32_t>(l.integer));
        return "'" + escape(c) + "'";
    }
    std::string label(const Expr& e) const { return e.label.valid() ? "'" + ident(e.label) + ": " : ""; }
    std::string list(const Expr& e) const {
        return join(e.list, [&](ExprId x) { return expr(x); });
    }
    std::string jump(const char* word, const Expr& e) const {
        return std::string("(") + word + (e.label.valid() ? " '" + ident(e.label) : "") + (e.a ? " " + expr(e.a) : "") + ")";
    }

    std::string expr(ExprId id) const {
        if (!id) return "?";
        const Expr& e = crate_.exprs[id];
        std::string mut = e.mutability == Mutability::Mut ? "mut " : "";
        std::string op = kBinary[static_cast<int>(e.binary_op)];
        switch (e.kind) {
            case ExprKind::Error: return "<error>";
            case ExprKind::Literal: return literal(crate_.literal(e));
            case ExprKind::Path: return path(e.path);
            case ExprKind::Unary: return std::string("(") + kUnary[static_cast<int>(e.unary_op)] + expr(e.a) + ")";
            case ExprKind::Binary: return "(" + expr(e.a) + " " + op + " " + expr(e.b) + ")";
            case ExprKind::Assign: return "(" + expr(e.a) + " = " + expr(e.b) + ")";
            case ExprKind::AssignOp: return "(" + expr(e.a) + " " + op + "= " + expr(e.b) + ")";
            case ExprKind::Call: return expr(e.a) + "(" + list(e) + ")";
            case ExprKind::MethodCall: return expr(e.a) + "." + segment(crate_.method(e)) + "(" + list(e) + ")";
            case ExprKind::Field: return expr(e.a) + "." + ident(e.field);
            case ExprKind::Index: return expr(e.a) + "[" + expr(e.b) + "]";
            case ExprKind::Range:
                return "(" + (e.a ? expr(e.a) : "") + (e.inclusive ? "..=" : "..") + (e.b ? expr(e.b) : "") + ")";
            case ExprKind::Tuple: return "(" + list(e) + (e.list.size() == 1 ? ",)" : ")");
            case ExprKind::Array: return "[" + list(e) + "]";
            case ExprKind::Repeat: return "[" + expr(e.a) + "; " + expr(e.b) + "]";
            case ExprKind::Struct: return struct_expr(e);
            case ExprKind::Block: return label(e) + block_mode(e.block_mode) + block(e.block);
            case ExprKind::If: return "(if " + expr(e.a) + " " + block(e.block) + (e.b ? " else " + expr(e.b) : "") + ")";
            case ExprKind::Let: return "(let " + pat(e.pat) + " = " + expr(e.a) + ")";
            case ExprKind::Match: return match(e);
            case ExprKind::While: return "(" + label(e) + "while " + expr(e.a) + " " + block(e.block) + ")";
            case ExprKind::Loop: return "(" + label(e) + "loop " + block(e.block) + ")";
            case ExprKind::For:
                return "(" + label(e) + "for " + pat(e.pat) + " in " + expr(e.a) + " " + block(e.block) + ")";
            case ExprKind::Break: return jump("break", e);
            case ExprKind::Continue: return jump("continue", e);
            case ExprKind::Return: return jump("return", e);
            case ExprKind::Yield: return jump("yield", e);
            case ExprKind::Closure: return closure(crate_.closure(e));
            case ExprKind::Cast: return "(" + expr(e.a) + " as " + type(e.type) + ")";
            case ExprKind::Ref: return "(&" + mut + expr(e.a) + ")";
            case ExprKind::RawRef: return "(&raw " + (mut.empty() ? "const " : mut) + expr(e.a) + ")";
            case ExprKind::Try: return expr(e.a) + "?";
            case ExprKind::Await: return expr(e.a) + ".await";
            case ExprKind::Underscore: return "_";
            case ExprKind::FormatArgs: return format(crate_.format(e));
        }
        return "";
    }
    std::string block_mode(BlockMode mode) const {
        static const char* text[] = {"", "unsafe ", "const ", "async ", "async move "};
        return text[static_cast<int>(mode)];
    }
    std::string struct_expr(const Expr& e) const {
        const StructExpr& s = crate_.struct_expr(e);
        std::string out = join(s.fields, [&](const FieldInit& f) { return ident(f.name) + ": " + expr(f.value); });
        if (s.has_rest) out += std::string(out.empty() ? ".." : ", ..") + (e.a ? expr(e.a) : "");
        return path(e.path) + " { " + out + " }";
    }
    std::string match(const Expr& e) const {
        return "(match " + expr(e.a) + " { " +
               join(crate_.match_expr(e).arms, [&](const Arm& a) {
                   return pat(a.pat) + (a.guard ? " if " + expr(a.guard) : "") + " => " + expr(a.body);
               }) + " })";
    }
    std::string closure(const Closure& c) const {
        return std::string("(") + (c.is_async ? "async " : "") + (c.is_move ? "move |" : "|") +
               join(c.params, [&](const ClosureParam& p) { return pat(p.pat) + (p.type ? ": " + type(p.type) : ""); }) +
               "| " + (c.output ? "-> " + type(c.output) + " " : "") + expr(c.body) + ")";
    }
    std::string count(const FormatCount& c) const {
        if (c.kind == FormatCount::Kind::None) return "";
        return std::to_string(c.value) + (c.kind == FormatCount::Kind::Arg ? "$" : "");
    }
    std::string piece(const FormatPiece& p) const {
        if (p.is_literal) return "\"" + escape(p.literal) + "\"";
        std::string out = "{" + std::to_string(p.arg) + ":";
        static const char* aligns[] = {"", "<", "^", ">"};
        if (p.has_fill) append_utf8(out, p.fill);
        out += aligns[static_cast<int>(p.align)];
        if (p.plus) out += "+";
        if (p.minus) out += "-";
        if (p.alternate) out += "#";
        if (p.zero) out += "0";
        out += count(p.width);
        if (p.precision.kind != FormatCount::Kind::None) out += "." + count(p.precision);
        if (p.debug_lower_hex) out += "x";
        if (p.debug_upper_hex) out += "X";
        return out + " " + name(p.trait) + "}";
    }
    std::string format(const FormatArgs& f) const {
        std::string out = f.newline ? "format_nl![" : "format![";
        out += join(f.pieces, [&](const FormatPiece& p) { return piece(p); });
        out += ";";
        for (const FormatArg& a : f.args)
            out += " " + (a.name.valid() ? ident(a.name) + (a.captured ? "~" : "=") : "") + expr(a.expr);
        return out + "]";
    }

    // ------------------------------------------------------------ blocks and items

    std::string stmt(StmtId id) const {
        const Stmt& s = crate_.stmts[id];
        switch (s.kind) {
            case StmtKind::Empty: return ";";
            case StmtKind::Error: return "<error>;";
            case StmtKind::Item: return item(s.item);
            case StmtKind::Expr: return expr(s.expr);
            case StmtKind::Semi: return expr(s.expr) + ";";
            case StmtKind::Let: break;
        }
        return "let " + pat(s.pat) + (s.type ? ": " + type(s.type) : "") + (s.expr ? " = " + expr(s.expr) : "") +
               (s.else_block ? " else " + block(s.else_block) : "") + ";";
    }
    std::string block(BlockId id) const {
        if (!id) return "{?}";
        const Block& b = crate_.blocks[id];
        std::string out = "{ ";
        for (StmtId s : b.stmts) out += stmt(s) + " ";
        if (b.tail) out += expr(b.tail) + " ";
        return out + "}";
    }
    std::string generics(const Generics& g) const {
        if (g.params.empty()) return "";
        return "<" + join(g.params, [&](const GenericParam& p) {
                   std::string out = p.kind == GenericParam::Kind::Lifetime ? "'" : p.kind == GenericParam::Kind::Const ? "const " : "";
                   out += ident(p.ident);
                   if (p.const_type) out += ": " + type(p.const_type);
                   if (!p.bounds.empty()) out += ": " + bounds(p.bounds);
                   if (p.default_type) out += " = " + type(p.default_type);
                   if (p.default_const) out += " = " + expr(p.default_const);
                   return out;
               }) + ">";
    }
    std::string where(const Generics& g) const {
        if (g.where.empty()) return "";
        return " where " + join(g.where, [&](const WherePredicate& p) {
                   return for_lifetimes(p.for_lifetimes) + (p.type ? type(p.type) : "'" + ident(p.lifetime.ident)) + ": " + bounds(p.bounds);
               });
    }
    std::string vis(const ast::Visibility& v) const {
        switch (v.kind) {
            case ast::Visibility::Kind::Inherited: return "";
            case ast::Visibility::Kind::Public: return "pub ";
            case ast::Visibility::Kind::Crate: return "pub(crate) ";
            case ast::Visibility::Kind::Restricted: return "pub(in " + path(v.path) + ") ";
        }
        return "";
    }
    std::string field(const FieldDef& f, bool named) const {
        return vis(f.vis) + (named ? ident(f.name) + ": " : "") + type(f.type);
    }
    std::string shape(const VariantDef& v) const {
        if (v.shape == VariantShape::Unit) return "";
        bool named = v.shape == VariantShape::Named;
        std::string list = join(v.fields, [&](const FieldDef& f) { return field(f, named); });
        return named ? " { " + list + " }" : "(" + list + ")";
    }
    std::string use_tree(const UseTree& t) const {
        std::string out = path(t.prefix);
        if (t.kind != UseTree::Kind::Simple && t.prefix && out != "::") out += "::";
        if (t.kind == UseTree::Kind::Glob) return out + "*";
        if (t.kind == UseTree::Kind::Nested)
            return out + "{" + join(t.children, [&](const UseTree& c) { return use_tree(c); }) + "}";
        return out + (t.rename.valid() ? " as " + ident(t.rename) : "");
    }
    std::string members(const Item& i) const {
        return " { " + join(i.items, [&](ItemId x) { return item(x); }, " ") + (i.items.empty() ? "}" : " }");
    }
    std::string function(const Item& i) const {
        const FnSig& s = i.sig;
        std::string out = std::string(s.is_const ? "const " : "") + (s.is_async ? "async " : "") +
                          (s.is_unsafe ? "unsafe " : "") + (s.abi.valid() ? "extern \"" + name(s.abi) + "\" " : "");
        out += "fn " + ident(i.ident) + generics(i.generics) + "(";
        out += join(s.params, [&](const Param& p) { return pat(p.pat) + ": " + type(p.type); });
        out += std::string(s.is_variadic ? ", ..." : "") + ")" + (s.output ? " -> " + type(s.output) : "");
        return out + where(i.generics) + (i.body ? " " + block(i.body) : ";");
    }
    std::string item(ItemId id) const {
        const Item& i = crate_.all_items[id];
        std::string out;
        for (const Attribute& a : i.attrs) {
            out += "#[" + join(a.path, [&](Name n) { return name(n); }, "::");
            out += a.text.empty() ? "] " : "(" + a.text + ")] ";
        }
        out += vis(i.vis) + (i.is_unsafe ? "unsafe " : "");
        return out + item_body(i);
    }
    std::string item_body(const Item& i) const {
        std::string head = ident(i.ident) + generics(i.generics);
        switch (i.kind) {
            case ItemKind::Error: return "<error>";
            case ItemKind::Fn: return function(i);
            case ItemKind::Struct:
            case ItemKind::Union:
                return (i.kind == ItemKind::Struct ? "struct " : "union ") + head +
                       (i.variants.empty() ? "" : shape(i.variants[0])) + where(i.generics) + ";";
            case ItemKind::Enum:
                return "enum " + head + where(i.generics) + " { " + join(i.variants, [&](const VariantDef& v) {
                           return ident(v.name) + shape(v) + (v.discriminant ? " = " + expr(v.discriminant) : "");
                       }) + " }";
            case ItemKind::Trait:
                return "trait " + head + (i.bounds.empty() ? "" : ": " + bounds(i.bounds)) + where(i.generics) + members(i);
            case ItemKind::TraitAlias: return "trait " + head + " = " + bounds(i.bounds) + ";";
            case ItemKind::Impl:
                return "impl" + generics(i.generics) + " " + (i.negative ? "!" : "") +
                       (i.trait_path ? path(i.trait_path) + " for " : "") + type(i.type) + where(i.generics) + members(i);
            case ItemKind::TypeAlias:
                return "type " + head + (i.bounds.empty() ? "" : ": " + bounds(i.bounds)) + where(i.generics) +
                       (i.type ? " = " + type(i.type) : "") + ";";
            case ItemKind::Const: return "const " + head + ": " + type(i.type) + (i.value ? " = " + expr(i.value) : "") + ";";
            case ItemKind::Static:
                return std::string("static ") + (i.mutability == Mutability::Mut ? "mut " : "") + head + ": " +
                       type(i.type) + (i.value ? " = " + expr(i.value) : "") + ";";
            case ItemKind::Mod: return "mod " + head + (i.inline_mod ? members(i) : ";");
            case ItemKind::Use: return "use " + use_tree(i.use_tree) + ";";
            case ItemKind::ExternCrate: return "extern crate " + head + ";";
            case ItemKind::ForeignMod: return "extern \"" + name(i.sig.abi) + "\"" + members(i);
            case ItemKind::MacroDef: return "macro_rules! " + head + ";";
        }
        return "";
    }

private:
    const Crate& crate_;
    const Interner& names_;
};

}  // namespace

std::string dump_crate(const Crate& crate, const Interner& names) {
    std::string out;
    for (ItemId id : crate.items) out += Dumper(crate, names).item(id) + "\n";
    return out;
}
std::string dump_item(const Crate& c, const Interner& n, ItemId id) { return Dumper(c, n).item(id); }
std::string dump_block(const Crate& c, const Interner& n, BlockId id) { return Dumper(c, n).block(id); }
std::string dump_expr(const Crate& c, const Interner& n, ExprId id) { return Dumper(c, n).expr(id); }
std::string dump_pat(const Crate& c, const Interner& n, PatId id) { return Dumper(c, n).pat(id); }
std::string dump_type(const Crate& c, const Interner& n, TypeId id) { return Dumper(c, n).type(id); }

}  // namespace framewalk::rust
