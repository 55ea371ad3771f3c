// The whole run of a program as a line of positions that can be jumped to, in any order.
//
// Position ("step") s is the state right before the s-th mark of the learner's own code does its work;
// step 0 is the first mark, the last step is the end of the program. The run is deterministic, so the
// timeline keeps saved states ("keyframes") every few thousand steps and replays between them.
//
//   Timeline timeline(program, sources, machine_settings);
//   while (!timeline.is_complete()) timeline.record(1'000'000);
//   timeline.seek(timeline.last() / 2);
//   show(timeline.machine());
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "machine/machine.h"
#include "timeline/moment.h"

namespace framewalk::timeline {

using Step = uint32_t;

struct Settings {
    uint64_t history_cap = 256u << 20;  // bytes of keyframes; beyond it every second one is given up
    uint32_t spacing = 16384;           // steps between keyframes at first: about a millisecond of replay
    uint64_t work_spacing = 50'000;     // … or so much work inside the library, if that comes first
    uint32_t index_limit = 1u << 17;    // longer runs are not indexed step by step, but searched by replay
    uint64_t search_limit = 1u << 22;   // steps that one search by replay looks at, at most
};

// What a scan sees at one position.
struct Seen {
    Step step = 0;
    const CodeMark* mark = nullptr;     // none at the end
    uint32_t depth = 0;                 // frames outside the library
    bool is_new_frame = false;          // the running frame was not there at the position before
    const std::vector<Event>* events = nullptr;   // heap and output of the step that led here, if asked for
};
using Visitor = std::function<bool(const Seen&)>;   // false: enough

struct Written {
    bool found = false;
    bool gave_up = false;               // looked at as many steps as one search may
    Step step = 0;                      // first position that has the new bytes
    uint32_t user_pc = 0;               // code that wrote: innermost place outside the library
    EventKind kind = EventKind::Write;  // Write, or State (moved, dropped)
};

struct Keyframe {
    uint64_t tick = 0;
    uint64_t work = 0;
    uint64_t cost = 0;                  // bytes not shared with the keyframe before
    uint32_t depth = 0;
    Snapshot snapshot;
};

class Index;

class Timeline {
public:
    Timeline(mir::Program& program, const SourceMap& sources, MachineSettings machine_settings,
             Settings settings = {});
    ~Timeline();
    Timeline(const Timeline&) = delete;
    Timeline& operator=(const Timeline&) = delete;

    // ------------------------------------------------------------ recording
    // Runs on for about `steps` more steps (or as much library work) and keeps keyframes.
    void record(uint64_t steps);
    bool is_complete() const { return complete_; }
    Stop ending() const { return ending_; }
    Step last() const { return last_; }       // the end; while recording: the newest position
    const std::vector<Keyframe>& keyframes() const { return keyframes_; }
    uint64_t history_bytes() const;

    // ------------------------------------------------------------ moving
    // Afterwards the machine stands at that position (at the last one, if there is no such step).
    void seek(Step step);
    Step here() const { return here_; }
    const Machine& machine() const { return *machine_; }
    Machine& machine() { return *machine_; }
    uint64_t hash_at(Step step);

    // ------------------------------------------------------------ where buttons lead; none: nowhere
    // All may leave the machine anywhere; `seek` again afterwards.
    std::optional<Step> over(Step from);
    std::optional<Step> over_back(Step from);
    std::optional<Step> out(Step from);
    std::optional<Step> out_back(Step from);
    std::optional<Step> next_arrival(Step from, uint32_t line);
    std::optional<Step> previous_arrival(Step from, uint32_t line);
    std::optional<Step> find(const Moment& moment);
    // How many steps the search for an arrival looks at where a run has no index; 0: it has one.
    uint64_t search_limit() { return index() ? 0 : settings_.search_limit; }

    // ------------------------------------------------------------ questions
    // The last store to [address, address + size) that is done at position `at`.
    Written last_write(Step at, Address address, uint64_t size);
    // Pointers to heap blocks that calls of these functions got, in order of time (EventKind::Argument). None of a run
    // that is longer than one search may be. The machine is then anywhere.
    std::vector<Event> arguments_of(const std::function<bool(FunctionId)>& wanted);
    // Visits positions first … last in order until the visitor has enough.
    void scan(Step first, Step last, bool with_events, const Visitor& visit);
    // Of a complete run that is not too long; null otherwise.
    const Index* index();
    // Machine time: step s is tick s + 1, since tick 0 is before `main` was entered.
    static uint64_t tick_of(Step step) { return uint64_t(step) + 1; }
    static Step step_at(uint64_t tick) { return static_cast<Step>(tick == 0 ? 0 : tick - 1); }
    // The first position at which what happened at machine time `tick` is done.
    static Step step_after(uint64_t tick) { return static_cast<Step>(tick); }
    // Frames where the machine stands now: none of a program that is over. (The machine itself keeps
    // `main` where it returned from.)
    uint32_t frame_count() const { return is_over() ? 0 : machine_->frame_count(); }
    uint32_t visible_depth() const { return is_over() ? 0 : machine_->visible_depth(); }
    bool is_over() const { return machine_->last_stop() == Stop::Finished; }
    uint32_t line_of(const CodeMark& mark) const { return machine_->sources().shown_line(mark.span); }

private:
    void start();
    void return_to_head();
    Stop record_some(uint64_t stop_work);
    void keep_keyframe();
    void thin();
    uint64_t gap() const;
    void finish();
    void run_machine_to(uint64_t tick);
    void watch_machine_to(uint64_t tick, Watch& watch);
    size_t keyframe_before(uint64_t tick) const;
    void restore(size_t keyframe);
    bool is_active(uint32_t frame_index, uint64_t serial) const;
    std::optional<uint32_t> frame_of(uint64_t serial) const;
    std::optional<uint64_t> running_frame() const;
    template <class Test>
    Step first_where(Step low, Step high, const Test& test);
    void visit_positions(Step first, Step last, bool with_events, const Visitor& visit);
    void visit_index(Step first, Step last, const Visitor& visit);

    std::unique_ptr<Machine> machine_;
    Settings settings_;
    std::vector<Keyframe> keyframes_;
    std::unique_ptr<Index> index_;
    bool complete_ = false;
    Stop ending_ = Stop::Reached;
    Step last_ = 0;
    Step here_ = 0;              // where the machine stands; beyond `last_`: somewhere else
    uint64_t spacing_ = 0;       // steps between keyframes that cost little
    uint64_t debt_ = 0;          // steps to run before what saving cost has paid
    Snapshot head_;              // how far recording has come, if that is beyond the last keyframe
    bool at_head_ = true;        // the machine stands there
};

}  // namespace framewalk::timeline
