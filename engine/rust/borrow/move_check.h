// What one check of a body's moves works on, shared by its parts. Private to rust/borrow.
#pragma once

#include <map>
#include <set>
#include <tuple>
#include <vector>

#include "mir/init_analysis.h"
#include "rust/borrow/describe.h"
#include "rust/borrow/move_search.h"
#include "source/diagnostic.h"

namespace framewalk::rust {

struct MoveCheck {
    const mir::Body& body;
    BodyContext& context;
    const mir::Graph& graph;
    const mir::MovePaths& paths;
    PlaceNames names;
    std::vector<Diagnostic> reports;   // in the order found; sorted by place before they are shown

    MoveCheck(const mir::Body& b, BodyContext& c, const mir::Graph& g, const mir::MovePaths& p)
        : body(b), context(c), graph(g), paths(p), names(b, c) {}

    [[gnu::cold]] Diagnostic& report(std::string code, Span span, std::string message) {
        Diagnostic d;
        d.code = std::move(code);
        d.span = span;
        d.message = std::move(message);
        reports.push_back(std::move(d));
        return reports.back();
    }
    Span span_of(mir::Location at) const {
        const mir::BasicBlock& block = body.blocks[at.block];
        return at.statement < block.statements.size() ? block.statements[at.statement].span
                                                      : block.terminator.span;
    }
    // Null for a terminator.
    const mir::Statement* statement(mir::Location at) const {
        const auto& list = body.blocks[at.block].statements;
        return at.statement < list.size() ? &list[at.statement] : nullptr;
    }
    const mir::Terminator& terminator(mir::Location at) const {
        return body.blocks[at.block].terminator;
    }
};

// What the program wanted to do with a place that holds no value.
enum class Wanted : uint8_t { Use, Borrow, AssignPart };

// E0382 and E0381: a value is used that was moved away, or never given. Keeps what was said, so that
// one missing value is told once.
class UseReports {
public:
    explicit UseReports(MoveCheck& check) : check_(check) {}
    // `moved`: the shortest named part that is gone; `used`: what the program named; `path`: of the gap.
    void missing(mir::Location at, Wanted wanted, const mir::Place& moved, const mir::Place& used,
                 Span span, mir::MovePathId path, bool maybe_initialised);
    void flush();   // hands the reports on to the check

private:
    struct Pending {
        mir::Place used;
        Diagnostic diagnostic;
    };
    void uninitialised(Wanted wanted, const mir::Place& used, Span span, mir::MovePathId path,
                       bool maybe_initialised);
    Diagnostic moved(Wanted wanted, const mir::Place& moved, const mir::Place& used, Span span,
                     const std::vector<MoveSite>& sites);
    bool is_same_story(const mir::Place& used, const mir::Place& told) const;
    void label_site(Diagnostic& d, const MoveSite& site, const mir::Place& used, Span use_span);
    void explain_type(Diagnostic& d, const mir::Place& place);
    void advise(Diagnostic& d, const mir::Place& used, const std::vector<MoveSite>& sites);

    MoveCheck& check_;
    std::map<std::vector<mir::MoveOutId>, Pending> moved_;
    std::set<mir::Local> uninitialised_;
};

// E0507, E0508, E0509: a move out of something that does not allow it.
class IllegalMoves {
public:
    explicit IllegalMoves(MoveCheck& check) : check_(check) {}
    void check(mir::Location at, const mir::Place& place, Span span);

private:
    enum class Why : uint8_t { Borrowed, Destructor, Element };
    bool find_obstacle(const mir::Place& place, Why& why, size_t& depth);
    [[gnu::cold]] void report(const mir::Place& place, Why why, size_t depth, Span span);
    void explain_borrowed(Diagnostic& d, const mir::Place& owner);
    std::string borrowed_source(const mir::Place& pointer);

    MoveCheck& check_;
    std::set<std::pair<uint32_t, uint32_t>> matched_;   // match spans that were reported
};

// E0384, E0594, E0596: a change of something that is not mutable.
class MutabilityReports {
public:
    explicit MutabilityReports(MoveCheck& check) : check_(check) {}
    enum class Access : uint8_t { Assign, Borrow };
    // False, with the offending prefix in `culprit`, when `place` may not be changed.
    bool is_mutable(const mir::Place& place, mir::Place& culprit) const;
    void access(mir::Location at, Access access, const mir::Place& place, Span span);
    void assigned_twice(mir::Local local, Span span, mir::InitId first);
    void flush();

private:
    struct Borrows {
        Diagnostic diagnostic;
        int count = 0;
    };
    bool is_mutable(const mir::Place& place, bool local_may_change, mir::Place& culprit) const;
    bool deref_is_mutable(const mir::Place& place, bool local_may_change, mir::Place& culprit) const;
    Diagnostic make(Access access, const mir::Place& place, const mir::Place& culprit, Span span);
    void explain_local(Diagnostic& d, mir::Local local);
    void explain_deref(Diagnostic& d, Access access, const mir::Place& culprit, Span span);
    void explain_capture(Diagnostic& d, const mir::Place& culprit, int capture);

    MoveCheck& check_;
    std::map<mir::Local, Borrows> borrows_;   // of locals without `mut`: told once, at the binding
};

}  // namespace framewalk::rust
