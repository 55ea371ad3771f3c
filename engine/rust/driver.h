// One compilation: from text to a program that the machine can run.
//
//   auto compilation = rust::Compilation::compile("main.rs", code, {});
//   if (!compilation->ok()) show(compilation->diagnostics());
//   Machine machine(*compilation, compilation->sources(), settings);
//
// The learner's code is checked whole; library functions are checked and built when they are first used.
#pragma once

#include <memory>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "base/interner.h"
#include "mir/program.h"
#include "rust/build/build.h"
#include "rust/check/body_checker.h"
#include "rust/check/items.h"
#include "rust/check/typed.h"
#include "rust/lint/mentions.h"
#include "rust/names/names.h"
#include "rust/std/library.h"
#include "rust/syntax/parse.h"
#include "source/diagnostic.h"
#include "source/source_map.h"

namespace framewalk::rust {

struct CompileOptions {
    ParseOptions parse;
    bool is_right = false;        // the program is known to have no errors: what only looks for them is left out
    bool tests = false;           // as with `rustc --test`: `main` is not needed, tests are kept
    bool whole_library = false;   // also what the program does not name
    Shown library = Shown::Hidden;   // how much of the library's functions is seen
    bool only_once = false;       // nothing else will be compiled: the library's outline is not kept for others
};

// Something of the library that a program can name.
struct LibraryItem {
    std::string path;             // `std::vec::Vec::push`
    std::string file;             // where it is defined
    uint32_t line = 0;
    std::string doc;              // of an attribute `doc`; most sentences are comments
};

// A name in the learner's text and what it stands for.
struct NamedPlace {
    Span span;                    // of the name alone; of a macro with its `!`
    std::string path;             // of something of the library, as `LibraryItem::path` has it; empty otherwise
    std::string text;             // `v: Vec<i32>`, `fn push(&mut self, value: T)`, `struct Point`
};

// A `#[test]` function.
struct TestFn {
    DefId def;
    std::string name;             // `tests::works`
    bool is_ignored = false, should_panic = false, has_expected = false;
    std::string reason;           // of `#[ignore = "…"]`
    std::string expected;         // part of the panic's message
};

class RegionFacts;

class Compilation final : public mir::Program, public ConstEvaluator {
public:
    // Total: always gives a compilation, whatever the text; see `ok()`.
    static std::unique_ptr<Compilation> compile(std::string path, std::string code,
                                                const CompileOptions& options = {});
    ~Compilation() override;

    // May the program be run? No errors, and nothing that we do not support.
    bool ok() const { return ok_; }
    const Diagnostics& diagnostics() const { return diagnostics_; }
    // What went wrong inside our own library: empty unless Framewalk has a bug.
    const Diagnostics& library_diagnostics() const { return library_diagnostics_; }
    const SourceMap& sources() const { return sources_; }
    FileId user_file() const { return user_file_; }
    const ast::Crate& crate() const { return crate_; }
    const Names& definitions() const { return *names_of_defs_; }

    // Checks and builds all bodies of the library, which otherwise happens when they are first used: for tests.
    // How many there are; what is wrong is then in `library_diagnostics`.
    size_t check_whole_library();
    std::vector<LibraryItem> library_items();
    // In the order of the text. Names that could not be resolved are not among them.
    std::vector<NamedPlace> named_places();
    std::vector<TestFn> tests();
    // Makes the program's entry the run of these tests. `is_quiet`: their outcomes are not printed, but only told
    // by the exit status.
    void enter_tests(const std::vector<TestFn>& list, bool is_quiet);

    // mir::Program
    Types& types() override { return types_; }
    const Interner& names() const override { return interner_; }
    // One that is being read, and whose layout is asked for, needs itself: what comes of it is not used.
    bool is_surely_sized(DefId def) override { return items_->is_open(def) && items_->ends_sized_as_written(def); }
    const AdtDef& adt(DefId def) override {
        met_open_adt_ |= items_->is_open(def);
        return items_->adt(def);
    }
    mir::Callee entry() override;
    mir::Callee resolve(DefId def, Args args) override;
    mir::Callee lang_fn(mir::LangFn fn) override;
    mir::Callee drop_impl(Ty ty) override;
    mir::Callee closure_body(Ty closure) override;
    std::vector<Ty> closure_captures(Ty closure) override;
    std::vector<Name> closure_capture_names(Ty closure) override;
    std::vector<Ty> future_fields(Ty closure) override;
    std::vector<mir::Callee> vtable(Ty concrete, Ty dynamic) override;
    mir::Callee const_body(DefId def, Args args) override;
    Ty static_type(DefId def) override;
    Name static_name(DefId def) override;
    bool is_promoted(DefId def) override { return promoted_.count(def.index) != 0; }
    bool static_is_mutable(DefId def) override;
    bool static_is_writable(DefId def) override;
    bool is_freeze(Ty ty, int depth = 0);
    Ty normalize(Ty ty) override;
    bool is_copy(Ty ty) override;
    bool needs_drop(Ty ty) override;
    std::string type_text(Ty ty, bool short_form) override;
    std::string type_name(Ty ty) override;
    bool is_library(DefId def) override { return (*names_of_defs_)[def].is_library; }
    bool orders_threads(Span function) override;
    bool formats(Span function) override;

    // ConstEvaluator
    std::optional<u128> evaluate(DefId def, Args args, Ty ty, Span span) override;

    // The body as it runs (drops elaborated); null when it has none or has errors.
    const mir::Body* body(DefId def);
    // The body as it was built and analysed.
    std::string dump_mir(DefId def);

private:
    Compilation();
    class Context;
    class NameFinder;
    class RequiredConstants;
    struct Promoted { mir::Body body; Ty ty; PromotedKind kind; };

    void collect_library_diagnostics();
    void parse(std::string path, std::string code, const CompileOptions& options);
    void check_user_items();
    void check_main();
    void check_head_of_main(DefId main);
    void drop_derived();
    bool names_lost_trait(DefId def);
    void check_user_bodies();
    void check_fields_last();
    void analyze_user_bodies();
    std::string documented_type(DefId impl);
    std::string documented_path(DefId def);
    void check_tests();
    void check_futures();
    std::vector<Ty> held_by(Ty future);
    bool contains_itself(DefId future);
    void check_user_constants();
    void check_required_constants();
    bool names_own_constants();
    Mentions all_mentions(const mir::Body& body);
    template <class Evaluate> auto on_a_machine(Evaluate evaluate);
    std::optional<Span> panic_of_constant(DefId def, Args args, Ty ty, Span span);
    void constant_panics(Span at);
    void drop_late_lints();
    void raise_denied_lints();
    void deny_unused_results(const typed::Body& body);
    bool denies_lints() const;
    bool is_denied(Span span, std::string_view lint) const;
    DefId innermost_item(Span span) const;
    void check_transmutes(const mir::Body& built);
    bool check_body(DefId def);
    void check_patterns_of(DefId def);
    void drop_follow_ups();
    bool has_broken_type();
    void build(DefId def);
    Shown library_shown(Span span) const;
    bool check_opaques();
    std::vector<Ty> parts_of_opaque(Ty opaque);
    bool opaque_holds_itself(Ty opaque);
    void refuse_unexplained();
    bool is_circular(DefId constant);
    std::optional<u128> needs_its_type(Span span);
    bool met_open_adt_ = false;
    std::vector<DefId> folding_;   // constants whose values are being worked out, outermost first
    bool is_derived(DefId fn) const;
    void build_with_closures(DefId def, bool is_users);
    void check_borrows(const mir::Body& built, Context& context);
    void check_const_values_in(const mir::Body& built, Context& context);
    const mir::Body* value_body(DefId constant);
    void finish(typed::Body& typed, mir::Body built, Context& context, bool lints);
    Solver& solver() { return *solver_; }
    mir::Callee body_callee(DefId def, Args args);
    mir::Callee foreign_function(DefId declared);
    mir::Callee resolve_trait_method(DefId method, Args args);
    mir::CalledFrom call_of(DefId trait) const;
    mir::Callee resolve_callable(DefId trait, DefId method, Args args, Ty self);
    Args plain(Args args);   // associated types replaced, lifetimes erased
    std::vector<TraitRef> supertrait_refs(Ty self, const DynBounds& bounds);
    std::vector<TraitRef> vtable_slots(Ty self, const DynBounds& bounds, DefId only, std::vector<DefId>* methods = nullptr);
    std::optional<u128> run_constant(DefId def, Args args, Ty ty, Span span);
    std::optional<i128> number_of_variant(const typed::Body& body, typed::ExprId id);
    std::optional<i128> fold_binary(mir::BinOp op, i128 a, i128 b, Ty ty);
    std::optional<u128> fold(const typed::Body& body, typed::ExprId e, Args args);

    LibraryOutline base_;         // the library; the learner's text joins it
    SourceMap& sources_ = base_.sources;
    Interner& interner_ = base_.names;
    Types types_;
    ast::Crate& crate_ = base_.crate;
    MacroTable& macros_ = base_.macros;
    Diagnostics diagnostics_;
    Diagnostics& library_diagnostics_ = base_.diagnostics;
    FileId user_file_;
    std::unique_ptr<Names> names_of_defs_;
    std::unique_ptr<NameResolution> resolution_;
    std::unique_ptr<Items> items_;
    std::unique_ptr<RegionFacts> region_facts_;
    ClosureTable closures_;
    ParamEnv empty_env_;
    std::unique_ptr<Infer> infer_;
    std::unique_ptr<Solver> solver_;
    std::unordered_map<uint32_t, std::unique_ptr<typed::Body>> typed_;       // by DefId
    std::unordered_map<uint32_t, std::vector<DefId>> closures_of_;           // bodies of a function's closures
    std::unordered_map<uint32_t, std::unique_ptr<mir::Body>> mir_;
    std::unordered_map<uint32_t, Mentions> mentions_;                        // of the learner's bodies
    std::unordered_map<uint32_t, int> state_;                                // 1: being checked, 2: done
    std::unordered_map<uint32_t, std::unique_ptr<Promoted>> promoted_;
    std::unordered_set<uint32_t> judged_;   // the learner's bodies whose borrows were looked at, or are right now
    std::unordered_map<uint32_t, bool> copy_cache_, drop_cache_;
    std::unordered_map<uint32_t, Ty> normalized_;
    std::unordered_map<uint64_t, mir::Callee> resolved_;
    std::unique_ptr<mir::Body> test_entry_;
    std::unordered_set<uint32_t> syntax_errors_;             // where the parser found something wrong
    int running_constants_ = 0;
    bool ok_ = false, wants_tests_ = false, is_right_ = false;
    Shown library_ = Shown::Hidden;
};

}  // namespace framewalk::rust
