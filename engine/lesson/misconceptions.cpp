#include "lesson/misconceptions.h"

#include "lesson/values.h"

namespace framewalk::lesson {

using view::CellField;
using view::CellState;
using view::Row;

namespace {

std::string code(const std::string& text) { return "`" + text + "`"; }

// What a pointer row leads to: the value of the row or block meant.
std::string pointee_value(const Row& row, const view::ViewModel& about) {
    if (!row.has_target || row.target.id.empty()) return {};
    if (const Row* target = view::find_row(about, row.target.id)) return target->value;
    const view::HeapBlock* block = view::find_block(about, row.target.id);
    return block && !block->rows.empty() ? block->rows[0].value : std::string();
}

// The name of the row at a stack address, to say what an answer really is.
std::string name_at(const view::ViewModel& about, const std::string& address) {
    for (const view::Frame& frame : about.frames)
        for (const Row& row : frame.rows)
            if (row.address_text == address) return row.name;
    return {};
}

std::string explain_pointer(const Row& row, const std::string& answer, const view::ViewModel& about) {
    std::string pointee = pointee_value(row, about);
    if (!pointee.empty() && same_value(answer, pointee))
        return code(row.name) + " does not hold " + code(answer) + " itself. It holds the *address* of the place "
               "where that lies: write `→` and the address.";
    if (answers_value(answer, "→ " + row.address_text))
        return "That is where " + code(row.name) + " itself lives. What it *holds* is the address of something else.";
    std::string given = normal_value(answer);
    if (given.rfind("→ ", 0) == 0) {
        std::string name = name_at(about, given.substr(4));
        if (!name.empty())
            return "At that address lives " + code(name) + ". Which place was " + code(row.name) + " made to point to?";
    }
    return {};
}

std::string explain_plain(const Row& row, const std::string& answer) {
    if (normal_value(answer).rfind("→ ", 0) == 0)
        return code(row.name) + " is no pointer: its value lies in its own place.";
    if (same_value(answer, row.address_text))
        return "That is the *address* of " + code(row.name) + ", the number of its place. What lies in the place?";
    return {};
}

std::string explain_value(const KeyCell& key, const std::string& answer, const view::ViewModel& before,
                          const view::ViewModel& about) {
    const Row& row = key.row;
    if (row.state == CellState::Uninit)
        return "The place of " + code(row.name) + " was set aside, but nothing has been stored in it yet: `??????`.";
    if (row.state == CellState::Dropped)
        return code(row.name) + " was dropped, so nothing of meaning is left in its place: `??????`.";
    if (normal_value(answer) == "??????") return "By then something has been stored here.";
    const Row* old = view::find_row(before, row.id);
    if (old && !same_value(old->value, row.value) && answers_value(answer, old->value))
        return "That was its value at the moment of the question. What do the lines in between do to it?";
    return row.has_target ? explain_pointer(row, answer, about) : explain_plain(row, answer);
}

std::string explain_state(const KeyCell& key, const std::string& answer) {
    switch (key.row.state) {
        case CellState::Moved: return "Its value has another owner now: it " + key.row.state_text + ".";
        case CellState::Dropped: return "Its scope ended, and it was dropped.";
        case CellState::Uninit: return "Its place exists from the moment its function is called, but nothing has been stored there yet.";
        case CellState::Dangling: return "The place it points to is gone.";
        case CellState::Live:
            if (answer == "moved") return "It was not moved: a copy or a borrow leaves the original as it was.";
            if (answer == "dropped") return "Its scope has not ended yet.";
            return {};
        case CellState::PartlyMoved:
        case CellState::Freed:
        case CellState::Hidden: return {};
    }
    return {};
}

std::string explain_existence(const KeyCell& key) {
    if (key.exists && key.is_heap) return "This heap block is allocated at that moment.";
    if (key.exists) return "A frame has a row for each of its bindings as long as its function has not returned.";
    return "There is no such row at that moment: a frame is gone, with all its rows, as soon as its function returns.";
}

}  // namespace

std::string explain_wrong_cell(const KeyCell& key, const std::string& answer, const view::ViewModel& before,
                               const view::ViewModel& about) {
    if (answer.empty()) return {};
    switch (key.field) {
        case CellField::Exists: return explain_existence(key);
        case CellField::Value: return explain_value(key, answer, before, about);
        case CellField::State: return explain_state(key, answer);
        case CellField::Address:
            return key.is_heap ? "The heap is filled from the highest address down; the first free place is taken."
                               : "Addresses go up with each binding, parameters first, beginning where the frame below ends.";
        case CellField::Name: return {};
    }
    return {};
}

}  // namespace framewalk::lesson
