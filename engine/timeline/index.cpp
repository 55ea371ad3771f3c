#include "timeline/index.h"

#include <algorithm>

namespace framewalk::timeline {

namespace {

constexpr int kOdd = 63;   // stands for a change of depth that does not fit

uint64_t key_of(const CodeMark& mark) {
    uint64_t key = (uint64_t(mark.function.index) << 34) ^ (uint64_t(mark.span.lo) << 3);
    return key ^ (uint64_t(mark.span.hi) << 17) ^ (uint64_t(mark.local.index) << 50) ^
           static_cast<uint64_t>(mark.kind);
}

bool same_mark(const CodeMark& a, const CodeMark& b) {
    return a.kind == b.kind && a.span == b.span && a.local == b.local && a.function == b.function;
}

bool is_happening(EventKind kind) {
    return kind == EventKind::Alloc || kind == EventKind::Free || kind == EventKind::Output;
}

uint32_t line_at(const Machine& machine, uint32_t pc) {
    return machine.sources().shown_line(machine.span_at(pc));
}

}  // namespace

uint16_t Index::number_of(const CodeMark& mark, const Machine& machine) {
    uint64_t key = key_of(mark);
    auto found = numbers_.find(key);
    if (found != numbers_.end() && same_mark(mark_lines_[found->second].mark, mark)) return found->second;
    if (mark_lines_.size() >= kNoMark) return kNoMark;
    uint16_t number = static_cast<uint16_t>(mark_lines_.size());
    mark_lines_.push_back({mark, machine.sources().shown_line(mark.span)});
    numbers_[key] = number;
    return number;
}

bool Index::add(const Seen& seen, const Machine& machine) {
    uint16_t number = kNoMark;
    if (seen.mark) {
        number = number_of(*seen.mark, machine);
        if (number == kNoMark) return false;
    }
    int64_t change = int64_t(seen.depth) - int64_t(depth_);
    if (change <= -kOdd || change >= kOdd) {
        odd_depths_[seen.step] = seen.depth;
        change = kOdd;
    }
    if (seen.step % kBlock == 0) block_depths_.push_back(seen.depth);
    marks_.push_back(number);
    deltas_.push_back(static_cast<int8_t>(change * 2 + (seen.is_new_frame ? 1 : 0)));
    depth_ = seen.depth;
    if (!seen.events) return true;
    for (const Event& e : *seen.events)
        if (is_happening(e.kind))
            happenings_.push_back({e.kind, seen.step, e.size, e.serial, line_at(machine, e.user_pc)});
    return true;
}

const CodeMark* Index::mark(Step step) const {
    uint16_t number = marks_[step];
    return number == kNoMark ? nullptr : &mark_lines_[number].mark;
}

uint32_t Index::line(Step step) const {
    uint16_t number = marks_[step];
    return number == kNoMark ? 0 : mark_lines_[number].line;
}

uint32_t Index::next_depth(Step step, uint32_t depth_before) const {
    int change = deltas_[step] >> 1;
    if (change == kOdd) return odd_depths_.at(step);
    return static_cast<uint32_t>(int64_t(depth_before) + change);
}

uint32_t Index::depth(Step step) const {
    Step at = step / kBlock * kBlock;
    uint32_t depth = block_depths_[step / kBlock];
    while (at < step) {
        ++at;
        depth = next_depth(at, depth);
    }
    return depth;
}

std::vector<uint32_t> Index::lines() const {
    std::vector<uint32_t> out;
    for (const MarkLine& m : mark_lines_) out.push_back(m.line);
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

uint64_t Index::bytes() const {
    return marks_.size() * 3 + block_depths_.size() * 4 + odd_depths_.size() * 16 +
           happenings_.size() * sizeof(Happening) + mark_lines_.size() * sizeof(MarkLine);
}

}  // namespace framewalk::timeline
