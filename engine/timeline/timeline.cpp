// Recording and jumping. Searching is in search.cpp, scanning in scan.cpp.
#include "timeline/timeline.h"

#include <algorithm>

#include "timeline/index.h"

namespace framewalk::timeline {

namespace {

// A keyframe pays only if saving it is cheap beside running to it: a program that stores all over a
// large memory has them further apart. So many steps have to be run for each page that was looked at;
// fewer, and recording takes much longer than running.
constexpr uint64_t kStepsPerPage = 60;
// What a single keyframe costs too much is paid off over the next ones,
constexpr uint64_t kInstalments = 8;
// and they never lie so far apart that replaying takes longer than a frame of the screen.
constexpr uint64_t kMostSpacing = 1u << 18;

}  // namespace

Timeline::Timeline(mir::Program& program, const SourceMap& sources, MachineSettings machine_settings,
                   Settings settings)
    : machine_(std::make_unique<Machine>(program, sources, std::move(machine_settings))),
      settings_(settings),
      spacing_(settings.spacing) {
    start();
}

Timeline::~Timeline() = default;

// Step 0: the first mark, if the program has any.
void Timeline::start() {
    run_machine_to(tick_of(0));
    keep_keyframe();
    if (machine_->ended()) finish();
}

// Slices keep the machine's own loop short (see its header); here they are run through.
void Timeline::run_machine_to(uint64_t tick) {
    while (machine_->run_to(tick) == Stop::Slice) {}
}

void Timeline::watch_machine_to(uint64_t tick, Watch& watch) {
    while (machine_->run_watching(tick, watch) == Stop::Slice) {}
}

// While the learner looks around, the machine is away from the head of the recording.
void Timeline::return_to_head() {
    if (at_head_) return;
    machine_->restore(head_ ? head_ : keyframes_.back().snapshot);
    at_head_ = true;
}

// A keyframe must stand at a mark, so a step whose library work takes long is run to its end.
Stop Timeline::record_some(uint64_t stop_work) {
    const Keyframe& newest = keyframes_.back();
    Stop stop = machine_->run_to(newest.tick + gap());
    bool busy = machine_->work() - newest.work > settings_.work_spacing;
    if (stop != Stop::Slice || !busy) return stop;
    uint64_t next = machine_->tick() + 1;
    while ((stop = machine_->run_to(next)) == Stop::Slice && machine_->work() < stop_work) {}
    return stop;
}

void Timeline::record(uint64_t steps) {
    if (complete_) return;
    return_to_head();
    uint64_t stop_tick = machine_->tick() + steps;
    uint64_t stop_work = machine_->work() + steps;
    while (machine_->tick() < stop_tick && machine_->work() < stop_work) {
        Stop stop = record_some(stop_work);
        if (is_end(stop)) return finish();
        if (stop == Stop::Reached) keep_keyframe();
    }
    // It may stand in the middle of a step now: keep that place to go on from.
    head_ = machine_->save();
    last_ = step_at(keyframes_.back().tick);
    here_ = last_ + 1;
}

void Timeline::keep_keyframe() {
    uint64_t tick = machine_->tick();
    if (!keyframes_.empty() && keyframes_.back().tick >= tick) return;
    Keyframe k;
    k.tick = tick;
    k.work = machine_->work();
    k.depth = machine_->visible_depth();
    k.snapshot = machine_->save();
    k.cost = Machine::cost_of(k.snapshot);
    keyframes_.push_back(std::move(k));
    debt_ -= std::min(debt_, keyframes_.size() < 2 ? 0 : tick - keyframes_[keyframes_.size() - 2].tick);
    debt_ += Machine::effort_of(keyframes_.back().snapshot) * kStepsPerPage;
    if (history_bytes() > settings_.history_cap) thin();
}

// Steps to the next keyframe.
uint64_t Timeline::gap() const { return std::max(spacing_, std::min(debt_ / kInstalments, kMostSpacing)); }

// Gives up every second keyframe. What a dropped one did not share with the one before it may still be
// needed by the one after it, which changed much the same pages: the larger of the two costs stays.
void Timeline::thin() {
    if (keyframes_.size() < 4) return;
    std::vector<Keyframe> kept;
    for (size_t i = 0; i < keyframes_.size(); ++i) {
        bool keep = i % 2 == 0 || i + 1 == keyframes_.size();
        if (!keep) {
            keyframes_[i + 1].cost = std::max(keyframes_[i + 1].cost, keyframes_[i].cost);
            continue;
        }
        kept.push_back(std::move(keyframes_[i]));
    }
    keyframes_ = std::move(kept);
    spacing_ *= 2;
}

void Timeline::finish() {
    complete_ = true;
    ending_ = machine_->last_stop();
    last_ = static_cast<Step>(std::min<uint64_t>(machine_->tick(), UINT32_MAX - 1));
    head_.reset();
    here_ = last_;
}

uint64_t Timeline::history_bytes() const {
    uint64_t total = keyframes_.size() * sizeof(Keyframe);
    for (const Keyframe& k : keyframes_) total += k.cost;
    return total + (index_ ? index_->bytes() : 0);
}

size_t Timeline::keyframe_before(uint64_t tick) const {
    auto after = std::upper_bound(keyframes_.begin(), keyframes_.end(), tick,
                                  [](uint64_t t, const Keyframe& k) { return t < k.tick; });
    return after == keyframes_.begin() ? 0 : static_cast<size_t>(after - keyframes_.begin() - 1);
}

void Timeline::restore(size_t keyframe) {
    machine_->restore(keyframes_[keyframe].snapshot);
    at_head_ = false;
}

void Timeline::seek(Step step) {
    step = std::min(step, last_);
    uint64_t tick = tick_of(step);
    size_t nearest = keyframe_before(tick);
    bool is_there = here_ == step;
    bool can_run_on = here_ < step && here_ <= last_ && machine_->tick() >= keyframes_[nearest].tick;
    if (!is_there && !can_run_on) restore(nearest);
    if (!is_there) {
        at_head_ = false;
        run_machine_to(tick);
    }
    here_ = step;
}

uint64_t Timeline::hash_at(Step step) {
    seek(step);
    return machine_->hash();
}

}  // namespace framewalk::timeline
