#include "api/branch.h"

#include <algorithm>

#include "view/address_book.h"

namespace framewalk::api {

using timeline::Step;
using view::Row;
using view::ViewModel;

namespace {

constexpr size_t kMostBytes = 16;
constexpr uint64_t kSlice = 2'000'000;        // steps that are recorded beyond the change at once

int digit_of(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    char small = static_cast<char>(c | 0x20);
    return small >= 'a' && small <= 'f' ? small - 'a' + 10 : -1;
}

// Words of one digit or of an even number of digits; none: it is not hexadecimal.
std::vector<uint8_t> read_hex(const std::string& text) {
    std::vector<uint8_t> bytes;
    for (size_t at = 0; at < text.size();) {
        size_t end = std::min(text.find(' ', at), text.size());
        std::string word = text.substr(at, end - at);
        if (word.size() == 1) word.insert(0, "0");
        if (word.size() % 2 != 0) return {};
        for (size_t i = 0; i < word.size(); i += 2) {
            int high = digit_of(word[i]), low = digit_of(word[i + 1]);
            if (high < 0 || low < 0) return {};
            bytes.push_back(static_cast<uint8_t>(16 * high + low));
        }
        at = end + 1;
    }
    return bytes;
}

std::string hex_text(const std::vector<uint8_t>& bytes) {
    static const char digits[] = "0123456789abcdef";
    std::string text;
    for (uint8_t b : bytes) {
        if (!text.empty()) text += ' ';
        text += digits[b >> 4];
        text += digits[b & 15];
    }
    return text;
}

std::string problem_of(const Memory& memory, uint64_t address, size_t size) {
    if (!memory.is_mapped(address, size)) return "There is no memory at " + view::byte_address_text(address) + ".";
    bool is_constant = address >= memory.constants_low() && address < memory.constants_high();
    return is_constant ? "This memory can only be read: a write to it would end the program." : "";
}

// ---------------------------------------------------------------- which value it is

bool holds(const Row& row, uint64_t address) { return address >= row.address && address - row.address < row.size; }

// The innermost part that has the byte, and its path.
const Row* part_at(const std::vector<Row>& rows, uint64_t address, std::string& name) {
    for (const Row& row : rows) {
        if (!row.in_scope || !holds(row, address)) continue;
        name += (name.empty() || row.name.empty() || row.name[0] == '[' ? "" : ".") + row.name;
        const Row* inner = part_at(row.children, address, name);
        return inner ? inner : &row;
    }
    return nullptr;
}

struct Value {
    std::string name, text, type;
    bool is_invalid = false, is_part = false;
};

Value value_at(const ViewModel& view, uint64_t address) {
    Value out;
    const Row* row = nullptr;
    for (size_t i = view.frames.size(); i-- > 0 && !row;) row = part_at(view.frames[i].rows, address, out.name);
    for (size_t i = 0; i < view.heap.size() && !row; ++i)
        if (view.heap[i].state != view::BlockState::Hole) row = part_at(view.heap[i].rows, address, out.name);
    if (!row) row = part_at(view.statics, address, out.name);
    if (!row) return out;
    out.text = row->value, out.type = row->type, out.is_invalid = row->is_invalid;
    out.is_part = true;
    if (out.name.empty()) out.name = row->address_text;
    return out;
}

std::string value_words(const Value& before, const Value& now) {
    if (!now.is_part) return "No value that is shown has it.";
    if (now.is_invalid) return "`" + now.name + "` holds " + now.text + " now, which is no value of `" + now.type + "`: reading it is undefined behaviour.";
    if (now.text == before.text) return "`" + now.name + "` stays " + now.text + ".";
    return "`" + now.name + "` is " + now.text + " now; it was " + before.text + ".";
}

std::string change_words(const Poked& wished, const std::vector<uint8_t>& was, const std::vector<uint8_t>& bytes) {
    return "At " + view::byte_address_text(wished.address) + ", " + hex_text(was) + " became " + hex_text(bytes) + ". ";
}

}  // namespace

void Branching::forget_after(Step step) {
    while (!steps_.empty() && steps_.back() > step) steps_.pop_back(), shown_.changes.pop_back();
    while (!pokes_.empty() && timeline::Timeline::step_at(pokes_.back().tick) > step) pokes_.pop_back();
}

std::string Branching::change(const Poked& wished, Step step, Run& run, const Make& make) {
    std::vector<uint8_t> bytes = read_hex(wished.hex);
    if (bytes.empty() || bytes.size() > kMostBytes) return "A byte is two hexadecimal digits, from 00 to ff.";
    const ViewModel before = run->at(step, wished.look);
    if (before.position.at_end) return "The program is over: nothing would read the changed byte.";
    run->timeline().seek(step);
    const Memory& memory = run->timeline().machine().memory();
    std::string problem = problem_of(memory, wished.address, bytes.size());
    if (!problem.empty()) return problem;
    const std::vector<uint8_t> was(memory.bytes() + wished.address, memory.bytes() + wished.address + bytes.size());
    if (!is_on()) trunk_ = run, shown_.begun = step;
    forget_after(step);
    for (size_t i = 0; i < bytes.size(); ++i) pokes_.push_back({timeline::Timeline::tick_of(step), wished.address + i, bytes[i]});
    run = make(pokes_);
    while (!run->is_complete() && run->timeline().last() < step) run->record(kSlice);
    run->record(kSlice);
    steps_.push_back(step);
    const ViewModel now = run->at(step, wished.look);
    shown_.changes.push_back(change_words(wished, was, bytes) + value_words(value_at(before, wished.address), value_at(now, wished.address)));
    return {};
}

Step Branching::leave(Run& run) {
    const Step step = begun();
    run = trunk_;
    *this = {};
    return step;
}

}  // namespace framewalk::api
