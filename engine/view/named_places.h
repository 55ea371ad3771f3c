// What each name in a program text stands for: of the learner's own its type, of the library's its path, under
// which the page finds the sentence (`framewalk doc --json`).
//
//   for (const NamedPlace& n : named_places("fn main() { let v = vec![1]; }")) …   // `v: Vec<i32>`, `std::vec!`
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace framewalk::view {

struct NamedPlace {
    uint32_t line = 0;                 // from 1
    uint32_t column = 0, end = 0;      // from 1, counting characters; `end` is behind the last one
    std::string path;                  // `std::vec::Vec::push`; empty for the learner's own names
    std::string text;                  // `v: Vec<i32>`, `fn push(&mut self, value: T)`; may be empty
};

// In the order of the text. Total: of a text with errors those names that could be resolved.
std::vector<NamedPlace> named_places(std::string code);

}  // namespace framewalk::view
