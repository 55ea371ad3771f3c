// Types as people write them, for messages and for the machine's rows.
#include "rust/check/items.h"

namespace framewalk::rust {

namespace {

class TypePrinter {
public:
    TypePrinter(Items& items, bool short_form) : items_(items), short_(short_form) {}

    std::string print(Ty ty) {
        if (!ty.valid()) return "?";
        const Types& t = items_.types;
        const TyData d = t[ty];
        switch (d.kind) {
            case TyKind::Error: return "{type error}";
            case TyKind::Bool: return "bool";
            case TyKind::Char: return "char";
            case TyKind::Str: return "str";
            case TyKind::Never: return "!";
            case TyKind::Int: return std::string(spelling(d.int_kind));
            case TyKind::Float: return std::string(spelling(d.float_kind));
            case TyKind::Tuple: return tuple(t.tuple_parts(ty));
            case TyKind::Array: return "[" + print(d.elem) + "; " + constant(d.len) + "]";
            case TyKind::Slice: return "[" + print(d.elem) + "]";
            case TyKind::Ref: return "&" + region(d.region) + (d.mutability == Mutability::Mut ? "mut " : "") + print_pointee(d.elem);
            case TyKind::RawPtr: return (d.mutability == Mutability::Mut ? "*mut " : "*const ") + print_pointee(d.elem);
            case TyKind::Adt: return path(d.def) + generic(d.args, 0, items_.generics(d.def).params.size());
            case TyKind::FnDef: return fn_item(d);
            case TyKind::FnPtr: return signature(d.is_unsafe ? "unsafe fn" : "fn", t.tuple_parts(ty));
            case TyKind::Closure: return closure(d.def);
            case TyKind::Dynamic: return "dyn " + dynamic(ty);
            case TyKind::Param: return std::string(items_.names.text(d.name));
            case TyKind::Projection: return projection(d);
            case TyKind::Opaque: return "impl " + opaque(d);
            case TyKind::Infer:
                return d.infer_kind == InferKind::Int     ? "{integer}"
                       : d.infer_kind == InferKind::Float ? "{float}"
                                                          : "_";
        }
        return "?";
    }

    std::string generic(Args args, size_t from, size_t to) {
        if (!args.valid()) return "";
        std::string out;
        const std::vector<GenericArg> list = items_.types[args];
        for (size_t i = from; i < list.size() && i < to; ++i) {
            std::string one = list[i].is_ty()      ? print(list[i].ty())
                              : list[i].is_const() ? constant(list[i].constant())
                                                   : region_arg(list[i].region());
            if (one.empty()) continue;
            out += (out.empty() ? "" : ", ") + one;
        }
        return out.empty() ? "" : "<" + out + ">";
    }

private:
    std::string print_pointee(Ty ty) {
        bool several = items_.types.is(ty, TyKind::Dynamic) &&
                       !items_.types.dyn_bounds(ty).auto_traits.empty() &&
                       items_.types.dyn_bounds(ty).principal.valid();
        return several ? "(" + print(ty) + ")" : print(ty);
    }

    std::string tuple(const std::vector<Ty>& parts) {
        std::string out = "(";
        for (size_t i = 0; i < parts.size(); ++i) out += (i ? ", " : "") + print(parts[i]);
        return out + (parts.size() == 1 ? ",)" : ")");
    }

    std::string constant(Const c) {
        const ConstData& d = items_.types[c];
        switch (d.kind) {
            case ConstKind::Value: return value(d);
            case ConstKind::Param: return std::string(items_.names.text(d.name));
            case ConstKind::Unevaluated: return items_.name_of(d.def);
            case ConstKind::Infer: case ConstKind::Error: return "_";
        }
        return "_";
    }

    std::string value(const ConstData& d) {
        const TyData& ty = items_.types[d.ty];
        if (ty.kind == TyKind::Bool) return d.bits ? "true" : "false";
        if (ty.kind == TyKind::Int && is_signed(ty.int_kind))
            return to_string(truncate_signed(d.bits, bit_width(ty.int_kind)));
        return to_string(d.bits);
    }

    std::string region(Region r) {
        std::string text = region_arg(r);
        return text.empty() ? "" : text + " ";
    }

    std::string region_arg(Region r) {
        const RegionData& d = items_.types[r];
        if (d.kind == RegionKind::Static) return "'static";
        if (d.name.valid()) return "'" + std::string(items_.names.text(d.name));
        return "";
    }

    std::string path(DefId def) {
        return short_ ? items_.name_of(def) : items_.defs.path_text(def, items_.names);
    }

    std::string fn_item(const TyData& d) {
        if (!short_) return path(d.def) + generic(d.args, 0, 1000);
        const Signature& sig = items_.signature(d.def);
        std::vector<Ty> parts;
        for (Ty in : sig.inputs) parts.push_back(items_.types.substitute(in, d.args));
        parts.push_back(items_.types.substitute(sig.output, d.args));
        return signature("fn", parts) + " {" + items_.name_of(d.def) + generic(d.args, 0, 1000) + "}";
    }

    std::string signature(std::string head, const std::vector<Ty>& parts) {
        head += "(";
        for (size_t i = 0; i + 1 < parts.size(); ++i) head += (i ? ", " : "") + print(parts[i]);
        head += ")";
        if (!items_.types.is_unit(parts.back())) head += " -> " + print(parts.back());
        return head;
    }

    std::string closure(DefId def) {
        auto found = items_.closure_texts.find(def.index);
        return found == items_.closure_texts.end() ? "{closure}" : found->second;
    }

    std::string dynamic(Ty ty) {
        const DynBounds b = items_.types.dyn_bounds(ty);
        std::string out;
        if (b.principal.valid()) {
            out = path(b.principal);
            std::string args = generic(b.args, 0, 1000);
            for (const auto& [assoc, value] : b.projections) {
                std::string one = items_.name_of(assoc) + " = " + print(value);
                args = args.empty() ? "<" + one + ">"
                                    : args.substr(0, args.size() - 1) + ", " + one + ">";
            }
            out += args;
        }
        for (DefId t : b.auto_traits) out += (out.empty() ? "" : " + ") + path(t);
        return out;
    }

    std::string projection(const TyData& d) {
        const std::vector<GenericArg> list = items_.types[d.args];
        DefId trait = items_.defs[d.def].parent;
        std::string self = list.empty() || !list[0].is_ty() ? "?" : print(list[0].ty());
        size_t count = items_.generics(trait).params.size();
        return "<" + self + " as " + path(trait) + generic(d.args, 1, count) + ">::" +
               items_.name_of(d.def) + generic(d.args, count, 1000);
    }

    std::string opaque(const TyData& d) {
        std::string out;
        for (const Predicate& p : items_.opaque_bounds(d.def, d.index))
            if (p.kind == Predicate::Kind::Trait) {
                out = path(p.trait.trait) + generic(p.trait.args, 1, 1000);
                break;
            }
        return out;
    }

    Items& items_;
    bool short_;
};

}  // namespace

std::string Items::text(Ty ty, bool short_form) { return TypePrinter(*this, short_form).print(ty); }

std::string Items::text(const TraitRef& ref) {
    return name_of(ref.trait) + TypePrinter(*this, true).generic(ref.args, 1, 1000);
}

std::string Items::text(Args args) { return TypePrinter(*this, true).generic(args, 0, 1000); }

}  // namespace framewalk::rust
