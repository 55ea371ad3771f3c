#include "lesson/fill_table.h"

#include <algorithm>
#include <map>

#include "lesson/values.h"

namespace framewalk::lesson {

using view::BlankCell;
using view::BlankRow;
using view::BlockState;
using view::CellField;
using view::CellState;
using view::Frame;
using view::HeapBlock;
using view::Row;

namespace {

// Letters, digits, `_` and `.` only: answers are stored under this.
std::string safe(const std::string& text) {
    std::string out;
    for (char c : text) {
        bool ok = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
        out += ok ? c : '_';
    }
    return out;
}

bool is_there(const HeapBlock& block) {
    return block.state == BlockState::Live || block.state == BlockState::Leaked;
}

const char* state_of(const Row& row) { return view::word(row.state); }

class TableMaker {
public:
    TableMaker(const Checkpoint& checkpoint, const view::ViewModel& state)
        : fill_(checkpoint.fill), state_(state) {}

    FillTable make() {
        asks_existence_ = std::any_of(fill_.rows.begin(), fill_.rows.end(), [](const FillRow& r) { return r.is_extra; });
        bool with_heap = fill_.scope == Fill::Scope::All || fill_.scope == Fill::Scope::Heap;
        bool with_stack = fill_.scope != Fill::Scope::Heap;
        if (with_heap) add_heap();
        if (with_stack) add_stack();
        for (const FillRow& wish : fill_.rows)
            if (!wish.is_extra && !used_.count(&wish))
                out_.problems.push_back("there is no row `" + wish.name + "` in `" + wish.frame + "`");
        out_.state_words = {"live", "uninit", "moved", "dropped", "dangling"};
        return std::move(out_);
    }

private:
    std::string unique_key(std::string key) {
        uint32_t n = ++keys_used_[key];
        return n == 1 ? key : key + "_" + std::to_string(n);
    }

    const FillRow* wish_for(const std::string& frame, const std::string& name, bool is_extra) {
        for (const FillRow& wish : fill_.rows) {
            bool same_name = wish.name == name || same_value(wish.name, name);
            if (wish.frame != frame || !same_name || wish.is_extra != is_extra) continue;
            used_[&wish] = true;
            return &wish;
        }
        return nullptr;
    }

    bool is_blank(const FillRow* wish, CellField field) const {
        const std::vector<CellField>& blanks = wish && wish->has_blanks ? wish->blanks : fill_.blanks;
        if (blanks.empty() && !(wish && wish->has_blanks)) return field == CellField::Value;
        return std::find(blanks.begin(), blanks.end(), field) != blanks.end();
    }

    void add_cell(BlankRow& row, CellField field, bool is_blank, const std::string& text, const Row* key_row,
                  bool is_heap) {
        BlankCell cell;
        cell.id = row.key + "." + view::word(field);
        cell.field = field;
        cell.is_given = !is_blank;
        if (cell.is_given) cell.given = text;
        else out_.keys.push_back({cell.id, field, text, key_row != nullptr, is_heap, key_row ? *key_row : Row()});
        row.cells.push_back(std::move(cell));
    }

    void add_row(const std::string& frame, const Row* row, const FillRow* wish, const std::string& name) {
        BlankRow out;
        out.frame = frame;
        out.key = unique_key(safe(frame) + "." + safe(name));
        bool exists = row != nullptr, is_heap = frame == "heap";
        if (asks_existence_) add_cell(out, CellField::Exists, true, exists ? "yes" : "no", row, is_heap);
        auto add = [&](CellField field, const std::string& text) {
            add_cell(out, field, exists && is_blank(wish, field), text, row, is_heap);
        };
        add(CellField::Address, exists ? row->address_text : "");
        add(CellField::Name, is_heap && exists ? "" : name);
        add(CellField::Value, exists ? row->value : "");
        if (exists && is_blank(wish, CellField::State)) add(CellField::State, state_of(*row));
        out_.rows.push_back(std::move(out));
    }

    void add_heap() {
        add_extra_rows("heap");
        for (const HeapBlock& block : state_.heap) {
            if (!is_there(block) || block.rows.empty()) continue;
            const FillRow* wish = wish_for("heap", block.address_text, false);
            add_row("heap", &block.rows[0], wish, std::to_string(block.slot));
        }
    }

    void add_stack() {
        size_t first = fill_.scope == Fill::Scope::Top && !state_.frames.empty() ? state_.frames.size() - 1 : 0;
        for (const FillRow& wish : fill_.rows)
            if (wish.is_extra && wish.frame != "heap" && !has_frame(wish.frame, first)) add_extra(wish);
        for (size_t i = state_.frames.size(); i-- > first;) add_frame(state_.frames[i]);
    }

    void add_frame(const Frame& frame) {
        add_extra_rows(frame.function);
        for (size_t i = frame.rows.size(); i-- > 0;) {
            const Row& row = frame.rows[i];
            add_row(frame.function, &row, wish_for(frame.function, row.name, false), row.name);
        }
    }

    bool has_frame(const std::string& function, size_t first) const {
        for (size_t i = first; i < state_.frames.size(); ++i)
            if (state_.frames[i].function == function) return true;
        return false;
    }

    void add_extra_rows(const std::string& frame) {
        for (const FillRow& wish : fill_.rows)
            if (wish.is_extra && wish.frame == frame && !used_.count(&wish)) add_extra(wish);
    }

    void add_extra(const FillRow& wish) {
        used_[&wish] = true;
        add_row(wish.frame, nullptr, &wish, wish.name);
    }

    const Fill& fill_;
    const view::ViewModel& state_;
    FillTable out_;
    bool asks_existence_ = false;
    std::map<std::string, uint32_t> keys_used_;
    std::map<const FillRow*, bool> used_;
};

}  // namespace

FillTable fill_table(const Checkpoint& checkpoint, const view::ViewModel& state) {
    return TableMaker(checkpoint, state).make();
}

}  // namespace framewalk::lesson
