#include "view/viewer.h"

#include <algorithm>

#include "base/utf8.h"
#include "timeline/arrivals.h"
#include "timeline/index.h"
#include "view/build_heap_map.h"
#include "view/ending.h"
#include "view/files.h"
#include "view/leaks.h"
#include "view/summary.h"

namespace framewalk::view {

using timeline::Step;

namespace {

constexpr size_t kMostOutput = 64u << 10;     // bytes that a view lists
constexpr unsigned kMostSearches = 16;        // for the ways of moved values, in one view

std::string words_for(const CodeMark& mark, Machine& machine) {
    switch (mark.kind) {
        case mir::MarkKind::Statement: return "about to run";
        case mir::MarkKind::ScopeEnd: return "end of scope";
        case mir::MarkKind::FrameEnd: return "about to return";
        case mir::MarkKind::Drop: break;
    }
    const mir::Body* body = machine.function(mark.function).body;
    if (!body) return "about to drop";
    return "about to drop `" + std::string(machine.program().names().text(body->locals[mark.local].name)) + "`";
}

void set_gone_position(Position& p, const Machine& machine) {
    p.current = {};
    p.what = "ended";
    if (machine.last_stop() != Stop::Finished) p.current = range_of(machine.sources(), machine.stop_span());
}

}  // namespace

Viewer::Viewer(timeline::Timeline& timeline) : timeline_(timeline), types_(timeline.machine()) {}
Viewer::~Viewer() = default;

const MemoryView& Viewer::picture(Step step, const ViewOptions& options) {
    timeline_.seek(step);
    bool is_same = has_picture_ && pictured_step_ == step && pictured_model_ == options.model &&
                   pictured_open_ == options.open && pictured_picked_ == options.picked;
    if (is_same) return picture_;
    BuildOptions build;
    build.model = options.model;
    build.read.open = options.open;
    build.read.bytes_for = options.picked.empty() || options.picked[0] != 'h' || options.picked.find('.') != std::string::npos
                               ? options.picked
                               : options.picked + ".0";
    build.read.with_bytes = options.model == AddressModel::Bytes;
    picture_ = build_memory(types_, build);
    pictured_step_ = step;
    pictured_model_ = options.model;
    pictured_open_ = options.open;
    pictured_picked_ = options.picked;
    has_picture_ = true;
    return picture_;
}

ViewModel Viewer::at(Step step, const ViewOptions& options) {
    step = std::min(step, timeline_.last());
    ViewModel view;
    view.model = options.model;
    fill_position(view, step);
    MemoryView before;
    if (step > 0) before = picture(step - 1, options);
    MemoryView now = picture(step, options);
    mark_changes(before, now, view.popped);
    view.sentences = describe_changes(now, view.popped);
    const Machine::Damage& damage = timeline_.machine().damage();
    if (damage.count != 0 && damage.tick == step) view.sentences.push_back("This overwrites what belongs to something else: " + damage.victim + ".");
    view.frames = std::move(now.frames);
    view.threads = std::move(now.threads);
    if (!view.threads.empty()) view.position.thread = now.running_name;
    view.heap = std::move(now.heap);
    view.hidden_blocks = now.hidden_blocks;
    view.hidden_frames = now.hidden_frames;
    view.statics = std::move(now.statics);
    view.arrows = std::move(now.arrows);
    view.files = std::move(now.files);
    view.meters = now.meters;
    view.machine = timeline_.machine().settings().memory;
    fill_output(view, step);
    bool is_end = timeline_.is_complete() && step == timeline_.last();
    if (is_end) fill_ending(view, timeline_);
    if (is_end && can_leak(timeline_.ending())) mark_leaks(view, leaks(options.model));
    if (is_end) tell_left_open(view);
    // What went wrong is said first; a good end is the last thing that happens.
    if (is_end) view.sentences.insert(view.ending.kind == EndingKind::Ok ? view.sentences.end() : view.sentences.begin(), view.ending.title + ".");
    if (view.sentences.empty()) view.sentences.push_back("Nothing in memory changed.");
    if (options.follow_moves) fill_moves(view, step, options);
    if (options.map.is_wanted) view.heap_map = build_heap_map(timeline_, view, options.map);
    view.is_recording = !timeline_.is_complete();
    if (view.machine.boxed != 0) {
        if (!boxed_) boxed_ = std::make_unique<BoxedHistory>(timeline_, types_, view.machine.boxed);
        view.boxed = boxed_->at(step);
    }
    return view;
}

void Viewer::fill_position(ViewModel& view, Step step) {
    Machine& machine = timeline_.machine();
    Position& p = view.position;
    if (step > 0) {
        timeline_.seek(step - 1);
        if (const CodeMark* mark = machine.current_mark()) p.previous = range_of(machine.sources(), mark->span);
    }
    timeline_.seek(step);
    p.step = step;
    p.last = timeline_.last();
    p.at_end = timeline_.is_complete() && step == p.last;
    p.depth = timeline_.visible_depth();
    p.can_back = step > 0;
    p.can_forward = p.can_over = step < p.last;
    p.can_out = p.can_forward && p.depth > 0;
    const CodeMark* mark = p.at_end ? nullptr : machine.current_mark();
    if (!mark) return set_gone_position(p, machine);
    p.current = range_of(machine.sources(), mark->span);
    p.function = std::string(machine.program().names().text(machine.function(mark->function).name));
    p.what = words_for(*mark, machine);
    p.visit = visit_number(step);
    timeline_.seek(step);
}

// How often the line was reached up to here, in runs short enough to count.
uint32_t Viewer::visit_number(Step step) {
    const timeline::Index* index = timeline_.index();
    if (!index) return 0;
    uint32_t line = index->line(step), visits = 0;
    timeline::ArrivalTracker tracker;
    timeline_.scan(0, step, false, [&](const timeline::Seen& seen) {
        uint32_t here = index->line(seen.step);
        visits += tracker.see(seen, here) && here == line;
        return true;
    });
    return visits;
}

void Viewer::fill_output(ViewModel& view, Step step) {
    const Machine& machine = timeline_.machine();
    const auto& parts = machine.output_parts();
    size_t out_at = 0, err_at = 0;
    std::string_view out = machine.out(), err = machine.err();
    size_t total = out.size() + err.size();
    uint64_t skip = total > kMostOutput ? total - kMostOutput : 0;
    for (size_t i = 0; i < parts.size(); ++i) {
        const Machine::OutputPart& part = parts[i];
        size_t& at = part.is_err ? err_at : out_at;
        std::string_view text = (part.is_err ? err : out).substr(at, part.size);
        at += part.size;
        if (skip > 0) {
            view.output.dropped_bytes += text.size();
            skip -= std::min<uint64_t>(skip, text.size());
            continue;
        }
        OutputChunk chunk;
        chunk.stream = part.is_err ? Stream::Stderr : Stream::Stdout;
        chunk.step = timeline::Timeline::step_after(part.tick);
        chunk.is_new = chunk.step == step && step > 0;
        chunk.text = text;
        auto& chunks = view.output.chunks;
        bool goes_on = !chunks.empty() && chunks.back().stream == chunk.stream && chunks.back().step == chunk.step;
        if (goes_on) chunks.back().text += chunk.text;
        else chunks.push_back(std::move(chunk));
    }
    for (OutputChunk& chunk : view.output.chunks) {
        chunk.text = valid_utf8(chunk.text);
        if (!chunk.is_new) continue;
        std::string shown = chunk.text.substr(0, chunk.text.find_last_not_of('\n') + 1);
        view.sentences.push_back((chunk.stream == Stream::Stdout ? "Printed: " : "Printed to stderr: ") + shown);
    }
}

// ---------------------------------------------------------------- moves of earlier steps

bool Viewer::find_move(const Row& row, Step step, const ViewOptions& options, Moved& out) {
    timeline::Written written = timeline_.last_write(step, row.address, row.size);
    if (!written.found || written.kind != EventKind::State || written.step == 0) return false;
    out.step = written.step;
    MemoryView before = picture(written.step - 1, options);
    MemoryView now = picture(written.step, options);
    std::vector<PoppedFrame> popped;
    mark_changes(before, now, popped);
    for_each_row(static_cast<const MemoryView&>(now), [&](const Row& r) {
        if (r.id != row.id || r.state != CellState::Moved) return;
        out.to_id = r.moved_to_id;
        out.text = r.state_text;
    });
    return true;
}

void Viewer::fill_moves(ViewModel& view, Step step, const ViewOptions& options) {
    unsigned searches = 0;
    auto look = [&](Row& row) {
        if (row.state != CellState::Moved || row.state_step != 0) return;
        if (row.changed && !row.moved_to_id.empty()) moves_[row.id] = {step, row.moved_to_id, row.state_text};
        auto known = moves_.find(row.id);
        bool is_stale = known == moves_.end() || known->second.step > step;
        if (is_stale && searches < kMostSearches) {
            ++searches;
            Moved found;
            if (!find_move(row, step, options, found)) return;
            known = moves_.insert_or_assign(row.id, found).first;
        } else if (is_stale) {
            return;
        }
        row.state_step = known->second.step;
        row.moved_to_id = known->second.to_id;
        if (!known->second.text.empty()) row.state_text = known->second.text;
    };
    for (Frame& frame : view.frames)
        for (Row& row : frame.rows) look(row);
    if (searches > 0) timeline_.seek(step);
}

// ---------------------------------------------------------------- the rest

const std::vector<Leak>& Viewer::leaks(AddressModel model) {
    if (!has_leaks_ || leaks_model_ != model) leaks_ = find_leaks(timeline_, types_, model);
    has_leaks_ = true;
    leaks_model_ = model;
    return leaks_;
}

std::shared_ptr<const TimelineSummary> Viewer::summary() {
    if (!summary_ || !summary_->is_complete) {
        auto made = std::make_shared<TimelineSummary>(summarize(timeline_));
        made->revision = summary_ ? summary_->revision + 1 : 1;
        summary_ = std::move(made);
    }
    return summary_;
}

std::vector<uint32_t> Viewer::lines_with_stops() {
    const timeline::Index* index = timeline_.index();
    return index ? index->lines() : std::vector<uint32_t>();
}

timeline::Written Viewer::last_write(Step step, uint64_t address, uint64_t size) {
    timeline::Written written = timeline_.last_write(step, address, size);
    timeline_.seek(step);
    return written;
}

std::vector<ByteCell> Viewer::bytes(Step step, uint64_t address, uint64_t size) {
    timeline_.seek(step);
    AddressBook book(types_, AddressModel::Bytes);
    ReadOptions options;
    return ValueReader(types_, book, options).bytes(address, size, Ty());
}

}  // namespace framewalk::view
