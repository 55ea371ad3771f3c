// The text that a link keeps: "1;s=12;m=bytes;l=de;o=f1.0,h3.0;k=<machine>;c=<code>". `1` is its version;
// unknown fields are skipped, so that older engines read newer links as far as they can.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>

#include "view/view_model.h"

namespace framewalk::api {

struct SavedState {
    uint32_t step = 0;
    view::AddressModel model = view::AddressModel::Slots;
    bool has_model = false;
    std::string language;
    std::set<std::string> open;
    bool has_machine = false;        // not the lesson's own
    std::string machine;             // see machine_text.h
    bool has_code = false;
    std::string code;                // stands last and goes to the end of the text
};

std::string write_state(const SavedState& state);
// False: not a state text of this version.
bool read_state(std::string_view text, SavedState& out);

}  // namespace framewalk::api
