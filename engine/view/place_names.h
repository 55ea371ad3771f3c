// How the program calls a place in memory: the binding or static that it lies in, or that points to its block.
#pragma once

#include "machine/machine.h"

namespace framewalk::view {

class PlaceNames {
public:
    explicit PlaceNames(Machine& machine) : machine_(machine) {}

    // As this thread calls it, or else any other. Empty: it has no name.
    std::string of_place(Address key, uint64_t thread) const {
        for (const Machine::StaticInfo& s : machine_.statics())
            if (lies_in(key, s.address, machine_.layouts().of(s.type).size)) return text_of(s.name);
        std::string name;
        for (bool through_pointers : {false, true}) {
            if (name.empty()) name = in_thread(key, thread, through_pointers);
            for (const ThreadInfo& other : machine_.threads())
                if (name.empty()) name = in_thread(key, other.id, through_pointers);
        }
        return name;
    }

    // A binding that is or holds a sending end of the channel in which `key` lies, and the thread it belongs to.
    std::string sender(Address key, uint64_t& thread) const {
        for (const ThreadInfo& other : machine_.threads()) {
            thread = other.id;
            std::string name = find(key, other.id, true, [&](const CodeLocal& local) { return type_has(local, "Sender<"); });
            if (!name.empty()) return name;
        }
        return {};
    }

private:
    std::string text_of(Name name) const { return std::string(machine_.program().names().text(name)); }
    static bool lies_in(Address key, Address at, uint64_t size) { return key >= at && key < at + size; }
    bool type_has(const CodeLocal& local, const char* word) const {
        return machine_.program().type_text(local.ty, true).find(word) != std::string::npos;
    }

    std::string in_thread(Address key, uint64_t thread, bool through_pointers) const {
        return find(key, thread, through_pointers, [&](const CodeLocal& local) { return !type_has(local, "Guard<"); });
    }

    template <class Suits>
    std::string find(Address key, uint64_t thread, bool through_pointers, const Suits& suits) const {
        const std::vector<FrameInfo> frames = machine_.frames_of_thread(thread);
        for (size_t i = frames.size(); i-- > 0;) {
            if (frames[i].is_hidden) continue;
            for (const CodeLocal& local : machine_.function(frames[i].function).bindings)
                if (!local.in_future && leads_to(key, frames[i], local, through_pointers) && suits(local)) return text_of(local.name);
        }
        return {};
    }

    // Is `key` in the binding, or (`through_pointers`) in memory that a pointer in it leads to?
    bool leads_to(Address key, const FrameInfo& frame, const CodeLocal& local, bool through_pointers) const {
        const Address at = static_cast<Address>(int64_t(frame.frame_pointer) + local.offset);
        if (lies_in(key, at, local.size)) return true;
        const Memory& memory = machine_.memory();
        if (!through_pointers) return false;
        for (Address word = (at + 7) & ~UINT64_C(7); word + 8 <= at + local.size; word += 8) {
            const AllocId id = memory.is_initialised(word, 8) ? memory.provenance(word) : kNoProvenance;
            const Allocation& block = memory.allocation(id);
            if (id != kNoProvenance && block.is_live && lies_in(key, block.base, block.size)) return true;
        }
        return false;
    }

    Machine& machine_;
};

}  // namespace framewalk::view
