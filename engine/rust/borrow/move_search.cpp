#include "rust/borrow/move_search.h"

#include <algorithm>
#include <set>

namespace framewalk::rust {

using namespace mir;

namespace {

class MoveSearch {
public:
    MoveSearch(const Body& body, const Graph& graph, const MovePaths& paths, MovePathId path)
        : body_(body), graph_(graph), paths_(paths) {
        for (MovePathId p = path; p; p = paths[p].parent) wanted_.push_back(p);
    }

    // The straight walk comes first; edges that close a loop are followed only if it found nothing and
    // the value was there when the loop was entered. rustc explains in the same order.
    std::vector<MoveSite> run(Location use) {
        step_back(use);
        while (!straight_.empty()) {
            Location at = straight_.back();
            straight_.pop_back();
            if (!stops_at(at, false)) step_back(at);
        }
        if (!found_.empty() || (reached_start_ && !is_argument())) return std::move(found_);
        while (!around_.empty()) {
            Location at = around_.back();
            around_.pop_back();
            if (stops_at(at, true)) continue;
            for (Location p : graph_.predecessors(body_, at)) around_.push_back(p);
        }
        return std::move(found_);
    }

private:
    void step_back(Location at) {
        std::vector<Location> before = graph_.predecessors(body_, at);
        for (Location p : before)
            (graph_.dominates(at, p) ? around_ : straight_).push_back(p);
        if (before.empty()) reached_start_ = true;
    }

    bool is_wanted(MovePathId path) const {
        return std::find(wanted_.begin(), wanted_.end(), path) != wanted_.end();
    }

    bool is_argument() const {
        for (InitId init : paths_.argument_inits())
            if (is_wanted(paths_[init].path)) return true;
        return false;
    }

    bool is_storage_end(Location at) const {
        const auto& statements = body_.blocks[at.block].statements;
        return at.statement < statements.size() &&
               statements[at.statement].kind == StatementKind::StorageDead;
    }

    // Seen before, a move, or a new value: the walk does not go further back from here.
    bool stops_at(Location at, bool around) {
        if (!visited_.insert(at).second) return true;
        if (!is_storage_end(at))
            for (MoveOutId move : paths_.moves_at(at))
                if (is_wanted(paths_[move].path)) {
                    found_.push_back({move, around});
                    return true;
                }
        for (InitId init : paths_.inits_at(at))
            if (is_wanted(paths_[init].path)) return true;
        return false;
    }

    const Body& body_;
    const Graph& graph_;
    const MovePaths& paths_;
    std::vector<MovePathId> wanted_;   // the path and its ancestors
    std::vector<Location> straight_, around_;
    std::set<Location> visited_;
    std::vector<MoveSite> found_;
    bool reached_start_ = false;
};

}  // namespace

std::vector<MoveSite> find_moves(const Body& body, const Graph& graph, const MovePaths& paths,
                                 Location use, MovePathId path) {
    return MoveSearch(body, graph, paths, path).run(use);
}

}  // namespace framewalk::rust
