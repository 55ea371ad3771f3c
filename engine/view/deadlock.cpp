#include "view/deadlock.h"

#include "view/build.h"
#include "view/place_names.h"

namespace framewalk::view {

namespace {

std::string begin_sentence(std::string text) {
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

class Teller {
public:
    Teller(Ending& ending, Machine& machine) : ending_(ending), machine_(machine), names_(machine), waits_(machine.waits()) {}

    void tell() {
        ending_.word = "deadlock";
        ending_.title = waits_.size() > 1 ? "Deadlock: every thread waits" : "Deadlock: nobody is left to go on";
        for (const WaitInfo& wait : waits_) tell_wait(wait);
        ending_.message += machine_.message();
    }

private:
    std::string thread(uint64_t id) const { return words_for_thread(machine_, id); }
    uint32_t line(const Site& site) const { return range_of(machine_.sources(), machine_.span_at(site.pc)).line; }

    void add_place(std::string text, const Site& site) {
        StoryPlace place;
        place.text = std::move(text);
        place.range = range_of(machine_.sources(), machine_.span_at(site.pc));
        place.step = static_cast<uint32_t>(site.tick == 0 ? 0 : site.tick - 1);
        place.has_step = true;
        ending_.story.push_back(std::move(place));
    }

    void tell_wait(const WaitInfo& wait) {
        const uint32_t at = line(wait.site);
        ending_.message += begin_sentence(thread(wait.thread)) + " waits" + (at == 0 ? "" : " in line " + std::to_string(at)) + what(wait) + ". ";
        for (const WaitInfo::Holder& holder : wait.holders) add_place(thread(holder.thread) + " locked it here", holder.since);
        add_place(thread(wait.thread) + " waits here", wait.site);
    }

    std::string what(const WaitInfo& wait) {
        switch (wait.reason) {
            case WaitReason::Time: return "";
            case WaitReason::Mutex: return " to lock " + place(wait, "a `Mutex`") + holders(wait, " has locked");
            case WaitReason::Read: return " to read " + place(wait, "an `RwLock`") + holders(wait, " has locked");
            case WaitReason::Write: return " to change " + place(wait, "an `RwLock`") + holders(wait, " has locked");
            case WaitReason::Notify: return " to be notified by " + place(wait, "a `Condvar`");
            case WaitReason::Barrier: return " at " + place(wait, "a `Barrier`") + " until more threads come";
            case WaitReason::Once: return " for " + place(wait, "something that is done once") + holders(wait, " is at work on");
            case WaitReason::Message: return " for a message" + sender(wait);
            case WaitReason::Room: return " until a message is taken out of the channel";
            case WaitReason::Join: return " for " + thread(wait.other) + " to end";
            case WaitReason::Scope: return " for the threads of its scope to end";
            case WaitReason::Park: return " until it is unparked";
        }
        return "";
    }

    std::string place(const WaitInfo& wait, const char* otherwise) const {
        const std::string name = names_.of_place(wait.key, wait.thread);
        return name.empty() ? otherwise : "`" + name + "`";
    }

    std::string holders(const WaitInfo& wait, const char* does) const {
        std::string text;
        for (const WaitInfo::Holder& holder : wait.holders) {
            const uint32_t since = line(holder.since);
            const bool itself = holder.thread == wait.thread;
            text += (text.empty() ? ", which " : " and ") + (itself ? "it" : thread(holder.thread)) + does + (itself ? " itself" : "") +
                    (since == 0 ? "" : " since line " + std::to_string(since));
        }
        return text;
    }

    // A sending end that still lives is why the receiver is not told that no more messages come.
    std::string sender(const WaitInfo& wait) const {
        uint64_t owner = 0;
        const std::string name = names_.sender(wait.key, owner);
        if (name.empty()) return ", and no thread that runs could send one";
        return ", and none can come: the sender `" + name + "` still lives, but " + (owner == wait.thread ? "it belongs to this thread itself" : thread(owner) + " waits too");
    }

    Ending& ending_;
    Machine& machine_;
    PlaceNames names_;
    std::vector<WaitInfo> waits_;
};

}  // namespace

std::string words_for_thread(const Machine& machine, uint64_t id) {
    if (id == kMainThread) return "the main thread";
    const std::string name = machine.name_of_thread(id);
    return name.empty() ? "thread " + std::to_string(id) : "thread `" + name + "`";
}

void tell_deadlock(Ending& ending, Machine& machine) { Teller(ending, machine).tell(); }

}  // namespace framewalk::view
