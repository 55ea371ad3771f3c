// Move paths: the places of a body whose initialisation is tracked one by one, as a forest.
//
//   let p = (String::new(), String::new());  let s = p.0;
//   paths: p, p.0 (because it is moved), s.      moves: p.0 at the second statement
//   inits: p at the first, s at the second
//
// A place below a reference, an index or a type with a destructor has no path of its own.
#pragma once

#include <functional>
#include <map>
#include <vector>

#include "mir/graph.h"
#include "mir/place_type.h"

namespace framewalk::mir {

struct MovePath;
struct MoveOut;
struct Init;
using MovePathId = Id<MovePath>;
using MoveOutId = Id<MoveOut>;
using InitId = Id<Init>;

struct MovePath {
    Place place;
    MovePathId parent;
    MovePathId first_child;      // the one made last
    MovePathId next_sibling;
};

// A place is moved out of, or its storage ends, at a location.
struct MoveOut {
    MovePathId path;
    Location at;
};

enum class InitKind : uint8_t {
    Deep,             // with everything below
    ReturnOnly,       // by a call or checked operation: only when it returns
};
struct Init {
    MovePathId path;
    Location at;
    InitKind kind = InitKind::Deep;
    bool is_argument = false;    // at function entry; `at` is the first location
};

class MovePaths {
public:
    // A place is only given a path while its type passes `keep`, its ancestors' too.
    using Keep = std::function<bool(const LocalDecl& root, Ty ty)>;
    MovePaths(const Body& body, const Graph& graph, TypeFacts& facts, const Keep& keep);

    struct Found {
        MovePathId path;         // of the place, or of its nearest ancestor that has one, or none
        bool exact = false;
    };
    Found find(const Place& place) const;
    MovePathId of_local(Local local) const { return of_local_[local.index]; }
    MovePathId child(MovePathId parent, const Projection& projection) const;

    uint32_t size() const { return static_cast<uint32_t>(paths_.size()); }
    const MovePath& operator[](MovePathId id) const { return paths_[id]; }
    const MoveOut& operator[](MoveOutId id) const { return moves_[id]; }
    const Init& operator[](InitId id) const { return inits_[id]; }
    size_t init_count() const { return inits_.size(); }

    const std::vector<MoveOutId>& moves_at(Location at) const { return lookup(moves_at_, at); }
    const std::vector<InitId>& inits_at(Location at) const { return lookup(inits_at_, at); }
    const std::vector<InitId>& inits_of(MovePathId path) const { return inits_of_[path.index]; }
    const std::vector<InitId>& argument_inits() const { return argument_inits_; }

    // The path itself and everything below it.
    template <class Visit>
    void for_subtree(MovePathId root, Visit visit) const {
        visit(root);
        for (MovePathId c = paths_[root].first_child; c; c = paths_[c].next_sibling)
            for_subtree(c, visit);
    }
    // The first path strictly below `root` that satisfies `test`, or none.
    template <class Test>
    MovePathId find_below(MovePathId root, Test test) const {
        std::vector<MovePathId> todo;
        if (paths_[root].first_child) todo.push_back(paths_[root].first_child);
        while (!todo.empty()) {
            MovePathId id = todo.back();
            todo.pop_back();
            if (test(id)) return id;
            if (paths_[id].first_child) todo.push_back(paths_[id].first_child);
            if (paths_[id].next_sibling) todo.push_back(paths_[id].next_sibling);
        }
        return MovePathId();
    }

private:
    friend class MovePathGatherer;
    template <class T>
    static const std::vector<T>& lookup(const std::map<Location, std::vector<T>>& map, Location at) {
        static const std::vector<T> kNone;
        auto found = map.find(at);
        return found == map.end() ? kNone : found->second;
    }

    Table<MovePathId, MovePath> paths_;
    Table<MoveOutId, MoveOut> moves_;
    Table<InitId, Init> inits_;
    std::vector<MovePathId> of_local_;
    std::map<Location, std::vector<MoveOutId>> moves_at_;
    std::map<Location, std::vector<InitId>> inits_at_;
    std::vector<std::vector<InitId>> inits_of_;
    std::vector<InitId> argument_inits_;
};

}  // namespace framewalk::mir
