#include "api/picking.h"

#include <algorithm>
#include <optional>

#include "view/address_book.h"

namespace framewalk::api {

using view::HeapBlock;
using view::Picked;
using view::Row;

namespace {

constexpr uint64_t kMostBytes = 256;

std::string bytes_word(uint64_t size) { return std::to_string(size) + (size == 1 ? " byte" : " bytes"); }

std::string title_of(const std::string& name, const std::string& type, uint64_t size, uint64_t address) {
    std::string title = name;
    if (!type.empty()) title += (title.empty() ? "" : ": ") + type;
    return title + ", " + bytes_word(size) + " at " + view::byte_address_text(address);
}

// On a throwaway branch: the step at which the learner changed these bytes last; none: not yet.
std::optional<uint32_t> change_by_learner(const Picked& out, uint32_t step, Machine& machine) {
    std::optional<uint32_t> found;
    for (const Poke& poke : machine.settings().pokes) {
        const uint32_t at = timeline::Timeline::step_at(poke.tick);
        if (at <= step && poke.address >= out.address && poke.address - out.address < out.size) found = at;
    }
    return found;
}

void describe_writer(Picked& out, uint32_t step, view::Viewer& viewer) {
    if (out.size == 0) return;
    timeline::Written written = viewer.last_write(step, out.address, out.size);
    // The change is made when the step has come, so after what the program did on the way there.
    const std::optional<uint32_t> changed = change_by_learner(out, step, viewer.timeline().machine());
    if (changed && (!written.found || written.step <= *changed)) {
        out.has_writer = true;
        out.written_step = *changed;
        out.written_text = "changed by you";
        return;
    }
    if (written.gave_up) out.written_text = "not written in the last " + std::to_string(viewer.timeline().search_limit()) + " steps, further back no search looks";
    if (!written.found) return;
    Machine& machine = viewer.timeline().machine();
    out.has_writer = true;
    out.written_step = std::min(written.step, viewer.timeline().last());
    out.written_line = view::range_of(machine.sources(), machine.span_at(written.user_pc)).line;
    // The step at which it first shows, as people count.
    out.written_text = "written";
    if (out.written_line != 0) out.written_text += " in line " + std::to_string(out.written_line);
}

void add_story(Picked& out, const char* text, uint32_t step, uint32_t line) {
    view::StoryPlace place;
    place.text = text;
    place.step = step;
    place.has_step = true;
    place.range.line = place.range.end_line = line;
    if (line != 0) place.range.column = place.range.end_column = 1;
    out.history.push_back(std::move(place));
}

}  // namespace

Picked describe_picked(const view::ViewModel& view, const std::string& id, view::Viewer& viewer) {
    Picked out;
    const Row* row = view::find_row(view, id);
    const HeapBlock* block = view::find_block(view, id);
    if (row && row->state == view::CellState::Hidden) return out;
    if (!row && !(block && block->state != view::BlockState::Hole)) return out;
    out.id = id;
    out.address = row ? row->address : block->address;
    out.size = row ? row->size : block->size;
    out.title = row ? title_of(row->name, row->type, row->size, row->address)
                    : title_of("", block->type, block->size, block->address);
    uint32_t step = view.position.step;
    uint64_t shown = std::min(out.size, kMostBytes);
    const Row* content = row ? row : block->rows.empty() ? nullptr : &block->rows[0];
    out.bytes = content && !content->bytes.empty() ? content->bytes : viewer.bytes(step, out.address, shown);
    describe_writer(out, step, viewer);
    if (block) {
        add_story(out, "allocated", block->allocated_step, block->allocated_line);
        if (block->freed_step != 0) add_story(out, "freed", block->freed_step, block->freed_line);
    }
    return out;
}

}  // namespace framewalk::api
