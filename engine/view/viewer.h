// Views of one run, position by position: the machine's picture, what the step changed, the output so
// far, and at the end how it ended. Lesson text, questions and picking are the session's to add.
//
//   Viewer viewer(timeline);
//   ViewModel view = viewer.at(12, options);
#pragma once

#include <memory>
#include <unordered_map>

#include "timeline/timeline.h"
#include "view/boxed.h"
#include "view/changes.h"
#include "view/heap_map.h"

namespace framewalk::view {

struct ViewOptions {
    AddressModel model = AddressModel::Slots;
    std::set<std::string> open;        // rows that are open
    std::string picked;                // row or block whose bytes are wanted in any model
    HeapMapOptions map;
    bool follow_moves = true;          // say where moved values went in earlier steps (costs searches)
};

class Viewer {
public:
    explicit Viewer(timeline::Timeline& timeline);
    ~Viewer();
    Viewer(const Viewer&) = delete;
    Viewer& operator=(const Viewer&) = delete;

    // Complete apart from `code`, `timeline`, `lesson`, `picked`, `diagnostics`.
    ViewModel at(timeline::Step step, const ViewOptions& options);

    // The run at a glance; made anew while it is still being recorded.
    std::shared_ptr<const TimelineSummary> summary();
    // Lines on which some position stands, if the run is short enough to know them all.
    std::vector<uint32_t> lines_with_stops();

    // The last store to these bytes that is done at `step`.
    timeline::Written last_write(timeline::Step step, uint64_t address, uint64_t size);
    std::vector<ByteCell> bytes(timeline::Step step, uint64_t address, uint64_t size);

    timeline::Timeline& timeline() { return timeline_; }
    TypeParts& types() { return types_; }

private:
    struct Moved {                     // where and when a row's value went
        timeline::Step step = 0;
        std::string to_id, text;
    };
    const MemoryView& picture(timeline::Step step, const ViewOptions& options);
    void fill_position(ViewModel& view, timeline::Step step);
    void fill_output(ViewModel& view, timeline::Step step);
    void fill_moves(ViewModel& view, timeline::Step step, const ViewOptions& options);
    bool find_move(const Row& row, timeline::Step step, const ViewOptions& options, Moved& out);
    uint32_t visit_number(timeline::Step step);
    const std::vector<Leak>& leaks(AddressModel model);

    timeline::Timeline& timeline_;
    TypeParts types_;
    MemoryView picture_;               // of `pictured_step_`, without marks of change
    timeline::Step pictured_step_ = 0;
    bool has_picture_ = false;
    AddressModel pictured_model_ = AddressModel::Slots;
    std::set<std::string> pictured_open_;
    std::string pictured_picked_;
    std::unordered_map<std::string, Moved> moves_;
    std::shared_ptr<const TimelineSummary> summary_;
    std::vector<Leak> leaks_;          // of the complete run, as `leaks_model_` writes addresses
    bool has_leaks_ = false;
    AddressModel leaks_model_ = AddressModel::Slots;
    std::unique_ptr<BoxedHistory> boxed_;
};

}  // namespace framewalk::view
