// Types as `std::any::type_name` of rustc 1.95 spells them: whole paths beginning with the crate, every
// lifetime argument as `'_`, arguments that equal their default left out.
//
//   alloc::vec::Vec<core::option::Option<main::Card>>
//   core::iter::adapters::map::Map<core::ops::range::Range<i32>, main::main::{{closure}}>
#include <algorithm>
#include <utility>

#include "rust/check/items.h"

namespace framewalk::rust {

namespace {

struct LibraryPath {
    std::string_view ours, crate, theirs;
};

constexpr LibraryPath kLibraryPaths[] = {
#define FRAMEWALK_LIBRARY_PATH(ours, crate, theirs) {ours, crate, theirs},
#include "rust/check/library_paths.def"
#undef FRAMEWALK_LIBRARY_PATH
};

class NamePrinter {
public:
    explicit NamePrinter(Items& items) : items_(items) {}

    // Empty when some part has no name that is known for sure.
    std::string whole(Ty ty) {
        std::string text = print(ty);
        return is_known_ ? text : "";
    }

private:
    std::string print(Ty ty) {
        const Types& t = items_.types;
        const TyData d = t[ty];
        switch (d.kind) {
            case TyKind::Bool: case TyKind::Char: case TyKind::Str: case TyKind::Never: case TyKind::Int: case TyKind::Float:
                return items_.text(ty);
            case TyKind::Tuple: return tuple(t.tuple_parts(ty));
            case TyKind::Array: return "[" + print(d.elem) + "; " + constant(d.len) + "]";
            case TyKind::Slice: return "[" + print(d.elem) + "]";
            case TyKind::Ref:
                if (in_signature_) return unknown();      // is its lifetime the signature's own? That is forgotten here
                return std::string("&") + (d.mutability == Mutability::Mut ? "mut " : "") + print(d.elem);
            case TyKind::RawPtr: return (d.mutability == Mutability::Mut ? "*mut " : "*const ") + print(d.elem);
            case TyKind::Adt: return path(d.def) + generic(items_.types[d.args], 0, end_of_args(d));
            case TyKind::FnDef: return fn_item(d);
            case TyKind::FnPtr: return (d.is_unsafe ? "unsafe fn" : "fn") + signature(t.tuple_parts(ty));
            case TyKind::Closure: return path(d.def);
            case TyKind::Dynamic: return "dyn " + dynamic(ty);
            case TyKind::Error: case TyKind::Param: case TyKind::Projection: case TyKind::Opaque: case TyKind::Infer:
                return unknown();
        }
        return unknown();
    }

    std::string unknown() {
        is_known_ = false;
        return "";
    }

    std::string list(const std::vector<Ty>& parts, size_t end) {
        std::string out;
        for (size_t i = 0; i < end; ++i) out += (i ? ", " : "") + print(parts[i]);
        return out;
    }

    std::string tuple(const std::vector<Ty>& parts) {
        return "(" + list(parts, parts.size()) + (parts.size() == 1 ? ",)" : ")");
    }

    // The parts are the parameters and, last, the result.
    std::string signature(const std::vector<Ty>& parts) {
        bool outer = std::exchange(in_signature_, true);
        std::string out = "(" + list(parts, parts.size() - 1) + ")";
        if (!items_.types.is_unit(parts.back())) out += " -> " + print(parts.back());
        in_signature_ = outer;
        return out;
    }

    std::string constant(Const c) {
        const ConstData& d = items_.types[c];
        if (d.kind != ConstKind::Value) return unknown();
        const TyData& ty = items_.types[d.ty];
        if (ty.kind == TyKind::Bool) return d.bits ? "true" : "false";
        if (ty.kind != TyKind::Int) return unknown();
        return is_signed(ty.int_kind) ? to_string(truncate_signed(d.bits, bit_width(ty.int_kind))) : to_string(d.bits);
    }

    std::string argument(const GenericArg& arg) {
        return arg.is_ty() ? print(arg.ty()) : arg.is_const() ? constant(arg.constant()) : "'_";
    }

    std::string generic(const std::vector<GenericArg>& args, size_t from, size_t to, const std::string& more = "") {
        std::string out;
        for (size_t i = from; i < to && i < args.size(); ++i) out += (out.empty() ? "" : ", ") + argument(args[i]);
        if (!more.empty()) out += (out.empty() ? "" : ", ") + more;
        return out.empty() ? "" : "<" + out + ">";
    }

    // How many arguments are written: those at the end that equal their default are not.
    size_t end_of_args(const TyData& adt) {
        const GenericsInfo& generics = items_.generics(adt.def);
        const std::vector<GenericArg> args = items_.types[adt.args];
        size_t end = std::min(args.size(), generics.params.size());
        while (end > 0 && is_default(generics.params[end - 1], adt, args[end - 1])) --end;
        return end;
    }

    bool is_default(const GenericParamInfo& param, const TyData& adt, const GenericArg& arg) {
        if (!param.syntax || !param.syntax->default_type.valid() || !arg.is_ty()) return false;
        Ty usual = items_.lower_type(param.syntax->default_type, adt.def, nullptr);
        return print(items_.types.substitute(usual, adt.args)) == print(arg.ty());
    }

    std::string path(DefId def) {
        const Def& d = items_.defs[def];
        if (d.is_library) return library_path(def);
        if (def == items_.defs.root) return items_.sources.crate_name();
        if (d.kind == DefKind::Impl) return impl_path(def);
        std::string outer = path(d.parent) + closures_around(def);
        return outer + "::" + (d.kind == DefKind::Closure ? "{{closure}}" : items_.name_of(def));
    }

    std::string library_path(DefId def) {
        std::string ours = items_.defs.path_text(def, items_.names);
        if (ours.compare(0, 5, "std::") == 0) ours.erase(0, 5);
        for (const LibraryPath& known : kLibraryPaths)
            if (known.ours == ours) return std::string(known.crate) + "::" + std::string(known.theirs.empty() ? known.ours : known.theirs);
        return unknown();
    }

    // Items of an impl without a trait are named after the type, where that has a path of its own.
    std::string impl_path(DefId def) {
        const ImplInfo& impl = items_.impl(def);
        bool is_plain = !impl.trait.trait.valid() && items_.types.is(impl.self_ty, TyKind::Adt);
        const TyData self = items_.types[impl.self_ty];
        return is_plain && items_.types[self.args].empty() ? path(self.def) : unknown();
    }

    // What is defined in a body belongs to the function; the closures around it are found by where they are.
    std::string closures_around(DefId def) {
        const Def inner = items_.defs[def];
        std::string out;
        for (uint32_t i = 0; i < items_.defs.defs.size(); ++i) {
            const Def& other = items_.defs[DefId(i)];
            bool is_around = i != def.index && other.kind == DefKind::Closure && other.parent == inner.parent &&
                             other.span.lo <= inner.span.lo && other.span.hi >= inner.span.hi;
            if (is_around) out += "::{{closure}}";
        }
        return out;
    }

    std::string fn_item(const TyData& d) {
        const Def& fn = items_.defs[d.def];
        const std::vector<GenericArg> args = items_.types[d.args];
        bool in_trait = fn.parent.valid() && items_.defs[fn.parent].kind == DefKind::Trait;
        bool is_function = fn.kind == DefKind::Fn || fn.kind == DefKind::AssocFn;
        if (!is_function || (in_trait && items_.defs[fn.parent].is_library)) return unknown();
        if (!in_trait) return path(d.def) + generic(args, 0, args.size());
        size_t count = items_.generics(fn.parent).params.size();
        return "<" + argument(args[0]) + " as " + path(fn.parent) + generic(args, 1, count) + ">::" + items_.name_of(d.def) +
               generic(args, count, args.size());
    }

    std::string dynamic(Ty ty) {
        const DynBounds bounds = items_.types.dyn_bounds(ty);
        std::string out;
        if (bounds.principal.valid()) out = path(bounds.principal) + dyn_arguments(bounds);
        for (DefId t : bounds.auto_traits) out += (out.empty() ? "" : " + ") + path(t);
        return out;
    }

    std::string dyn_arguments(const DynBounds& bounds) {
        const std::vector<GenericArg> args = items_.types[bounds.args];
        bool is_callable = items_.is_lang(bounds.principal, "fn") || items_.is_lang(bounds.principal, "fn_mut") ||
                           items_.is_lang(bounds.principal, "fn_once");
        if (is_callable && args.size() == 1 && bounds.projections.size() == 1) {
            std::vector<Ty> parts = items_.types.tuple_parts(args[0].ty());
            parts.push_back(bounds.projections[0].second);
            return signature(parts);
        }
        std::string named;
        for (const auto& [assoc, value] : bounds.projections)
            named += (named.empty() ? "" : ", ") + items_.name_of(assoc) + " = " + print(value);
        return generic(args, 0, args.size(), named);
    }

    Items& items_;
    bool is_known_ = true;
    bool in_signature_ = false;
};

}  // namespace

std::string Items::type_name(Ty ty) { return NamePrinter(*this).whole(ty); }

}  // namespace framewalk::rust
