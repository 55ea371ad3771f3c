// E0720: `impl Trait`s of results that stand for types with themselves inside, directly or through other functions.
//
//     fn a() -> impl Sized { (a(), 1) }        ─▶   a pair of a pair of a pair …
#include <algorithm>

#include "rust/driver.h"

namespace framewalk::rust {

namespace {

// The `impl Trait`s and closures that a type mentions.
struct OpaqueFinder final : Types::FoldHooks {
    explicit OpaqueFinder(Types& t) : types(t) {}
    Ty ty(Ty t) override {
        if (types.is(t, TyKind::Opaque)) opaques.push_back(t);
        if (types.is(t, TyKind::Closure)) closures.push_back(t);
        return Ty();
    }
    Types& types;
    std::vector<Ty> opaques, closures;
};

}  // namespace

// The opaque types in what an opaque type stands for, those that its closures hold included.
std::vector<Ty> Compilation::parts_of_opaque(Ty opaque) {
    const TyData d = types_[opaque];
    auto found = items_->opaque_types.find({d.def.index, d.index});
    if (found == items_->opaque_types.end()) return {};
    OpaqueFinder finder(types_);
    types_.fold(found->second, finder);
    for (size_t i = 0; i < finder.closures.size() && i < 1000; ++i) {
        auto closure = closures_.find(types_[finder.closures[i]].def.index);
        if (closure == closures_.end() || closure->second.is_async) continue;
        for (Ty capture : closure->second.captures) types_.fold(capture, finder);
    }
    return finder.opaques;
}

bool Compilation::opaque_holds_itself(Ty opaque) {
    const TyData start = types_[opaque];
    std::vector<Ty> reached{opaque};
    std::vector<std::pair<uint32_t, uint32_t>> seen;
    for (size_t i = 0; i < reached.size(); ++i)
        for (Ty part : parts_of_opaque(reached[i])) {
            const TyData d = types_[part];
            if (d.def == start.def && d.index == start.index) return true;
            auto key = std::make_pair(d.def.index, d.index);
            if (std::find(seen.begin(), seen.end(), key) != seen.end()) continue;
            seen.push_back(key);
            reached.push_back(part);
        }
    return false;
}

// False: some has no size, and nothing can be built of it.
bool Compilation::check_opaques() {
    bool ok = true;
    const auto list = items_->opaque_types;
    for (const auto& [key, hidden] : list) {
        DefId fn(key.first);
        if ((*names_of_defs_)[fn].is_library ) continue;
        if (!opaque_holds_itself(types_.opaque(fn, key.second, items_->identity_args(fn)))) continue;
        ok = false;
        Span span = items_->opaque_span(fn, key.second);
        diagnostics_.error("E0720", span, "what this `impl` stands for would contain itself")
            .label(span, "a value of this type would have no end, and no size")
            .help("give back a `Box<dyn Trait>`: then each value is behind a pointer");
    }
    return ok;
}

// Whatever could not be worked out without a word of why is refused rather than run.
void Compilation::refuse_unexplained() {
    if (diagnostics_.has_errors() || diagnostics_.has_unsupported()) return;
    for (DefId def : names_of_defs_->bodies) {
        auto found = typed_.find(def.index);
        if ((*names_of_defs_)[def].is_library || found == typed_.end() || !found->second->has_errors) continue;
        diagnostics_.unsupported((*names_of_defs_)[def].span, "a type in this function, which could not be found out");
        return;
    }
}

}  // namespace framewalk::rust
