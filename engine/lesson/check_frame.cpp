#include "lesson/check_frame.h"

#include <algorithm>

#include "lesson/values.h"

namespace framewalk::lesson {

using view::BlockState;
using view::HeapBlock;
using view::Row;

namespace {

struct ActualRow {
    const Row* row = nullptr;
    std::string frame;
    bool is_matched = false;
};

bool is_live(const HeapBlock& block) {
    return block.state == BlockState::Live || block.state == BlockState::Leaked;
}

const std::string& value_of(const HeapBlock& block) {
    static const std::string none;
    return is_live(block) && !block.rows.empty() ? block.rows[0].value : none;
}

std::string text_of_row(const ActualRow& row) {
    return row.row->address_text + " " + row.row->name + " " + row.row->value + " (in " + row.frame + ")";
}

class FrameCheck {
public:
    FrameCheck(const ExpectedFrame& frame, const view::ViewModel& view) : frame_(frame), view_(view) {}

    std::vector<Problem> check() {
        if (frame_.has_rows) check_stack();
        if (frame_.has_heap) check_heap();
        return std::move(problems_);
    }

private:
    void add(const std::string& path, const char* field, const std::string& wanted, const std::string& actual) {
        problems_.push_back({path + field, "expected " + wanted + "; the engine says " + actual, 0, 0});
    }

    bool is_hidden(const std::string& name) const {
        return std::find(frame_.hidden.begin(), frame_.hidden.end(), name) != frame_.hidden.end();
    }

    void compare_value(const ExpectedRow& row, const std::string& actual) {
        if (!row.has_value || same_value(row.value, actual)) return;
        bool is_question = normal_value(row.value) == "??????" && is_hidden(row.name);
        if (!is_question) add(row.path, ".value", row.value, actual.empty() ? "nothing" : actual);
    }

    // ------------------------------------------------ stack

    void check_stack() {
        std::vector<ActualRow> actual;
        for (const view::Frame& frame : view_.frames)
            for (const Row& row : frame.rows) actual.push_back({&row, frame.function, false});
        for (const ExpectedRow& row : frame_.rows) check_row(row, actual);
        if (frame_.is_partial) return;
        for (const ActualRow& row : actual)
            if (!row.is_matched)
                problems_.push_back({frame_.path + ".rows", "the engine has another row: " + text_of_row(row), 0, 0});
    }

    static bool fits(const ExpectedRow& wanted, const ActualRow& row) {
        if (row.is_matched) return false;
        if (!wanted.frame.empty() && wanted.frame != row.frame) return false;
        if (wanted.has_address) return same_value(wanted.address, row.row->address_text);
        return wanted.name == row.row->name;
    }

    void check_row(const ExpectedRow& wanted, std::vector<ActualRow>& actual) {
        auto found = std::find_if(actual.begin(), actual.end(), [&](const ActualRow& r) { return fits(wanted, r); });
        if (found == actual.end()) {
            std::string what = wanted.has_address ? "at address " + wanted.address : "of that name";
            problems_.push_back({wanted.path, "the engine has no row " + what + " (`" + wanted.name + "`)", 0, 0});
            return;
        }
        found->is_matched = true;
        const Row& row = *found->row;
        if (row.name != wanted.name) add(wanted.path, ".name", wanted.name, row.name);
        compare_value(wanted, row.value);
        if (!wanted.type.empty() && wanted.type != row.type) add(wanted.path, ".type", wanted.type, row.type);
        if (!wanted.state.empty() && wanted.state != view::word(row.state))
            add(wanted.path, ".state", wanted.state, view::word(row.state));
    }

    // ------------------------------------------------ heap

    void check_heap() {
        size_t live = 0, matched = 0;
        for (const HeapBlock& block : view_.heap) live += is_live(block);
        for (const ExpectedRow& row : frame_.heap) matched += check_block(row);
        if (frame_.is_partial || matched >= live) return;
        for (const HeapBlock& block : view_.heap) {
            bool is_claimed = std::any_of(frame_.heap.begin(), frame_.heap.end(), [&](const ExpectedRow& r) {
                return same_value(r.address, block.address_text);
            });
            if (is_live(block) && !is_claimed)
                problems_.push_back({frame_.path + ".heap", "the engine has another block: " + block.address_text +
                                                                " " + value_of(block), 0, 0});
        }
    }

    // True when the row is about a block that is live.
    bool check_block(const ExpectedRow& wanted) {
        auto found = std::find_if(view_.heap.begin(), view_.heap.end(), [&](const HeapBlock& b) {
            return same_value(wanted.address, b.address_text);
        });
        bool wants_free = wanted.state == "freed" || wanted.state == "free" || (wanted.has_value && wanted.value.empty());
        if (found == view_.heap.end()) {
            if (!wants_free)
                problems_.push_back({wanted.path, "the engine has no heap block at " + wanted.address, 0, 0});
            return false;
        }
        if (wants_free && is_live(*found)) add(wanted.path, ".state", "freed", "live");
        if (!wants_free && !is_live(*found)) add(wanted.path, ".state", "live", "freed");
        if (wants_free || !is_live(*found)) return is_live(*found);
        compare_value(wanted, value_of(*found));
        if (!wanted.type.empty() && wanted.type != found->type) add(wanted.path, ".type", wanted.type, found->type);
        bool says_leaked = wanted.state == "leaked";
        if (!wanted.state.empty() && says_leaked != (found->state == BlockState::Leaked))
            add(wanted.path, ".state", wanted.state, view::word(found->state));
        return true;
    }

    const ExpectedFrame& frame_;
    const view::ViewModel& view_;
    std::vector<Problem> problems_;
};

}  // namespace

std::vector<Problem> check_frame(const ExpectedFrame& frame, const view::ViewModel& view) {
    return FrameCheck(frame, view).check();
}

}  // namespace framewalk::lesson
