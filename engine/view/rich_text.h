// Text of lessons: a small, safe part of Markdown, parsed into plain data. HTML does not exist in it.
//
//   paragraphs and lists (`- a`, `1. a`), fenced code, `code`, *emphasis*, **strong**,
//   [link](https://…)
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "view/view_model.h"

namespace framewalk::view {

// Never fails; what is not understood stays text. Problems ("HTML is not allowed") go to `problems`
// when that is given.
RichText parse_rich_text(std::string_view text, std::vector<std::string>* problems = nullptr);

// The words without marks, one line a block: for terminals and for voices.
std::string plain_text(const RichText& text);

}  // namespace framewalk::view
