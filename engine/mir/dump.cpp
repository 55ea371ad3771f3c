// A body as text, one statement a line.
//
//   fn f(_1: i32) -> i32 {
//     let _1: i32 "x";
//     bb0: {
//       mark statement;
//       _0 = checked Add(copy _1, 1) -> bb1;
//     }
//   }
#include "mir/body.h"

namespace framewalk::mir {

namespace {

const char* text(BinOp op) {
    static const char* const kTexts[] = {"Add", "Sub", "Mul", "Div", "Rem", "BitAnd",
        "BitOr", "BitXor", "Shl", "Shr", "Eq", "Ne", "Lt", "Le", "Gt", "Ge", "Offset", "Cmp"};
    return kTexts[static_cast<size_t>(op)];
}
const char* text(UnOp op) {
    static const char* const kTexts[] = {"Neg", "Not", "PtrMetadata"};
    return kTexts[static_cast<size_t>(op)];
}
const char* text(BorrowKind kind) {
    static const char* const kTexts[] = {"&", "&mut ", "&two_phase mut ", "&fake "};
    return kTexts[static_cast<size_t>(kind)];
}
const char* text(CastKind kind) {
    static const char* const kTexts[] = {"IntToInt", "IntToFloat", "FloatToInt", "FloatToFloat",
        "PtrToPtr", "PtrExposeAddress", "PtrFromAddress", "FnPtrToPtr", "ReifyFn", "ClosureFnPtr",
        "UnsafeFnPtr", "MutToConst", "ArrayToPointer", "Unsize", "Transmute"};
    return kTexts[static_cast<size_t>(kind)];
}

std::string name(Local local) { return local ? "_" + std::to_string(local.index) : "_?"; }
std::string name(BlockId block) { return block ? "bb" + std::to_string(block.index) : "bb?"; }

class Dumper {
public:
    Dumper(const Body& body, const TypeText& type_text, const Interner& names)
        : body_(body), type_text_(type_text), names_(names) {}

    std::string run() {
        header();
        for (uint32_t i = 0; i < body_.locals.size(); ++i) declaration(Local(i));
        for (uint32_t i = 0; i < body_.blocks.size(); ++i) block(BlockId(i));
        out_ += "}\n";
        return std::move(out_);
    }

private:
    std::string type(Ty ty) const { return ty ? type_text_(ty) : "?"; }
    std::string def(DefId id) const { return id ? "#" + std::to_string(id.index) : "#?"; }

    void header() {
        out_ += "fn " + std::string(names_.text(body_.name)) + "(";
        for (uint32_t i = 1; i <= body_.argument_count && i < body_.locals.size(); ++i)
            out_ += (i > 1 ? ", " : "") + name(Local(i)) + ": " + type(body_.locals[Local(i)].ty);
        out_ += ")";
        if (!body_.locals.empty()) out_ += " -> " + type(body_.locals[Local(0)].ty);
        out_ += " {\n";
    }

    void declaration(Local local) {
        const LocalDecl& decl = body_.locals[local];
        out_ += "  let ";
        if (decl.mutability == Mutability::Mut) out_ += "mut ";
        out_ += name(local) + ": " + type(decl.ty);
        if (decl.name) out_ += " \"" + std::string(names_.text(decl.name)) + "\"";
        out_ += ";\n";
    }

    void block(BlockId id) {
        const BasicBlock& b = body_.blocks[id];
        out_ += "  " + name(id) + (b.is_cleanup ? " (cleanup)" : "") + ": {\n";
        for (const Statement& s : b.statements) out_ += "    " + statement(s) + ";\n";
        out_ += "    " + terminator(b.terminator) + ";\n  }\n";
    }

    std::string place(const Place& p) const {
        std::string s = name(p.local);
        for (const Projection& e : p.projection) s = projected(std::move(s), e);
        return s;
    }

    static std::string from_end(const Projection& e, uint64_t offset) {
        return (e.from_end ? "-" : "") + std::to_string(offset);
    }

    static std::string projected(std::string base, const Projection& e) {
        switch (e.kind) {
            case ProjKind::Deref: return "(*" + base + ")";
            case ProjKind::Field: return base + "." + std::to_string(e.index);
            case ProjKind::Index: return base + "[" + name(e.local) + "]";
            case ProjKind::ConstantIndex: return base + "[" + from_end(e, e.offset) + "]";
            case ProjKind::Subslice:
                return base + "[" + std::to_string(e.offset) + ".." + from_end(e, e.to) + "]";
            case ProjKind::Downcast: return "(" + base + " as " + std::to_string(e.index) + ")";
        }
        return base;
    }

    std::string constant(const Constant& c) const {
        switch (c.kind) {
            case ConstValueKind::Scalar: return to_string(c.bits) + "_" + type(c.ty);
            case ConstValueKind::Zst: return type(c.ty);
            case ConstValueKind::Str: return "\"" + c.text + "\"";
            case ConstValueKind::ByteStr: return "b\"" + c.text + "\"";
            case ConstValueKind::CStr: return "c\"" + c.text + "\"";
            case ConstValueKind::Named: return "const " + def(c.def);
            case ConstValueKind::Param: return "const param";
            case ConstValueKind::StaticAddress: return "static " + def(c.def);
        }
        return "?";
    }

    std::string operand(const Operand& o) const {
        switch (o.kind) {
            case OperandKind::Copy: return "copy " + place(o.place);
            case OperandKind::Move: return "move " + place(o.place);
            case OperandKind::Constant: return constant(o.constant);
        }
        return "?";
    }

    std::string operands(const std::vector<Operand>& list) const {
        std::string s = "(";
        for (size_t i = 0; i < list.size(); ++i) s += (i ? ", " : "") + operand(list[i]);
        return s + ")";
    }
    std::string first(const std::vector<Operand>& list) const {
        return list.empty() ? "?" : operand(list[0]);
    }

    std::string rvalue(const Rvalue& r) const {
        switch (r.kind) {
            case RvalueKind::Use: return first(r.operands);
            case RvalueKind::Repeat: return "[" + first(r.operands) + "; n]";
            case RvalueKind::Ref:
                return text(r.borrow) + place(r.place);
            case RvalueKind::RawPtr:
                return (r.mutability == Mutability::Mut ? "&raw mut " : "&raw const ") +
                       place(r.place);
            case RvalueKind::Len: return "Len(" + place(r.place) + ")";
            case RvalueKind::Cast:
                return first(r.operands) + " as " + type(r.ty) + " (" + text(r.cast) + ")";
            case RvalueKind::Binary: return text(r.bin) + operands(r.operands);
            case RvalueKind::Unary: return text(r.un) + operands(r.operands);
            case RvalueKind::Discriminant: return "Discriminant(" + place(r.place) + ")";
            case RvalueKind::Aggregate:
                return "aggregate " + type(r.ty) + "::" + std::to_string(r.variant) + operands(r.operands);
        }
        return "?";
    }

    std::string mark(const Statement& s) const {
        switch (s.mark) {
            case MarkKind::Statement: return "mark statement";
            case MarkKind::ScopeEnd: return "mark scope end";
            case MarkKind::Drop: return "mark drop " + name(s.local);
            case MarkKind::FrameEnd: return "mark frame end";
        }
        return "mark";
    }

    std::string statement(const Statement& s) const {
        switch (s.kind) {
            case StatementKind::Nop: return "nop";
            case StatementKind::Assign: return place(s.place) + " = " + rvalue(s.rvalue);
            case StatementKind::StorageLive: return "StorageLive(" + name(s.local) + ")";
            case StatementKind::StorageDead: return "StorageDead(" + name(s.local) + ")";
            case StatementKind::SetDiscriminant:
                return "SetDiscriminant(" + place(s.place) + ", " + std::to_string(s.variant) + ")";
            case StatementKind::Mark: return mark(s);
            case StatementKind::FakeRead: return "FakeRead(" + place(s.place) + ")";
        }
        return "?";
    }

    std::string edges(const Terminator& t) const {
        std::string s = t.target ? " -> " + name(t.target) : " -> never";
        return t.unwind ? s + " unwind " + name(t.unwind) : s;
    }

    std::string switch_int(const Terminator& t) const {
        std::string s = "switch (" + first(t.operands) + ") [";
        for (size_t i = 0; i < t.targets.size(); ++i) {
            s += i ? ", " : "";
            s += i < t.values.size() ? to_string(t.values[i]) + ": " : "else ";
            s += name(t.targets[i]);
        }
        return s + "]";
    }

    std::string drop(const Terminator& t) const {
        std::string s = "drop ";
        if (t.is_replace) s += "replace ";
        if (t.shell_only) s += "shell ";
        return s + place(t.place) + edges(t);
    }

    std::string assertion(const Terminator& t) const {
        bool bounds = t.assert_kind == AssertKind::BoundsCheck;
        return std::string(bounds ? "assert bounds" : "assert ") + operands(t.operands) + edges(t);
    }

    std::string terminator(const Terminator& t) const {
        switch (t.kind) {
            case TerminatorKind::Goto: return "goto" + edges(t);
            case TerminatorKind::SwitchInt: return switch_int(t);
            case TerminatorKind::Return: return "return";
            case TerminatorKind::Unreachable: return "unreachable";
            case TerminatorKind::Drop: return drop(t);
            case TerminatorKind::Call:
                return place(t.place) + " = call " + operand(t.func) + operands(t.operands) + edges(t);
            case TerminatorKind::Checked:
                return place(t.place) + " = checked " +
                       std::string(t.is_negation ? "Neg" : text(t.bin)) + operands(t.operands) + edges(t);
            case TerminatorKind::Assert: return assertion(t);
            case TerminatorKind::UnwindResume: return "resume";
            case TerminatorKind::UnwindTerminate: return "terminate";
            case TerminatorKind::FalseEdge: return "false" + edges(t);
        }
        return "?";
    }

    const Body& body_;
    const TypeText& type_text_;
    const Interner& names_;
    std::string out_;
};

// Types without a front end: definitions by number.
class PlainTypes {
public:
    PlainTypes(const Types& types, const Interner& names) : types_(types), names_(names) {}

    std::string text(Ty ty, int depth = 0) const {
        if (!ty) return "?";
        if (depth > 30) return "…";
        const TyData& t = types_[ty];
        std::string mut = t.mutability == Mutability::Mut ? "mut " : "";
        switch (t.kind) {
            case TyKind::Error: return "{error}";
            case TyKind::Bool: return "bool";
            case TyKind::Char: return "char";
            case TyKind::Str: return "str";
            case TyKind::Never: return "!";
            case TyKind::Int: return std::string(spelling(t.int_kind));
            case TyKind::Float: return std::string(spelling(t.float_kind));
            case TyKind::Tuple: return "(" + list(t.list, depth) + ")";
            case TyKind::Array: return "[" + text(t.elem, depth + 1) + "; " + length(t.len) + "]";
            case TyKind::Slice: return "[" + text(t.elem, depth + 1) + "]";
            case TyKind::Ref: return "&" + mut + text(t.elem, depth + 1);
            case TyKind::RawPtr: return "*" + (mut.empty() ? "const " : mut) + text(t.elem, depth + 1);
            case TyKind::Adt: return named("adt", t, depth);
            case TyKind::FnDef: return named("fn", t, depth);
            case TyKind::FnPtr: return "fnptr(" + list(t.list, depth) + ")";
            case TyKind::Closure: return named("closure", t, depth);
            case TyKind::Dynamic: return "dyn#" + std::to_string(t.index);
            case TyKind::Param: return std::string(names_.text(t.name));
            case TyKind::Projection: return named("projection", t, depth);
            case TyKind::Opaque: return named("opaque", t, depth);
            case TyKind::Infer: return "_";
        }
        return "?";
    }

private:
    std::string list(Args args, int depth) const {
        std::string s;
        if (!args) return s;
        for (GenericArg arg : types_[args]) {
            if (arg.is_region()) continue;
            if (!s.empty()) s += ", ";
            s += arg.is_ty() ? text(arg.ty(), depth + 1) : length(arg.constant());
        }
        return s;
    }
    std::string length(Const c) const {
        if (!c) return "?";
        const ConstData& data = types_[c];
        return data.kind == ConstKind::Value ? to_string(data.bits) : "_";
    }
    std::string named(const char* what, const TyData& t, int depth) const {
        std::string args = list(t.args, depth);
        return what + ("#" + std::to_string(t.def.index)) + (args.empty() ? "" : "<" + args + ">");
    }

    const Types& types_;
    const Interner& names_;
};

}  // namespace

std::string dump(const Body& body, const TypeText& type_text, const Interner& names) {
    return Dumper(body, type_text, names).run();
}

std::string dump(const Body& body, const Types& types, const Interner& names) {
    PlainTypes plain(types, names);
    return dump(body, [&](Ty ty) { return plain.text(ty); }, names);
}

}  // namespace framewalk::mir
