// `#[test]` functions, and the entry that runs them: for each one a call of the library's `run_test`.
//
//   fn entry() -> i32 { let s = run_test::<(), tests::works>("tests::works", …, 0); run_test::<…>(…, s) }
#include <algorithm>

#include "base/sort_stably.h"
#include "rust/driver.h"
#include "rust/syntax/literal.h"

namespace framewalk::rust {

using namespace mir;

namespace {

// The value of `expected = "text"`, or of the text alone.
std::string quoted_value(const std::string& text) {
    size_t quote = text.find_first_of("\"");
    if (quote == std::string::npos) return text;
    std::vector<LiteralError> errors;
    std::string_view literal = std::string_view(text).substr(quote);
    return decode_quoted(literal, quoted_shape(literal), errors);
}

}  // namespace

// By their paths, as they are run.
std::vector<TestFn> Compilation::tests() {
    std::vector<TestFn> list;
    for (uint32_t i = 0; i < names_of_defs_->defs.size(); ++i) {
        const Def& d = names_of_defs_->defs[i];
        if (d.is_library || d.kind != DefKind::Fn || !items_->has_attr(DefId(i), "test")) continue;
        TestFn test;
        test.def = DefId(i);
        test.name = items_->name_of(DefId(i));
        for (DefId at = d.module; at.valid() && !(at == names_of_defs_->root); at = (*names_of_defs_)[at].parent)
            test.name = items_->name_of(at) + "::" + test.name;
        if (const ast::Attribute* ignore = items_->attr(DefId(i), "ignore")) {
            test.is_ignored = true;
            test.reason = ignore->text;
        }
        if (const ast::Attribute* panics = items_->attr(DefId(i), "should_panic")) {
            test.should_panic = true;
            test.has_expected = !panics->text.empty();
            test.expected = quoted_value(panics->text);
        }
        list.push_back(std::move(test));
    }
    sort_stably(list.begin(), list.end(), [](const TestFn& a, const TestFn& b) { return a.name < b.name; });
    return list;
}

void Compilation::check_tests() {
    DefId termination = items_->lang("termination");
    for (const TestFn& test : tests()) {
        const Signature& sig = items_->signature(test.def);
        Span span = (*names_of_defs_)[test.def].span;
        if (!sig.inputs.empty()) diagnostics_.error("", span, "functions used as tests can not have any arguments");
        else if (sig.is_async) diagnostics_.error("", span, "async functions cannot be used for tests");
        else if (!solver().holds({termination, types_.args({GenericArg(types_.erase_regions(sig.output))})}))
            diagnostics_.error("E0277", sig.output_span, "`" + items_->text(sig.output) + "` cannot be what a test gives: it is neither `()` nor a `Result`");
    }
}

namespace {

// Puts the calls one behind the other.
class TestEntry {
public:
    explicit TestEntry(Types& types) : types_(types) {
        body_.is_library = true;
        body_.shown = Shown::Hidden;
        status_ = local(types.i32());
        body_.blocks.add({});
    }
    void call(Ty run_test, const TestFn& test, const std::string& place, bool is_quiet) {
        BlockId at(static_cast<uint32_t>(body_.blocks.size() - 1));
        BlockId next = body_.blocks.add({});
        Terminator& t = body_.blocks[at].terminator;
        t.kind = TerminatorKind::Call;
        t.func = Operand::value(constant(run_test, ConstValueKind::Zst));
        uint32_t kind = test.should_panic ? test.has_expected ? 2 : 1 : 0;
        t.operands = {text(test.name), text(test.expected), text(place), number(kind),
                      is_first_ ? number(is_quiet ? static_cast<uint32_t>(-1) : 0) : Operand::copy({status_, {}})};
        t.place = {status_, {}};
        t.target = next;
        is_first_ = false;
    }
    Body finish() {
        if (is_first_) {
            Statement s;
            s.kind = StatementKind::Assign, s.place = {status_, {}};
            s.rvalue.operands = {number(0)};
            body_.blocks[BlockId(0)].statements.push_back(std::move(s));
        }
        body_.blocks[BlockId(static_cast<uint32_t>(body_.blocks.size() - 1))].terminator.kind = TerminatorKind::Return;
        return std::move(body_);
    }

private:
    Local local(Ty ty) {
        LocalDecl decl;
        decl.ty = ty;
        return body_.locals.add(decl);
    }
    static Constant constant(Ty ty, ConstValueKind kind) {
        Constant c;
        c.kind = kind, c.ty = ty;
        return c;
    }
    Operand text(const std::string& value) {
        Constant c = constant(types_.ref(types_.str()), ConstValueKind::Str);
        c.text = value;
        return Operand::value(c);
    }
    Operand number(uint32_t value) {
        Constant c = constant(types_.i32(), ConstValueKind::Scalar);
        c.bits = value;
        return Operand::value(c);
    }

    Types& types_;
    Body body_;
    Local status_;
    bool is_first_ = true;
};

}  // namespace

void Compilation::enter_tests(const std::vector<TestFn>& list, bool is_quiet) {
    TestEntry entry(types_);
    for (const TestFn& test : list) {
        if (test.is_ignored) continue;
        LineColumn at = sources_.locate((*names_of_defs_)[test.def].span.lo);
        std::string place = sources_.file(user_file_).path + ":" + std::to_string(at.line) + ":" + std::to_string(at.column);
        Ty output = types_.erase_regions(items_->signature(test.def).output);
        Args args = types_.args({GenericArg(output), GenericArg(types_.fn_def(test.def, types_.no_args()))});
        entry.call(types_.fn_def(items_->lang("run_test"), args), test, place, is_quiet);
    }
    test_entry_ = std::make_unique<Body>(entry.finish());
}

}  // namespace framewalk::rust
