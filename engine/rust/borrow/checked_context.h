// A BodyContext that asks the checker: what building and analysing one checked body need to know about
// types, under the bounds of that body. `reveal_all` sees through `impl Trait` results.
//
//   CheckedContext context(items, closures, body);
//   check_moves(mir, context, diagnostics);
//   elaborate_drops(mir, context);
#pragma once

#include <unordered_map>

#include "rust/borrow/body_context.h"
#include "rust/check/items.h"
#include "rust/check/traits.h"
#include "rust/check/typed.h"

namespace framewalk::rust {

class CheckedContext final : public BodyContext {
public:
    CheckedContext(Items& items, ClosureTable& closures, const typed::Body& body);

    Types& types() override { return items_.types; }
    const Interner& names() const override { return items_.names; }
    const AdtDef& adt(DefId def) override { return items_.adt(def); }
    bool is_copy(Ty ty) override;
    bool needs_drop(Ty ty) override;
    bool has_destructor(DefId adt) override;
    Ty field_type(Ty container, uint32_t variant, uint32_t field) override;
    std::vector<Ty> closure_captures(Ty closure) override;
    std::string type_text(Ty ty) override { return items_.text(ty); }
    const std::vector<CapturedPlace>& captures() override { return captures_; }
    CalleeInfo callee(DefId fn) override;
    std::string static_name(DefId def) override { return items_.name_of(def); }
    bool has_clone(Ty ty) override;

    // Replaces projections that the bounds decide; regions are erased.
    Ty normalize(Ty ty);
    Items& items() { return items_; }
    // The impl by which a type has a trait, all of it without regions; false when it is not one impl alone.
    bool impl_of(const TraitRef& goal, DefId& impl, Args& args);

private:
    bool compute_needs_drop(Ty ty);
    bool adt_needs_drop(const TyData& data);
    Ty seen_here(Ty ty, Args args) { return normalize(types().substitute(ty, args)); }

    Items& items_;
    ClosureTable& closures_;
    Infer infer_;
    Solver solver_;
    std::vector<CapturedPlace> captures_;
    std::unordered_map<uint32_t, bool> is_copy_, needs_drop_;   // by Ty
    std::unordered_map<uint32_t, bool> destructors_;            // by DefId of the type
    static constexpr int kMaxDepth = 200;   // of types nested in types
    int depth_ = 0;
};

}  // namespace framewalk::rust
