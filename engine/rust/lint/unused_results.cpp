#include "rust/lint/unused_results.h"

#include <algorithm>

namespace framewalk::rust {

namespace {

constexpr std::string_view kLibraryTypes[] = {
    "Chain", "Cloned", "Copied", "Cycle", "Enumerate", "Filter", "FilterMap", "FlatMap", "Flatten", "Fuse", "Inspect", "Map",
    "MapWhile", "MutexGuard", "Peekable", "Ref", "RefMut", "Result", "Rev", "RwLockReadGuard", "RwLockWriteGuard", "Scan", "Skip",
    "SkipWhile", "StepBy", "Take", "TakeWhile", "Zip"};

class UnusedResults {
public:
    UnusedResults(const typed::Body& body, const Items& items) : body_(body), items_(items) {}

    bool must_be_used(typed::ExprId id) const {
        const typed::Expr& e = body_.exprs[id];
        if (e.from_library_macro) return false;
        if (is_of_such_type(e.ty)) return true;
        switch (e.kind) {
            case typed::ExprKind::Unary: case typed::ExprKind::Binary: case typed::ExprKind::Borrow: case typed::ExprKind::LogicalAnd:
            case typed::ExprKind::LogicalOr: return true;
            case typed::ExprKind::Call: return calls_such_function(e);
            case typed::ExprKind::Use: case typed::ExprKind::Scope: return must_be_used(e.a);
            default: return false;
        }
    }

private:
    bool is_of_such_type(Ty ty) const {
        const TyData d = items_.types[ty];
        if (d.kind == TyKind::Closure) return true;
        if (d.kind != TyKind::Adt) return false;
        if (!items_.defs[d.def].is_library) return items_.has_attr(d.def, "must_use");
        return std::find(std::begin(kLibraryTypes), std::end(kLibraryTypes), items_.name_of(d.def)) != std::end(kLibraryTypes);
    }
    bool calls_such_function(const typed::Expr& call) const {
        const TyData callee = items_.types[body_.exprs[call.a].ty];
        return callee.kind == TyKind::FnDef && !items_.defs[callee.def].is_library && items_.has_attr(callee.def, "must_use");
    }

    const typed::Body& body_;
    const Items& items_;
};

}  // namespace

std::vector<Span> unused_results(const typed::Body& body, const Items& items) {
    std::vector<Span> found;
    const UnusedResults unused(body, items);
    for (uint32_t i = 0; i < body.blocks.size(); ++i)
        for (const typed::Stmt& s : body.blocks[typed::BlockId(i)].stmts)
            if (s.kind == typed::StmtKind::Expr && s.expr.valid() && unused.must_be_used(s.expr)) found.push_back(body.exprs[s.expr].span);
    return found;
}

}  // namespace framewalk::rust
