#include "view/ending.h"

#include <algorithm>

#include "view/address_book.h"
#include "view/deadlock.h"
#include "view/number_text.h"
#include "view/build.h"
#include "view/place_names.h"

namespace framewalk::view {

namespace {

EndingKind kind_of(Stop stop) {
    switch (stop) {
        case Stop::Reached:
        case Stop::Slice: return EndingKind::None;
        case Stop::Finished: return EndingKind::Ok;
        case Stop::Panicked:
        case Stop::Aborted: return EndingKind::Panic;
        case Stop::StackOverflow: return EndingKind::StackOverflow;
        case Stop::Fault: return EndingKind::UndefinedBehaviour;
        case Stop::Unsupported: return EndingKind::Unsupported;
        case Stop::Deadlock:
        case Stop::OutOfTicks:
        case Stop::OutOfOutput: return EndingKind::Budget;
        case Stop::Internal: return EndingKind::InternalError;
    }
    return EndingKind::None;
}

// What each kind of fault is, for somebody who meets it for the first time.
const char* title_of(FaultKind kind) {
    switch (kind) {
        case FaultKind::None: return "";
        case FaultKind::Null: return "access through a null pointer";
        case FaultKind::NoProvenance: return "access through a pointer that belongs to no memory";
        case FaultKind::UseAfterFree: return "use after free";
        case FaultKind::DanglingStack: return "use of a variable that is gone";
        case FaultKind::OutOfBounds: return "access outside of the memory a pointer belongs to";
        case FaultKind::Misaligned: return "misaligned access";
        case FaultKind::Uninitialised: return "read of uninitialised memory";
        case FaultKind::InvalidValue: return "a value that its type does not have";
        case FaultKind::ReadOnly: return "write to read-only memory";
        case FaultKind::NotData: return "access to memory that holds no data";
        case FaultKind::NotCallable: return "call of something that is no such function";
        case FaultKind::DoubleFree: return "double free";
        case FaultKind::FreeNonHeap: return "free of memory that is not on the heap";
        case FaultKind::FreeInner: return "free of a pointer into the middle of a block";
        case FaultKind::WrongLayout: return "free with another size or alignment than allocated";
        case FaultKind::HeapDamaged: return "the heap's bookkeeping is damaged";
        case FaultKind::StackTrample: return "the stack grows over other memory";
        case FaultKind::ReturnAddress: return "the return address was overwritten";
        case FaultKind::Segfault: return "segmentation fault";
        case FaultKind::OverlappingCopy: return "copy between overlapping places";
        case FaultKind::PointerArithmetic: return "pointer arithmetic that leaves its memory";
        case FaultKind::Unreachable: return "code reached that was promised to be unreachable";
        case FaultKind::DataRace: return "data race";
        case FaultKind::UncheckedOverflow: return "overflow that was promised not to happen";
    }
    return "";
}

const char* verb_of(Access access) {
    switch (access) {
        case Access::Read: return "read";
        case Access::Write: return "written";
        case Access::Free: return "freed";
        case Access::Call: return "called";
        case Access::Reference: return "borrowed";
    }
    return "used";
}

class Storyteller {
public:
    Storyteller(Ending& ending, Machine& machine, Stop stop) : ending_(ending), machine_(machine), stop_(stop) {}

    void tell() {
        Ending& ending = ending_;
        ending.kind = kind_of(stop_);
        ending.exit_code = machine_.exit_code();
        switch (ending.kind) {
            case EndingKind::None:
            case EndingKind::CompileError: break;
            case EndingKind::Ok: tell_ok(); break;
            case EndingKind::Panic: tell_panic(); break;
            case EndingKind::StackOverflow: tell_overflow(); break;
            case EndingKind::UndefinedBehaviour: tell_fault(); break;
            case EndingKind::Unsupported: tell_unsupported(); break;
            case EndingKind::Budget: tell_budget(); break;
            case EndingKind::InternalError: tell_internal(); break;
        }
        if (stop_ == Stop::Aborted) tell_refusal();
        if (ending.kind != EndingKind::None) tell_damage();
    }

private:
    void add_place(const char* text, Span span, bool has_step = false, uint32_t step = 0, std::string id = {}) {
        StoryPlace place;
        place.text = text;
        place.range = range_of(machine_.sources(), span);
        place.step = step;
        place.has_step = has_step;
        place.id = std::move(id);
        ending_.story.push_back(std::move(place));
    }

    void tell_ok() {
        Ending& ending = ending_;
        ending.title = ending.exit_code == 0 ? "The program ended" : "The program ended with a status";
        ending.message = "Exit status " + std::to_string(ending.exit_code) + ".";
    }

    void tell_panic() {
        Ending& ending = ending_;
        ending.title = stop_ == Stop::Aborted ? "The program aborted" : "The program panicked";
        ending.message = "Exit status " + std::to_string(ending.exit_code) + ".";
        std::string said = panic_message(machine_.err());
        if (!said.empty()) ending.message = said;
        add_place("panicked here", machine_.stop_span());
    }

    // What stands after the first line that the panic hook prints: "thread 'main' panicked at …:".
    static std::string panic_message(std::string_view err) {
        size_t at = err.rfind("panicked at ");
        if (at == std::string_view::npos) return {};
        size_t begin = err.find('\n', at);
        if (begin == std::string_view::npos) return {};
        size_t end = err.find("\nnote:", begin);
        std::string text(err.substr(begin + 1, end == std::string_view::npos ? end : end - begin - 1));
        while (!text.empty() && text.back() == '\n') text.pop_back();
        return text;
    }

    // An allocation that failed ended the program: how much there was, and in which pieces.
    void tell_refusal() {
        if (machine_.err().find("memory allocation of ") == std::string_view::npos) return;
        const HeapFigures f = machine_.memory().heap_figures();
        ending_.title = "The heap has no room";
        ending_.story.back().text = "asked for here";
        ending_.message = "An allocation of " + counted(machine_.memory().heap_work().refused) + " failed. " + counted(f.free) +
                          (f.free == 1 ? " is" : " are") + " free; the largest hole is " + counted(f.largest_free) + ".";
    }

    // What went wrong before, when nothing noticed.
    void tell_damage() {
        const Machine::Damage& damage = machine_.damage();
        if (damage.count == 0) return;
        ending_.message += " Before that, memory was overwritten that belongs to something else; first: " + damage.victim + ".";
        add_place("overwritten here", machine_.span_at(damage.pc), true, static_cast<uint32_t>(damage.tick));
        std::rotate(ending_.story.begin(), ending_.story.end() - 1, ending_.story.end());   // it came first
    }

    static std::string counted(uint64_t bytes) { return std::to_string(bytes) + (bytes == 1 ? " byte" : " bytes"); }

    void tell_overflow() {
        Ending& ending = ending_;
        ending.title = "Stack overflow";
        ending.message = "The next frame did not fit: the stack has " +
                         std::to_string(machine_.memory().stack_high() - machine_.memory().stack_low()) +
                         " bytes, and " + std::to_string(machine_.visible_depth()) + " frames of the program lie on it.";
        add_place("called here", machine_.stop_span());
    }

    std::string race_words(uint64_t thread, Access access, bool is_atomic) const {
        return words_for_thread(machine_, thread) + (access == Access::Write ? " writes" : " reads") + (is_atomic ? " (as an atomic)" : "");
    }

    // Both accesses are named; which of the two comes first is an accident of this run.
    void tell_race(const Fault& fault) {
        const std::string name = PlaceNames(machine_).of_place(fault.address, machine_.thread_id());
        const std::string other = race_words(fault.other.thread, fault.other.access, fault.other.is_atomic);
        const std::string here = race_words(machine_.thread_id(), fault.access, false);
        const Span before = machine_.span_at(fault.other.pc);
        auto line = [&](Span span) { return " in line " + std::to_string(range_of(machine_.sources(), span).line); };
        ending_.title = "Undefined behaviour: data race";
        ending_.word = spelling(fault.kind);
        ending_.message = "Two threads use " + counted(fault.size) + " at " + byte_address_text(fault.address) + (name.empty() ? "" : " (`" + name + "`)") +
                          ", and nothing puts one before the other: " + other + line(before) + ", " + here + line(machine_.stop_span()) +
                          ". A lock, an atomic, a message or `join` would order them. A compiled program may do anything from here on, so the run stops.";
        add_place((other + " here").c_str(), before, true, static_cast<uint32_t>(fault.other.tick == 0 ? 0 : fault.other.tick - 1));
        add_place((here + " here").c_str(), machine_.stop_span());
    }

    // What a return finds where the call had left the way back.
    void tell_return(const Fault& fault) {
        const FrameInfo frame = machine_.frame(machine_.frame_count() - 1);
        const std::string name(machine_.program().names().text(machine_.function(frame.function).name));
        ending_.title = std::string("Undefined behaviour: ") + title_of(fault.kind);
        ending_.word = spelling(fault.kind);
        ending_.message = "`" + name + "` is about to return. Where to, its return address says, the 8 bytes at " + byte_address_text(fault.address) +
                          ". They led into `" + machine_.message() + "`; now they are " + byte_address_text(static_cast<uint64_t>(fault.bits)) +
                          ", where no code of this program is. A real machine would go on there.";
        add_place("returns here", machine_.stop_span());
    }

    void tell_fault() {
        if (machine_.fault().kind == FaultKind::DataRace) return tell_race(machine_.fault());
        if (machine_.fault().kind == FaultKind::ReturnAddress) return tell_return(machine_.fault());
        const Fault& fault = machine_.fault();
        Ending& ending = ending_;
        ending.title = std::string("Undefined behaviour: ") + title_of(fault.kind);
        ending.word = spelling(fault.kind);
        ending.message = fault_message(fault);
        const Allocation& block = machine_.memory().allocation(fault.allocation);
        bool has_life = block.kind == AllocKind::Heap || block.kind == AllocKind::Stack;
        std::string id = block.kind == AllocKind::Heap ? "h" + std::to_string(block.serial) : "";
        if (has_life) {
            const char* born = block.kind == AllocKind::Heap ? "allocated here" : "it came into being here";
            add_place(born, machine_.span_at(block.born.pc), true, static_cast<uint32_t>(block.born.tick), id);
            const char* died = block.kind == AllocKind::Heap ? "freed here" : "it was gone from here on";
            if (!block.is_live)
                add_place(died, machine_.span_at(block.died.pc), true, static_cast<uint32_t>(block.died.tick), id);
        }
        std::string used = std::string(verb_of(fault.access)) + " here";
        add_place(used.c_str(), machine_.stop_span());
    }

    std::string fault_message(const Fault& fault) {
        std::string where = byte_address_text(fault.address);
        std::string what = std::to_string(fault.size) + (fault.size == 1 ? " byte" : " bytes") + " at " + where;
        std::string text = what + " would have been " + verb_of(fault.access) + ". ";
        if (fault.access == Access::Free) text = "The block at " + where + " would have been freed. ";
        if (fault.kind == FaultKind::StackTrample)
            text = "The next frame would reach " + what + ", beyond the end of the stack" +
                   (machine_.message().empty() ? ". " : ", where " + machine_.message() + " lies. ");
        if (fault.kind == FaultKind::HeapDamaged) text = "At " + where + " " + std::string(fault.detail) + ". ";
        if (fault.kind == FaultKind::Misaligned)
            text += "The address must be a multiple of " + std::to_string(fault.align) + ". ";
        if (fault.kind == FaultKind::InvalidValue && fault.type.valid())
            text = to_string(fault.bits) + " is not a value of `" +
                   machine_.program().type_text(fault.type, true) + "`. ";
        return text + "A compiled program may do anything from here on, so the run stops.";
    }

    void tell_unsupported() {
        Ending& ending = ending_;
        ending.title = "Unsupported: " + machine_.message();
        ending.message = "Framewalk does not execute this yet.";
        if (!machine_.help().empty()) ending.message += " " + machine_.help();
        add_place("here", machine_.stop_span());
    }

    void tell_budget() {
        if (stop_ == Stop::Deadlock) return tell_deadlock(ending_, machine_);
        Ending& ending = ending_;
        bool is_output = stop_ == Stop::OutOfOutput;
        ending.word = is_output ? "output" : "steps";
        ending.title = is_output ? "Stopped: too much output" : "Stopped: too many steps";
        ending.message = machine_.message().empty()
                             ? "The run used up what it is allowed. Everything up to here can be looked at."
                             : machine_.message();
        add_place("stopped here", machine_.stop_span());
    }

    void tell_internal() {
        Ending& ending = ending_;
        ending.title = "Internal error";
        ending.message = "This is a fault of Framewalk, not of the program: " + machine_.message();
        add_place("here", machine_.stop_span());
    }

    Ending& ending_;
    Machine& machine_;
    Stop stop_;
};

// Short enough for a slim block; its colour says that it leaked, the list below the ending says the rest.
const char* state_of(LeakKind kind) {
    switch (kind) {
        case LeakKind::Forgotten: return "leaked";
        case LeakKind::Cycle: return "cycle";
        case LeakKind::Held: return "leaked";
        case LeakKind::Static: return "static";
        case LeakKind::Running:
        case LeakKind::Panic: return "still owned";
        case LeakKind::Unknown: return "leaked";
    }
    return "leaked";
}

std::string blocks_text(size_t count) { return std::to_string(count) + (count == 1 ? " heap block." : " heap blocks."); }

}  // namespace

bool can_leak(Stop stop) { return stop == Stop::Finished || stop == Stop::Panicked; }

void mark_leaks(ViewModel& view, const std::vector<Leak>& leaks) {
    size_t owned = 0;
    for (HeapBlock& block : view.heap) {
        if (block.state != BlockState::Live) continue;
        auto leak = std::find_if(leaks.begin(), leaks.end(), [&](const Leak& one) { return one.id == block.id; });
        const LeakKind kind = leak == leaks.end() ? LeakKind::Unknown : leak->kind;
        if (kind == LeakKind::Panic) continue;
        owned += kind == LeakKind::Static || kind == LeakKind::Running;
        block.state = BlockState::Leaked;
        block.label = (block.type.empty() ? "" : block.type + " · ") + state_of(kind);
        view.ending.leaked.push_back(block.id);
    }
    for (const Leak& leak : leaks)
        if (leak.kind != LeakKind::Panic) view.ending.leaks.push_back(leak);
    const size_t lost = view.ending.leaked.size() - owned;
    if (lost != 0) view.ending.message += " Still allocated, and nobody owns it: " + blocks_text(lost);
    if (owned != 0) view.ending.message += " Still owned when the program was over: " + blocks_text(owned);
}

Ending ending_of(Machine& machine) {
    Ending ending;
    Storyteller(ending, machine, machine.last_stop()).tell();
    return ending;
}

// Who overwrote the return address is found by looking back; the machine only sees that it was.
static void tell_writer(Ending& ending, timeline::Timeline& timeline) {
    Machine& machine = timeline.machine();
    const Fault& fault = machine.fault();
    if (timeline.ending() != Stop::Fault || fault.kind != FaultKind::ReturnAddress) return;
    const timeline::Written written = timeline.last_write(timeline.last(), fault.address, fault.size);
    timeline.seek(timeline.last());
    if (!written.found) return;
    StoryPlace place;
    place.text = "the return address was overwritten here";
    place.range = range_of(machine.sources(), machine.span_at(written.user_pc));
    place.step = written.step, place.has_step = true;
    ending.story.insert(ending.story.begin(), std::move(place));
}

void fill_ending(ViewModel& view, timeline::Timeline& timeline) {
    Storyteller(view.ending, timeline.machine(), timeline.ending()).tell();
    tell_writer(view.ending, timeline);
    for (StoryPlace& place : view.ending.story) place.step = std::min(place.step, timeline.last());
}

}  // namespace framewalk::view
