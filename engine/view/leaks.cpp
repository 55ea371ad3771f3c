#include "view/leaks.h"

#include <algorithm>
#include <map>
#include <set>

#include "view/address_book.h"
#include "view/build.h"
#include "view/holders.h"

namespace framewalk::view {

namespace {

using timeline::Step;
using timeline::Timeline;

constexpr uint64_t kMostBlocks = 20'000;   // with more, nothing is said about why
constexpr unsigned kMostChecks = 32;       // positions at which it is looked up whether an owner was left

// Calls that take an owner and do not drop it, and what that means for the block.
struct Giver {
    const char* function;
    const char* says;
};
const Giver kGivers[] = {
    {"forget", "ended its owner without dropping it."},
    {"leak", "gave it up for good: what it returned is a reference, and a reference owns nothing."},
    {"into_raw", "made a raw pointer of its owner, and no `from_raw` took it back."},
    {"into_raw_parts", "made a raw pointer of its owner, and no `from_raw_parts` took it back."},
    {"new", "holds its owner, and that is dropped only by hand."},
};

// The library's functions that matter here, each looked at once.
class Functions {
public:
    explicit Functions(Machine& machine) : machine_(machine) {}

    const Giver* giver(FunctionId id) {
        const Kind& kind = kind_of(id);
        return kind.giver < 0 ? nullptr : &kGivers[kind.giver];
    }
    bool takes_back(FunctionId id) { return kind_of(id).takes_back; }
    bool asks_for_bytes(FunctionId id) {
        const std::string name = id.valid() && machine_.function(id).is_library ? text(machine_.function(id).name) : "";
        return name == "alloc" || name == "alloc_zeroed" || name == "realloc";
    }
    bool matters(FunctionId id) { return kind_of(id).giver >= 0 || kind_of(id).takes_back; }

    // Is its owner a `Weak`, which owns no value?
    bool is_of_weak(FunctionId id) { return first_argument(machine_.function(id)) == "Weak"; }

    // "Box::leak", "mem::forget", "ManuallyDrop::new".
    std::string spelling(FunctionId id) {
        const Function& f = machine_.function(id);
        const std::string name = text(f.name);
        if (name == "forget") return "mem::forget";
        std::string type = name == "new" ? adt_name(f.return_type) : first_argument(f);
        return type.empty() ? name : type + "::" + name;
    }

private:
    struct Kind {
        int giver = -1;
        bool takes_back = false;
    };

    const Kind& kind_of(FunctionId id) {
        auto known = kinds_.find(id.index);
        if (known != kinds_.end()) return known->second;
        const Function& f = machine_.function(id);
        const std::string name = text(f.name);
        Kind kind;
        kind.takes_back = f.is_library && (name == "from_raw" || name == "from_raw_parts" || name == "into_inner");
        for (int i = 0; i < int(std::size(kGivers)) && f.is_library; ++i)
            if (name == kGivers[i].function) kind.giver = i;
        if (name == "new" && !keeps_from_drop(f.return_type)) kind.giver = -1;
        return kinds_.emplace(id.index, kind).first->second;
    }

    bool keeps_from_drop(Ty type) {
        const std::string name = adt_name(type);
        return name == "ManuallyDrop" || name == "MaybeUninit";
    }

    std::string adt_name(Ty type) {
        if (!type.valid() || machine_.program().types()[type].kind != TyKind::Adt) return {};
        return text(machine_.program().adt(machine_.program().types()[type].def).name);
    }

    std::string first_argument(const Function& f) {
        for (const CodeLocal& local : f.bindings)
            if (local.is_argument) return adt_name(local.ty);
        return {};
    }

    std::string text(Name name) { return std::string(machine_.program().names().text(name)); }

    Machine& machine_;
    std::map<uint32_t, Kind> kinds_;
};

// A live block as a knot of the graph that ownership makes.
struct Knot {
    AllocId id = kNoProvenance;
    uint64_t serial = 0;
    std::vector<size_t> owners;          // indices of `holders_`: by counted or owning pointers in other blocks
    int root = -1;                       // index of a holder in a static or a frame
    int through = -1;                    // it is held by this knot, which leads to a root
    bool in_cycle = false;
};

class Detective {
public:
    Detective(Timeline& timeline, TypeParts& types, AddressModel model)
        : timeline_(timeline), types_(types), machine_(timeline.machine()), functions_(machine_), model_(model) {}

    std::vector<Leak> find() {
        timeline_.seek(timeline_.last());
        if (machine_.memory().heap_live_blocks() > kMostBlocks) return {};
        make_knots();
        follow_roots();
        find_cycles();
        for (Knot& knot : knots_)
            if (out_.size() < kMostLeaks) out_.push_back(explain(knot));
        explain_the_lost();
        timeline_.seek(timeline_.last());
        return std::move(out_);
    }

private:
    const Allocation& block(const Knot& knot) const { return machine_.memory().allocation(knot.id); }
    const Knot& knot_of(const Holder& h) const { return knots_[at_.at(h.block)]; }

    // -------------------------------------------------------- the graph

    void make_knots() {
        for (const framewalk::HeapBlock& block : machine_.memory().heap_blocks()) {
            if (block.is_free) continue;
            at_[block.owner] = knots_.size();
            knots_.push_back({});
            knots_.back().id = block.owner;
            knots_.back().serial = machine_.memory().allocation(block.owner).serial;
        }
        holders_ = find_holders(types_);
        for (size_t i = 0; i < holders_.size(); ++i) {
            const Holder& h = holders_[i];
            if (at_.count(h.target) == 0 || !h.owns()) continue;
            Knot& knot = knots_[at_[h.target]];
            if (h.place == Holder::Place::Block) knot.owners.push_back(i);
            else if (knot.root < 0) knot.root = static_cast<int>(i);
        }
    }

    // What statics and running threads own, directly or through other blocks.
    void follow_roots() {
        std::vector<size_t> todo;
        for (size_t i = 0; i < knots_.size(); ++i)
            if (knots_[i].root >= 0) todo.push_back(i);
        std::map<AllocId, std::vector<size_t>> held;    // by block: what it owns
        for (const Holder& h : holders_)
            if (h.owns() && h.place == Holder::Place::Block && at_.count(h.target) != 0) held[h.block].push_back(at_[h.target]);
        for (size_t next = 0; next < todo.size(); ++next) {
            for (size_t inner : held[knots_[todo[next]].id]) {
                if (knots_[inner].root >= 0) continue;
                knots_[inner].root = knots_[todo[next]].root;
                knots_[inner].through = static_cast<int>(todo[next]);
                todo.push_back(inner);
            }
        }
    }

    void find_cycles() {
        for (size_t i = 0; i < knots_.size(); ++i)
            if (knots_[i].root < 0 && !knots_[i].owners.empty()) knots_[i].in_cycle = !way_round(i).empty();
    }

    // The shortest way from a block along its owners back to itself, as holders; empty: there is none.
    std::vector<size_t> way_round(size_t start) const {
        std::map<size_t, size_t> came_by;              // knot: the holder that it was found by
        std::vector<size_t> todo = {start};
        for (size_t next = 0; next < todo.size(); ++next) {
            for (size_t holder : knots_[todo[next]].owners) {
                const size_t owner = at_.at(holders_[holder].block);
                if (owner == start) return way_back(came_by, todo[next], start, holder);
                if (came_by.emplace(owner, holder).second) todo.push_back(owner);
            }
        }
        return {};
    }

    std::vector<size_t> way_back(const std::map<size_t, size_t>& came_by, size_t knot, size_t start, size_t last) const {
        std::vector<size_t> way = {last};
        while (knot != start) {
            const size_t holder = came_by.at(knot);
            way.push_back(holder);
            knot = at_.at(holders_[holder].target);
        }
        std::reverse(way.begin(), way.end());
        return way;
    }

    // -------------------------------------------------------- what is said

    std::string address_text(const Knot& knot) const {
        const Allocation& a = block(knot);
        return model_ == AddressModel::Slots ? heap_slot_text(int64_t(a.slot) + 1) : byte_address_text(a.base);
    }

    std::string holder_text(const Holder& h) const {
        const std::string where = address_text(knot_of(h));
        return h.name.empty() ? where : "`" + h.name + "` of " + where;
    }

    std::string id_of(const Knot& knot) const { return "h" + std::to_string(knot.serial); }

    StoryPlace place(const std::string& text, const Site& site, const std::string& id) const {
        StoryPlace p;
        p.text = text;
        p.range = range_of(machine_.sources(), machine_.span_at(site.pc));
        p.step = std::min(static_cast<Step>(site.tick), timeline_.last());
        p.has_step = true;
        p.id = id;
        return p;
    }

    Leak explain(const Knot& knot) {
        Leak leak;
        leak.id = id_of(knot);
        leak.address_text = address_text(knot);
        leak.story.push_back(place("allocated here", block(knot).born, leak.id));
        for (size_t holder : knot.owners) leak.held_by.push_back(id_of(knot_of(holders_[holder])));
        if (knot.root >= 0) explain_root(knot, leak);
        else if (knot.in_cycle) explain_cycle(knot, leak);
        else if (!knot.owners.empty()) explain_held(knot, leak);
        // What was taken out of a buffer is still there as bytes, so a holder may be none: its call is looked for too.
        const bool is_sure = knot.root >= 0 || knot.in_cycle;
        if (!is_sure) lost_.push_back({out_.size(), &knot, strong_count(knot)});
        return leak;
    }

    void explain_root(const Knot& knot, Leak& leak) {
        const Holder& root = holders_[static_cast<size_t>(knot.root)];
        leak.kind = root.place == Holder::Place::Static ? LeakKind::Static : root.place == Holder::Place::Panic ? LeakKind::Panic : LeakKind::Running;
        leak.text = root_text(root, knot.through < 0 ? "" : address_text(knots_[static_cast<size_t>(knot.through)]));
    }

    std::string root_text(const Holder& root, const std::string& through) const {
        const std::string owner = through.empty() ? "" : through + " owns it, and that belongs to ";
        if (root.place == Holder::Place::Static) {
            const std::string thread = root.thread == kMainThread ? "main" : std::to_string(root.thread);
            if (root.is_thread_local)
                return (through.empty() ? "" : owner) + (through.empty() ? "The" : "the") + " thread-local `" + root.name + "` of thread " + thread +
                       (through.empty() ? " still owned it" : "") + ": the program ended before that thread did.";
            const std::string name = root.is_library ? "the library" : "the static `" + root.name + "`";
            return through.empty() ? sentence(name + " still owns it, and statics are never dropped.")
                                   : owner + name + ": statics are never dropped.";
        }
        const bool is_main = root.thread == kMainThread;
        const std::string frame = "`" + root.name + "` in `" + root.function + "`" + (is_main ? "" : " of thread " + std::to_string(root.thread));
        const std::string why = is_main ? ": the process ended without dropping anything." : ": that thread was still running when the program ended.";
        return through.empty() ? frame + " still owned it" + why : owner + frame + why;
    }

    static std::string sentence(std::string text) {
        if (text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
        return text;
    }

    // "`next` of (2^30)-2 holds it, and that is held by `next` of (2^30)-1: a cycle".
    void explain_cycle(const Knot& knot, Leak& leak) {
        leak.kind = LeakKind::Cycle;
        const std::vector<size_t> way = way_round(at_.at(knot.id));
        if (way.size() == 1) {
            leak.text = "It holds itself" + own_field(holders_[way[0]]) + ", so its count never comes to 0.";
            return;
        }
        leak.text = "A cycle: it is held by ";
        for (size_t i = 0; i < way.size(); ++i) leak.text += (i == 0 ? "" : ", that by ") + holder_text(holders_[way[i]]);
        leak.text += ", which is this block again. No count can come to 0.";
        leak.text.replace(leak.text.rfind(", which"), std::string(", which is this block again").size(), " (this block)");
    }

    static std::string own_field(const Holder& h) { return h.name.empty() ? "" : " by `" + h.name + "`"; }

    void explain_held(const Knot& knot, Leak& leak) {
        leak.kind = LeakKind::Held;
        const Holder& h = holders_[knot.owners[0]];
        leak.text = sentence(holder_text(h)) + " owns it, and that block was never dropped itself.";
    }

    // -------------------------------------------------------- blocks that nobody owns

    struct Lost {
        size_t leak;
        const Knot* knot;
        u128 owners;                     // that its count speaks of; 0: it has none
    };

    void explain_the_lost() {
        if (lost_.empty()) return;
        std::map<size_t, std::string> pointers;
        for (const Lost& lost : lost_) pointers[lost.leak] = pointer_text(*lost.knot);
        for (const Lost& lost : lost_)
            if (lost.knot->owners.empty()) explain_unknown(*lost.knot, out_[lost.leak]);
        const bool is_too_long = timeline_.search_limit() != 0 && timeline_.last() >= timeline_.search_limit();
        const std::vector<Event> events = timeline_.arguments_of([&](FunctionId id) { return functions_.matters(id); });
        for (const Lost& lost : lost_)
            if (explain_given(lost, out_[lost.leak], events) || out_[lost.leak].kind == LeakKind::Unknown)
                out_[lost.leak].text += pointers[lost.leak] + (is_too_long && out_[lost.leak].kind == LeakKind::Unknown ? " The run is too long to look for the call that gave it up." : "");
    }

    // What still leads there, without owning it.
    std::string pointer_text(const Knot& knot) const {
        for (const Holder& h : holders_) {
            if (h.target != knot.id || h.place == Holder::Place::Panic || (h.place == Holder::Place::Static && h.is_library)) continue;
            if (h.place == Holder::Place::Static) return " The static `" + h.name + "` still points at it.";
            if (h.place == Holder::Place::Block) return " " + sentence(holder_text(h)) + " still points at it.";
        }
        return " Nothing in memory leads to it any more.";
    }

    void explain_unknown(const Knot& knot, Leak& leak) {
        leak.kind = LeakKind::Unknown;
        const Allocation& a = block(knot);
        const std::string type = a.type.valid() ? types_.of(a.type).name : "";
        if (functions_.asks_for_bytes(machine_.callee_at(a.born.pc))) {
            leak.text = "It was asked for by hand (`alloc`), and never given back (`dealloc`).";
        } else if (type == "RcInner" || type == "ArcInner") {
            const u128 strong = strong_count(knot);
            leak.text = strong == 0 ? "Its value was dropped; its `weak` count is more than there are weak pointers."
                                    : "Its `strong` count is " + to_string(strong) + ", but no owner is left to take one away.";
        } else if (const Holder* h = unread_holder(knot)) {
            leak.kind = LeakKind::Held;
            leak.text = sentence(holder_text(*h)) + " leads to it, and that block was never dropped itself.";
        } else {
            leak.text = "Its owner is gone without having been dropped.";
        }
    }

    // A pointer to it in a block of which nobody can say what its bytes mean, or whether it drops them.
    const Holder* unread_holder(const Knot& knot) const {
        for (const Holder& h : holders_)
            if (h.target == knot.id && h.block != knot.id && h.place == Holder::Place::Block && (h.hold == Hold::Word || h.hold == Hold::Kept)) return &h;
        return nullptr;
    }

    // The last call that took its owner and did not drop it, unless it was taken back later.
    bool explain_given(const Lost& lost, Leak& leak, const std::vector<Event>& events) {
        const Event* last = nullptr;
        for (const Event& e : events) {
            if (e.serial != lost.knot->serial) continue;
            if (lost.owners != 0 && functions_.is_of_weak(e.function)) continue;
            if (functions_.takes_back(e.function)) last = nullptr;
            else if (!last || last->tick != e.tick || last->user_pc != e.user_pc) last = &e;   // the outermost of one step
        }
        if (!last || (lost.owners == 0 && !was_the_end(*lost.knot, *last))) return false;
        leak.kind = LeakKind::Forgotten;
        leak.text = "`" + functions_.spelling(last->function) + "` " + functions_.giver(last->function)->says;
        if (lost.owners != 0) leak.text += " So its `strong` count stays at " + to_string(lost.owners) + ".";
        leak.story.push_back(place("given up here", {last->tick, last->user_pc, 0}, leak.id));
        return true;
    }

    // Of the block of an Rc or Arc; 0: it is none, or nobody owns it.
    u128 strong_count(const Knot& knot) {
        const Allocation& a = block(knot);
        const std::string type = a.type.valid() ? types_.of(a.type).name : "";
        return type == "RcInner" || type == "ArcInner" ? machine_.memory().read_bits(a.base, 8) : 0;
    }

    // Had the block an owner when the step was done?
    bool was_the_end(const Knot& knot, const Event& given) {
        if (++checks_ > kMostChecks) return false;
        timeline_.seek(Timeline::step_after(given.tick));
        const std::vector<Holder> holders = find_holders(types_);
        return std::none_of(holders.begin(), holders.end(), [&](const Holder& h) { return h.owns() && h.target == knot.id; });
    }

    Timeline& timeline_;
    TypeParts& types_;
    Machine& machine_;
    Functions functions_;
    AddressModel model_;
    std::vector<Knot> knots_;
    std::map<AllocId, size_t> at_;       // index of a block's knot
    std::vector<Holder> holders_;
    std::vector<Lost> lost_;
    std::vector<Leak> out_;
    unsigned checks_ = 0;
};

}  // namespace

std::vector<Leak> find_leaks(Timeline& timeline, TypeParts& types, AddressModel model) {
    return Detective(timeline, types, model).find();
}

}  // namespace framewalk::view
