#include "cli/trace_text.h"

#include <algorithm>
#include <vector>

#include "source/text_width.h"

namespace framewalk::cli {

namespace {

using view::BlockState;
using view::CellState;
using view::HeapBlock;
using view::Row;
using view::ViewModel;

struct TableRow {
    std::string address, name, value, note;
};

bool is_live(const HeapBlock& block) {
    return block.state == BlockState::Live || block.state == BlockState::Leaked;
}

// A block that this step freed is a hole like any other, if something lives below it.
bool is_hole(const ViewModel& view, const HeapBlock& block) {
    if (is_live(block)) return false;
    return std::any_of(view.heap.begin(), view.heap.end(), [&](const HeapBlock& other) {
        bool is_beyond = block.slot != 0 ? other.slot > block.slot : other.address > block.address;
        return is_live(other) && is_beyond;
    });
}

std::string note_for(const Row& row) {
    bool is_plain = row.state == CellState::Live || row.state == CellState::Uninit;
    return is_plain || row.state_text.empty() ? "" : "(" + row.state_text + ")";
}

std::vector<TableRow> heap_rows(const ViewModel& view) {
    std::vector<TableRow> rows;
    for (const HeapBlock& block : view.heap) {
        if (is_live(block)) {
            std::string value = block.rows.empty() ? "" : block.rows[0].value;
            rows.push_back({block.address_text, "", value, block.state == BlockState::Leaked ? "(leaked)" : ""});
        } else if (is_hole(view, block)) {
            rows.push_back({block.address_text, "", "", "(free)"});
        }
    }
    return rows;
}

std::vector<TableRow> stack_rows(const ViewModel& view) {
    std::vector<TableRow> rows;
    for (size_t f = view.frames.size(); f-- > 0;)
        for (size_t r = view.frames[f].rows.size(); r-- > 0;) {
            const Row& row = view.frames[f].rows[r];
            rows.push_back({row.address_text, row.name, row.value, note_for(row)});
        }
    return rows;
}

void pad_to(std::string& line, size_t column) {
    size_t width = text_width(line);
    if (width < column) line.append(column - width, ' ');
}

// ---------------------------------------------------------------- JSON

// In the slot model the stack's addresses are numbers, the heap's are text.
void write_address(api::JsonWriter& json, const ViewModel& view, const std::string& text, uint64_t address) {
    if (view.model == view::AddressModel::Bytes) return json.unsigned_number(address);
    bool is_number = !text.empty() && text.find_first_not_of("0123456789") == std::string::npos;
    if (is_number) json.raw(text);
    else if (text.empty()) json.raw("null");
    else json.string(text);
}

void write_row(api::JsonWriter& json, const ViewModel& view, const Row& row, const std::string& frame) {
    json.begin_object();
    json.key("address");
    write_address(json, view, row.address_text, row.address);
    json.always("name", row.name);
    json.always("type", row.type);
    json.always("value", row.value);
    json.always("state", view::word(row.state));
    json.key("points_to");
    if (row.has_target && row.target.state != view::TargetState::Null)
        write_address(json, view, row.target.address_text, row.target.address);
    else json.raw("null");
    if (!row.moved_to_id.empty()) {
        const Row* to = view::find_row(view, row.moved_to_id);
        json.always("moved_to", to ? to->name : row.moved_to_id);
    }
    if (!frame.empty()) json.always("frame", frame);
    json.list("parts", row.children, [&](const Row& part) { write_row(json, view, part, ""); });
    json.end_object();
}

void write_block(api::JsonWriter& json, const ViewModel& view, const HeapBlock& block) {
    bool live = is_live(block);
    json.begin_object();
    json.key("address");
    write_address(json, view, block.address_text, block.address);
    json.always("type", live ? block.type : "");
    json.always("value", live && !block.rows.empty() ? block.rows[0].value : "");
    json.always("state", live ? view::word(block.state) : "free");
    json.always("size", block.size);
    if (live && !block.rows.empty())
        json.list("parts", block.rows[0].children, [&](const Row& part) { write_row(json, view, part, ""); });
    json.end_object();
}

}  // namespace

std::string table_text(const ViewModel& view) {
    std::vector<TableRow> heap = heap_rows(view), stack = stack_rows(view);
    std::vector<TableRow> rows = {{"Address", "Name", "Value", ""}};
    rows.insert(rows.end(), heap.begin(), heap.end());
    if (!heap.empty()) rows.push_back({"...", "...", "...", ""});
    rows.insert(rows.end(), stack.begin(), stack.end());
    size_t address_width = 0, name_width = 0;
    for (const TableRow& row : rows) {
        address_width = std::max(address_width, text_width(row.address));
        name_width = std::max(name_width, text_width(row.name));
    }
    std::string out;
    for (const TableRow& row : rows) {
        std::string line = row.address;
        pad_to(line, address_width + 2);
        line += row.name;
        pad_to(line, address_width + name_width + 4);
        line += row.value;
        if (!row.note.empty()) line += "  " + row.note;
        while (!line.empty() && line.back() == ' ') line.pop_back();
        out += line + "\n";
    }
    if (rows.size() == 1) out += "(empty)\n";
    out.pop_back();
    return out;
}

// The blocks, lowest first, and the figures that are not 0.
std::string heap_text(const ViewModel& view) {
    std::string out;
    for (size_t i = view.heap.size(); i-- > 0;) {
        const HeapBlock& block = view.heap[i];
        if (!is_live(block) && block.state != BlockState::Hole) continue;
        std::string line = block.address_text;
        pad_to(line, 12);
        line += std::to_string(block.size);
        pad_to(line, 20);
        out += line + (is_live(block) ? block.type : "(free)") + "\n";
    }
    for (const view::MeterKind& kind : view::meter_kinds())
        if (uint64_t value = view.meters.*kind.value) out += std::to_string(value) + "  " + kind.meaning + "\n";
    return out;
}

void write_figures(api::JsonWriter& json, const ViewModel& view) {
    json.key("figures");
    json.begin_object();
    for (const view::MeterKind& kind : view::meter_kinds()) json.always(kind.name, view.meters.*kind.value);
    json.end_object();
}

void write_memory(api::JsonWriter& json, const ViewModel& view) {
    json.key("stack");
    json.begin_array();
    for (const view::Frame& frame : view.frames)
        for (const Row& row : frame.rows) write_row(json, view, row, frame.function);
    json.end_array();
    json.key("heap");
    json.begin_array();
    for (const HeapBlock& block : view.heap)
        if (is_live(block) || is_hole(view, block)) write_block(json, view, block);
    json.end_array();
}

std::string leaks_text(const ViewModel& view) {
    std::string out;
    for (const view::Leak& leak : view.ending.leaks) {
        out += "\n" + leak.address_text + ": " + leak.text;
        for (const view::StoryPlace& place : leak.story)
            if (place.range.valid()) out += "\n    " + place.text + ": line " + std::to_string(place.range.line);
    }
    return out.empty() ? out : "\nStill allocated:" + out;
}

void write_leaks(api::JsonWriter& json, const ViewModel& view) {
    json.list("leaks", view.ending.leaks, [&](const view::Leak& leak) {
        json.begin_object();
        json.always("address", leak.address_text);
        json.always("kind", view::word(leak.kind));
        json.always("text", leak.text);
        json.list("story", leak.story, [&](const view::StoryPlace& place) {
            json.begin_object();
            json.always("text", place.text);
            json.always("line", uint64_t(place.range.line));
            json.always("step", uint64_t(place.step));
            json.end_object();
        });
        json.end_object();
    });
}

namespace {

const char* state_of(const view::HandleView& handle) { return handle.is_closed ? "closed" : handle.is_leaked ? "never closed" : "open"; }

}  // namespace

std::string files_text(const ViewModel& view) {
    std::string out;
    for (const view::FileView& file : view.files) {
        out += "\n  " + file.path + (file.is_removed ? " (removed)" : "") + ": " + std::to_string(file.size) + " bytes";
        for (const view::HandleView& handle : file.handles) {
            out += "\n    handle " + std::to_string(handle.number) + " for " + handle.access + ", at byte " + std::to_string(handle.at) + ", " + state_of(handle);
            if (!handle.owner.empty()) out += ", owned by " + handle.owner;
        }
    }
    return out.empty() ? out : "\nFiles:" + out;
}

void write_files(api::JsonWriter& json, const ViewModel& view) {
    json.list("files", view.files, [&](const view::FileView& file) {
        json.begin_object();
        json.always("path", file.path);
        json.always("size", file.size);
        json.always("text", file.text);
        json.always("removed", file.is_removed);
        json.list("handles", file.handles, [&](const view::HandleView& handle) {
            json.begin_object();
            json.always("number", uint64_t(handle.number));
            json.always("access", handle.access);
            json.always("at", handle.at);
            json.always("state", state_of(handle));
            json.always("owner", handle.owner);
            json.always("line", uint64_t(handle.opened_line));
            json.end_object();
        });
        json.end_object();
    });
}

std::string boxed_text(const view::BoxedWorld& world) {
    if (world.every == 0) return {};
    std::string text = "If every value were boxed (a model): " + std::to_string(world.made) + " objects made, " + std::to_string(world.live) + " live, " +
                       std::to_string(world.garbage) + " garbage, " + std::to_string(world.bytes) + " bytes, " + std::to_string(world.collections) + " collections\n";
    if (!world.marked.empty() || !world.swept.empty())
        text += "  a collection: " + std::to_string(world.marked.size()) + " marked, " + std::to_string(world.swept.size()) + " swept\n";
    for (const view::BoxedObject& object : world.objects) {
        text += "  #" + std::to_string(object.number) + " " + object.type + " " + object.value + " (" + std::to_string(object.size) + " bytes)";
        for (const std::string& name : object.names) text += " <- " + name;
        for (const view::BoxedPart& part : object.parts)
            if (part.object != 0) text += " -> #" + std::to_string(part.object);
        text += object.is_reachable ? "\n" : " garbage\n";
    }
    return text;
}

}  // namespace framewalk::cli
