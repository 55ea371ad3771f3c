// Every position of a run that is not too long, in three bytes each: which mark it stands at, how the
// call depth changed, and whether the running frame is a new one.
//
//   index.line(step); index.depth(step);
//   for (const Happening& h : index.happenings()) …     allocations, frees and output in order of time
#pragma once

#include <unordered_map>

#include "timeline/timeline.h"

namespace framewalk::timeline {

// Something that a step did to the heap or to the output.
struct Happening {
    EventKind kind = EventKind::Alloc;  // Alloc, Free, Output
    Step step = 0;                      // first position at which it is done
    uint64_t size = 0;                  // bytes
    uint64_t serial = 0;                // Alloc, Free: of the allocation
    uint32_t line = 0;                  // of the learner's code that asked for it
};

class Index {
public:
    // False when the run is too varied to be indexed (more than 65534 different marks).
    bool add(const Seen& seen, const Machine& machine);

    uint32_t size() const { return static_cast<uint32_t>(marks_.size()); }
    const CodeMark* mark(Step step) const;         // null at the end
    uint32_t line(Step step) const;                // 0 at the end
    uint32_t depth(Step step) const;
    // The same for walking on: from the depth at `step - 1`.
    uint32_t next_depth(Step step, uint32_t depth_before) const;
    bool is_new_frame(Step step) const { return (deltas_[step] & 1) != 0; }
    const std::vector<Happening>& happenings() const { return happenings_; }
    // Lines on which some position stands, rising.
    std::vector<uint32_t> lines() const;
    uint64_t bytes() const;

private:
    static constexpr uint32_t kBlock = 256;        // steps for which a full depth is kept once
    static constexpr uint16_t kNoMark = 0xFFFF;
    struct MarkLine {
        CodeMark mark;
        uint32_t line = 0;
    };
    uint16_t number_of(const CodeMark& mark, const Machine& machine);

    std::vector<MarkLine> mark_lines_;
    std::unordered_map<uint64_t, uint16_t> numbers_;
    std::vector<uint16_t> marks_;
    std::vector<int8_t> deltas_;                   // 2 * change of depth, + 1 if the frame is new
    std::vector<uint32_t> block_depths_;           // depth at the first step of each block
    std::unordered_map<Step, uint32_t> odd_depths_;// where the change does not fit
    std::vector<Happening> happenings_;
    uint32_t depth_ = 0;
};

}  // namespace framewalk::timeline
