// Drop elaboration against a naive machine, on random control flow.
//
// The naive machine runs the body as built and knows for each leaf value whether it is there: `Drop`
// drops what is. The elaborated body must do the same in the same order, with each of its drops finding
// the whole place there. Some drops panic, so that the cleanup paths are compared, too.
#include <algorithm>
#include <cstring>

#include "borrow_fixture.h"
#include "mir/place_type.h"
#include "mir/simplify.h"
#include "rust/borrow/check_moves.h"
#include "rust/borrow/elaborate_drops.h"

namespace framewalk::rust {
namespace {

using namespace mir;

class Random {
public:
    explicit Random(uint32_t seed) : state_(seed * 2654435761u + 1) {}
    uint32_t below(uint32_t n) {
        state_ ^= state_ << 13;
        state_ ^= state_ >> 17;
        state_ ^= state_ << 5;
        return state_ % n;
    }

private:
    uint32_t state_;
};

// ---------------------------------------------------------------- values

// A value as a tree: leaves are Strings and box allocations, each with a number.
struct Value {
    bool present = false;        // a leaf that is there
    int number = 0;
    bool is_box = false;         // children[0] is its content
    bool is_enum = false;
    uint32_t variant = 0;
    std::vector<Value> children;
};

class Values {
public:
    explicit Values(TestContext& context) : context_(context) {}

    Value make(Ty ty, int& next) {
        Value v;
        std::string name = context_.type_text(ty);
        v.is_box = name == "Box";
        v.is_enum = name == "Opt";
        v.variant = v.is_enum ? static_cast<uint32_t>(next % 2) : 0;
        v.number = next++;
        if (name == "String" || v.is_box) v.present = true;
        size_t parts = name == "Arr" ? 3 : name == "Pair" || name == "Two" ? 2 : 0;
        if (v.is_box || (v.is_enum && v.variant == 1)) parts = 1;
        for (size_t i = 0; i < parts; ++i) v.children.push_back(make(context_.read("String"), next));
        return v;
    }

    static Value* at(Value& root, const Place& place) {
        Value* v = &root;
        for (const Projection& p : place.projection) {
            if (p.kind == ProjKind::Downcast) continue;
            size_t i = p.kind == ProjKind::Field ? p.index : p.kind == ProjKind::Deref ? 0 : p.offset;
            if (i >= v->children.size()) return nullptr;
            v = &v->children[i];
        }
        return v;
    }

private:
    TestContext& context_;
};

// ---------------------------------------------------------------- the machine

class NaiveMachine {
public:
    NaiveMachine(const Body& body, TestContext& context, uint32_t source_locals, bool elaborated,
                 uint32_t seed)
        : body_(body), context_(context), values_(context), source_locals_(source_locals),
          elaborated_(elaborated), random_(seed), locals_(body.locals.size()),
          numbers_(body.locals.size()) {}

    std::string run() {
        BlockId at(0);
        for (int step = 0; step < 400 && at; ++step) at = block(at);
        return std::move(trace_);
    }

private:
    BlockId block(BlockId id) {
        for (const Statement& s : body_.blocks[id].statements) statement(s);
        return terminator(body_.blocks[id].terminator);
    }

    void statement(const Statement& s) {
        if (s.kind != StatementKind::Assign) return;
        if (s.rvalue.kind == RvalueKind::Discriminant) {
            numbers_[s.place.local.index] = value(s.rvalue.place)->variant;
            return;
        }
        const Operand& o = s.rvalue.operands[0];
        if (o.kind == OperandKind::Constant) numbers_[s.place.local.index] = static_cast<uint32_t>(o.constant.bits);
        else if (Value* to = value(s.place)) *to = take(*value(o.place));
    }

    Value* value(const Place& place) { return Values::at(locals_[place.local.index], place); }

    static Value take(Value& from) {
        Value out = from;
        leave(from);
        return out;
    }
    static void leave(Value& v) {
        v.present = false;
        for (Value& child : v.children) leave(child);
    }

    BlockId terminator(const Terminator& t) {
        switch (t.kind) {
            case TerminatorKind::Goto: return t.target;
            case TerminatorKind::SwitchInt: return choose(t);
            case TerminatorKind::Call: return call(t);
            case TerminatorKind::Drop: return drop(t);
            case TerminatorKind::Return: say("return"); return BlockId();
            case TerminatorKind::UnwindResume: say("resume"); return BlockId();
            default: say("abort"); return BlockId();
        }
    }

    BlockId choose(const Terminator& t) {
        Local on = t.operands[0].place.local;
        if (on.index < source_locals_) return t.targets[random_.below(static_cast<uint32_t>(t.targets.size()))];
        for (size_t i = 0; i < t.values.size(); ++i)
            if (t.values[i] == numbers_[on.index]) return t.targets[i];
        return t.targets.back();
    }

    BlockId call(const Terminator& t) {
        if (t.operands.empty()) {
            Value made = values_.make(place_type(body_, context_, t.place), next_);
            if (Value* to = value(t.place)) *to = std::move(made);
            return t.target;
        }
        Value* v = value(t.operands[0].place);
        if (v) {
            say("eat");
            names(*v);
            leave(*v);
        }
        return t.target;
    }

    void names(const Value& v) {
        if (v.present) say(std::to_string(v.number));
        for (const Value& child : v.children) names(child);
    }

    BlockId drop(const Terminator& t) {
        panicked_ = false;
        Place place = t.place;
        bool run = !place.projection.empty() && place.projection.back().kind == ProjKind::Subslice;
        if (run) {
            Projection range = place.projection.back();
            for (uint64_t i = range.offset; i < range.to; ++i) {
                place.projection.back().kind = ProjKind::ConstantIndex;
                place.projection.back().offset = i;
                glue(*value(place), false);
            }
        } else if (Value* v = value(place)) {
            glue(*v, t.shell_only);
        }
        if (!panicked_) return t.target;
        if (!t.unwind) say("unwinds away");
        return t.unwind;
    }

    // Content before the box, fields in order; a panic does not keep the rest from being dropped.
    void glue(Value& v, bool shell_only) {
        bool leaf = v.children.empty() || v.is_box;
        bool expects = elaborated_ && leaf && !v.is_enum;
        if (expects && !v.present) say("MISSING " + std::to_string(v.number));
        if (shell_only && v.children[0].present) say("CONTENT LOST");
        for (Value& child : v.children)
            if (!shell_only && (v.present || !v.is_box)) glue(child, false);
        if (!v.present) return;
        say((v.is_box ? "free " : "drop ") + std::to_string(v.number));
        v.present = false;
        if (!v.is_box && v.number % 11 == 3 && !unwinding_) {
            panicked_ = unwinding_ = true;
            say("panic");
        }
    }

    void say(const std::string& what) { trace_ += what + "; "; }

    const Body& body_;
    TestContext& context_;
    Values values_;
    uint32_t source_locals_;
    bool elaborated_;
    Random random_;
    std::vector<Value> locals_;
    std::vector<uint32_t> numbers_;   // of flags and discriminants
    int next_ = 1;
    bool panicked_ = false, unwinding_ = false;
    std::string trace_;
};

// ---------------------------------------------------------------- random bodies

// Groups of blocks that each do one thing to one place and go on to some other group. All code of group
// n has the span n, so that an error tells which group to take out.
class Generator {
public:
    Generator(TestContext& context, uint32_t seed) : context_(context), random_(seed) {}

    Body make() {
        // Arrays that are taken apart are dropped in an order of their own; see borrow_drops_test.
        static const char* const kTypes[] = {"String", "Pair", "Box", "Opt", "Arr", "Two"};
        local("()");
        uint32_t owners = 1 + random_.below(3);
        for (uint32_t i = 0; i < owners; ++i) owners_.push_back(local(kTypes[random_.below(6)]));
        condition_ = local("i32");
        uint32_t groups = 4 + random_.below(10);
        body_.blocks.add(go_to(BlockId(1)));
        for (uint32_t i = 0; i < groups; ++i) entries_.push_back(body_.blocks.add({}));
        make_end();
        for (uint32_t i = 0; i < groups; ++i) make_group(i + 1, entries_[i]);
        return std::move(body_);
    }

private:
    Local local(const char* type) {
        LocalDecl decl;
        decl.ty = context_.read(type);
        decl.mutability = Mutability::Mut;
        return body_.locals.add(decl);
    }
    static BasicBlock go_to(BlockId target) {
        BasicBlock b;
        b.terminator.kind = TerminatorKind::Goto;
        b.terminator.target = target;
        return b;
    }
    BlockId add(BasicBlock b, bool cleanup = false) {
        b.is_cleanup = cleanup;
        b.terminator.span = span_;
        return body_.blocks.add(std::move(b));
    }
    BasicBlock dropping(Local l, BlockId target, BlockId unwind) {
        BasicBlock b = go_to(target);
        b.terminator.kind = TerminatorKind::Drop;
        b.terminator.place = {l, {}};
        b.terminator.unwind = unwind;
        return b;
    }

    // Drops all owners, last first; cleanup_[i] drops those up to i.
    void make_end() {
        BasicBlock last;
        last.terminator.kind = TerminatorKind::UnwindResume;
        cleanup_.push_back(add(last, true));
        for (Local l : owners_) cleanup_.push_back(add(dropping(l, cleanup_.back(), BlockId()), true));
        last.terminator.kind = TerminatorKind::Return;
        end_ = add(last);
        for (size_t i = 0; i < owners_.size(); ++i)
            end_ = add(dropping(owners_[i], end_, cleanup_[i]));
    }

    BlockId next_group() { return random_.below(6) == 0 ? end_ : entries_[random_.below(static_cast<uint32_t>(entries_.size()))]; }

    Place some_place() {
        Place place{owners_[random_.below(static_cast<uint32_t>(owners_.size()))], {}};
        if (random_.below(3) == 0) return place;
        Ty ty = body_.locals[place.local].ty;
        std::string name = context_.type_text(ty);
        Projection p;
        if (name == "Pair" || name == "Two") p.kind = ProjKind::Field;
        if (name == "Pair" || name == "Two") p.index = random_.below(2);
        if (name == "String" || name == "Arr") return place;
        if (name == "Opt") {
            p.kind = ProjKind::Downcast;
            p.index = 1;
            place.projection.push_back(p);
            p = Projection();
            p.kind = ProjKind::Field;
        }
        if (p.kind == ProjKind::Field) p.ty = context_.read("String");
        place.projection.push_back(p);
        return place;
    }

    void make_group(uint32_t number, BlockId entry) {
        span_ = {number, number + 1};
        BasicBlock b;
        b.terminator.span = span_;
        uint32_t what = random_.below(10);
        if (what < 3) {
            b.terminator.kind = TerminatorKind::SwitchInt;
            b.terminator.operands.push_back(Operand::copy({condition_, {}}));
            b.terminator.values = {0};
            b.terminator.targets = {next_group(), next_group()};
        } else if (what < 6) {
            b.terminator.kind = TerminatorKind::Call;
            b.terminator.func.constant.ty = context_.read("eat");
            b.terminator.operands.push_back(Operand::move(some_place()));
            b.terminator.place = {Local(0), {}};
            b.terminator.target = next_group();
            b.terminator.unwind = cleanup_.back();
        } else if (what < 7) {   // a scope ends; it may be entered again
            Local owner = owners_[random_.below(static_cast<uint32_t>(owners_.size()))];
            b = dropping(owner, next_group(), cleanup_.back());
            b.terminator.span = span_;
        } else {
            assign(b);
        }
        body_.blocks[entry] = std::move(b);
    }

    // t = make(); drop replace place; place = t
    void assign(BasicBlock& b) {
        Place place = some_place();
        bool in_enum = place.projection.size() > 1;
        if (in_enum) place.projection.clear();
        Local made = body_.locals.add(body_.locals[Local(0)]);
        body_.locals[made].ty = place_type(body_, context_, place);
        Statement store;
        store.kind = StatementKind::Assign;
        store.span = span_;
        store.place = place;
        store.rvalue.operands.push_back(Operand::move({made, {}}));
        BasicBlock after = go_to(next_group()), unwinding = go_to(cleanup_.back());
        after.statements.push_back(store);
        unwinding.statements.push_back(store);
        BlockId stored = add(after), stored_unwinding = add(unwinding, true);
        BasicBlock replace = dropping(place.local, stored, stored_unwinding);
        replace.terminator.place = place;
        replace.terminator.is_replace = true;
        b.terminator.kind = TerminatorKind::Call;
        b.terminator.func.constant.ty = context_.read("make");
        b.terminator.place = {made, {}};
        b.terminator.unwind = cleanup_.back();
        b.terminator.target = add(replace);
    }

    TestContext& context_;
    Random random_;
    Body body_;
    std::vector<Local> owners_;
    Local condition_;
    std::vector<BlockId> entries_, cleanup_;
    BlockId end_;
    Span span_;
};

// Takes out the groups that use what may be gone, until none is left.
void repair(Body& body, TestContext& context) {
    for (int round = 0; round < 60; ++round) {
        Diagnostics diagnostics;
        check_moves(body, context, diagnostics);
        if (!diagnostics.has_errors()) return;
        for (const Diagnostic& d : diagnostics.all()) {
            Terminator& t = body.blocks[BlockId(d.span.lo)].terminator;   // entry of group n is block n
            if (t.kind != TerminatorKind::Call) continue;
            // For an assignment: skip over its blocks.
            BlockId to = t.target;
            if (t.operands.empty()) to = body.blocks[body.blocks[to].terminator.target].terminator.target;
            t = Terminator();
            t.kind = TerminatorKind::Goto;
            t.target = to;
        }
    }
}

bool ends(const std::string& trace) {
    for (const char* last : {"return; ", "resume; ", "unwinds away; ", "abort; "})
        if (trace.size() >= strlen(last) && trace.substr(trace.size() - strlen(last)) == last) return true;
    return false;
}

TEST(DropsRandom, ElaboratedCodeDropsWhatTheNaiveMachineDrops) {
    int with_flags = 0;
    for (uint32_t seed = 1; seed <= 3000; ++seed) {
        TestContext context;
        Body body = Generator(context, seed).make();
        repair(body, context);
        Body after = body;
        elaborate_drops(after, context);
        simplify(after);
        for (const std::string& problem : validate(after, context.types())) FAIL() << seed << ": " << problem;
        uint32_t locals = static_cast<uint32_t>(body.locals.size());
        with_flags += after.locals.size() > locals;
        for (uint32_t path = 1; path <= 4; ++path) {
            std::string expected = NaiveMachine(body, context, locals, false, path).run();
            std::string found = NaiveMachine(after, context, locals, true, path).run();
            size_t both = std::min(expected.size(), found.size());
            bool long_run = !ends(expected) || !ends(found);   // ran out of steps
            ASSERT_EQ(expected.substr(0, long_run ? both : expected.size()),
                      found.substr(0, long_run ? both : found.size()))
                << "seed " << seed << "\n" << dump(body, context.types(), context.names())
                << dump(after, context.types(), context.names());
        }
    }
    EXPECT_GT(with_flags, 500);
}

}  // namespace
}  // namespace framewalk::rust
