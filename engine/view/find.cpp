// Looking things up in a view.
#include "view/view_model.h"

namespace framewalk::view {

const std::vector<MeterKind>& meter_kinds() {
    static const std::vector<MeterKind> kinds = {
#define FRAMEWALK_METER(name, meaning) {#name, meaning, &Meters::name},
#include "view/meters.def"
#undef FRAMEWALK_METER
    };
    return kinds;
}

namespace {

const Row* find_in(const std::vector<Row>& rows, const std::string& id) {
    for (const Row& row : rows) {
        if (row.id == id) return &row;
        bool may_hold = id.size() > row.id.size() && id.compare(0, row.id.size(), row.id) == 0 &&
                        id[row.id.size()] == '.';
        if (!may_hold) continue;
        if (const Row* found = find_in(row.children, id)) return found;
    }
    return nullptr;
}

}  // namespace

const Row* find_row(const ViewModel& view, const std::string& id) {
    for (const Frame& frame : view.frames)
        if (const Row* found = find_in(frame.rows, id)) return found;
    for (const HeapBlock& block : view.heap)
        if (const Row* found = find_in(block.rows, id)) return found;
    return find_in(view.statics, id);
}

const HeapBlock* find_block(const ViewModel& view, const std::string& id) {
    for (const HeapBlock& block : view.heap)
        if (block.id == id) return &block;
    return nullptr;
}

std::string spoken_value(const Row& row) {
    switch (row.state) {
        case CellState::Uninit: return "not initialised";
        case CellState::Dropped: return "dropped";
        case CellState::Hidden: return "asked for";
        case CellState::Moved:
        case CellState::Freed:
        case CellState::PartlyMoved:
        case CellState::Dangling:
        case CellState::Live: break;
    }
    std::string text = row.value;
    static const std::string arrow = "→ ";
    for (size_t at = text.find(arrow); at != std::string::npos; at = text.find(arrow, at))
        text.replace(at, arrow.size(), "points to ");
    if (!row.state_text.empty()) text += ", " + row.state_text;
    return text;
}

}  // namespace framewalk::view
