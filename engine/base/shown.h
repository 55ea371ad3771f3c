// How much of a function a learner sees.
#pragma once

#include <cstdint>

namespace framewalk {

enum class Shown : uint8_t {
    Steps,    // its frame, and every moment in it
    Frame,    // its frame, while it waits for code of the learner's
    Hidden,   // nothing: its calls take no time
};

}  // namespace framewalk
