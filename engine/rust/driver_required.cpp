// Constants that a program must have although it may never read them.
//
//   impl<T> Small<T> {
//       const FITS: () = assert!(size_of::<T>() <= 4);
//       fn new(value: T) -> Small<T> { let _ = Self::FITS; … }
//   }
//   Small::new(1u64)        E0080, before anything runs
//
// As rustc does it, each function that a call or a value may lead to is looked at with its type arguments, and the
// constants that it names are computed, those behind branches never taken too. Functions of the library are not looked
// into: what only they lead to is computed when it is read.
#include <algorithm>

#include "rust/driver.h"

namespace framewalk::rust {

namespace {

constexpr size_t kMaxInstances = 20'000;   // a function that calls itself with ever larger types has no end

struct Instance {
    DefId def;
    Args args;
};

uint64_t key_of(DefId def, Args args) { return uint64_t(def.index) << 32 | args.index; }

}  // namespace

class Compilation::RequiredConstants {
public:
    explicit RequiredConstants(Compilation& c) : c_(c) {}

    // Those that need no type arguments, of functions that nobody calls too.
    void check_plain() {
        std::vector<uint32_t> bodies;           // what is computed may add others
        for (const auto& [def, mentions] : c_.mentions_) bodies.push_back(def);
        std::sort(bodies.begin(), bodies.end());
        for (uint32_t def : bodies)
            for (const mir::Constant& constant : c_.mentions_[def].constants)
                if (!has_parameters(constant.args)) compute(constant, c_.types_.no_args());
    }

    void check_instances() {
        mir::Callee entry = c_.entry();
        if (!entry.body) return;
        // Of what starts the program in place of `main`, only what it was given is the learner's.
        if (c_.mentions_.count(entry.body->def.index)) reach(entry.body->def, entry.args);
        else named(c_.all_mentions(*entry.body), entry.args);
        for (size_t i = 0; i < list_.size() && list_.size() < kMaxInstances; ++i) {
            const Instance at = list_[i];
            named(c_.mentions_[at.def.index], at.args);
        }
    }

private:
    void reach(DefId def, Args args) {
        if (c_.mentions_.count(def.index) && reached_.insert(key_of(def, args)).second) list_.push_back({def, args});
    }

    bool has_parameters(Args args) {
        const Types& types = c_.types_;
        if (!args.valid()) return false;
        return std::any_of(types[args].begin(), types[args].end(), [&](GenericArg arg) {
            return arg.is_ty() ? types.has(arg.ty(), kHasParam) : arg.is_const() && types[arg.constant()].kind == ConstKind::Param;
        });
    }

    void named(const Mentions& mentions, Args args) {
        for (const mir::Constant& constant : mentions.constants) compute(constant, args);
        for (Ty callable : mentions.callables) call(c_.normalize(c_.types_.substitute(callable, args)));
    }

    void call(Ty callable) {
        const TyData data = c_.types_[callable];
        if (data.kind == TyKind::Closure) return reach(data.def, data.args);
        const Def def = (*c_.names_of_defs_)[data.def];
        for (GenericArg arg : std::vector<GenericArg>(c_.types_[data.args]))
            if (arg.is_ty() && (c_.types_.is(arg.ty(), TyKind::FnDef) || c_.types_.is(arg.ty(), TyKind::Closure))) call(arg.ty());
        const bool may_be_users = !def.is_library || (def.kind == DefKind::AssocFn && c_.items_->is_trait_item(data.def) && is_users(data.args));
        if (!may_be_users) return;
        mir::Callee callee = c_.resolve(data.def, data.args);
        if (callee.kind == mir::Callee::Kind::Body && callee.body) reach(callee.body->def, callee.args);
    }

    // May the learner have written the impl? Only for a type of his own, as the first argument.
    bool is_users(Args args) {
        const std::vector<GenericArg> list = c_.types_[args];
        if (list.empty() || !list[0].is_ty()) return false;
        const TyData& self = c_.types_[list[0].ty()];
        return self.kind == TyKind::Adt && !(*c_.names_of_defs_)[self.def].is_library;
    }

    void compute(const mir::Constant& constant, Args args) {
        const Def def = (*c_.names_of_defs_)[constant.def];
        if (def.is_library || def.kind == DefKind::Const) return;   // free ones are computed already
        Args own = constant.args.valid() ? c_.plain(c_.types_.substitute(constant.args, args)) : c_.types_.no_args();
        if (!computed_.insert(key_of(constant.def, own)).second) return;
        Ty ty = c_.normalize(c_.types_.substitute(constant.ty, args));
        if (std::optional<Span> panic = c_.panic_of_constant(constant.def, own, ty, constant.span)) c_.constant_panics(*panic);
    }

    Compilation& c_;
    std::vector<Instance> list_;
    std::unordered_set<uint64_t> reached_, computed_;
};

// What is borrowed and lives forever has a body of its own.
Mentions Compilation::all_mentions(const mir::Body& body) {
    Mentions all = mentions_of(body, types_);
    for (size_t i = 0; i < all.promoted.size(); ++i) {
        auto found = promoted_.find(all.promoted[i].index);
        if (found == promoted_.end()) continue;
        const Mentions part = mentions_of(found->second->body, types_);
        all.constants.insert(all.constants.end(), part.constants.begin(), part.constants.end());
        all.callables.insert(all.callables.end(), part.callables.begin(), part.callables.end());
        all.promoted.insert(all.promoted.end(), part.promoted.begin(), part.promoted.end());
    }
    return all;
}

// Most programs have no constants of their own but free ones, which are computed already.
bool Compilation::names_own_constants() {
    for (const auto& [def, mentions] : mentions_)
        for (const mir::Constant& constant : mentions.constants) {
            const Def& d = (*names_of_defs_)[constant.def];
            if (!d.is_library && d.kind != DefKind::Const) return true;
        }
    return false;
}

// rustc goes on to these when only constants and lints have told of errors.
void Compilation::check_required_constants() {
    if (diagnostics_.has_unsupported() || names_of_defs_->lost_bound || names_of_defs_->lost_impl) return;
    bool has_early_error = false;
    for (const Diagnostic& d : diagnostics_.all()) {
        bool is_late = d.code == "E0080" || d.code == "arithmetic_overflow" || d.code == "unconditional_panic";
        has_early_error |= d.severity == Severity::Error && !is_late;
    }
    check_user_constants();
    if (has_early_error) return;
    if (!names_own_constants()) return;
    RequiredConstants required(*this);
    required.check_plain();
    if (!diagnostics_.has_errors()) required.check_instances();
}

}  // namespace framewalk::rust
