#include "rust/syntax/left_out.h"

#include <cstdio>
#include <cstdlib>
#include <map>

namespace framewalk::rust {

namespace {

// By where they begin: where they end, and whether they were read.
struct Noted {
    const char* end = nullptr;
    bool is_read = false;
};
using Notes = std::map<const char*, Noted>;
Notes* notes = nullptr;

bool is_left_out(std::string_view block) { return block.size() > 2 && block[1] == kLeftOut; }

// No lesson runs this function, so it lies in the second part, whose arrival is what fills the text in.
__attribute__((noinline)) void bring_second_part(const char* text) {
    __asm__ volatile("" : : "r"(text) : "memory");
}

}  // namespace

std::string_view whole_part(std::string_view block) {
    if (notes) (*notes)[block.data()].is_read = true;
    if (!is_left_out(block)) return block;
    bring_second_part(block.data());
    if (is_left_out(block)) {
        std::fputs("the library's text is not there\n", stderr);
        std::abort();
    }
    return block;
}

void note_left_out(std::string_view block) {
    if (notes) (*notes)[block.data()].end = block.data() + block.size();
}

void start_noting() {
    static Notes all;
    all.clear();
    notes = &all;
}

std::vector<std::string_view> unread_parts() {
    std::vector<std::string_view> parts;
    if (!notes) return parts;
    for (const auto& [begin, part] : *notes)
        if (part.end && !part.is_read) parts.emplace_back(begin, static_cast<size_t>(part.end - begin));
    return parts;
}

}  // namespace framewalk::rust
