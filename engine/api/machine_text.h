// A machine in few words, as a link keeps it: the settings in which it differs from the usual one.
//
//   machine_text(memory)                                  "heap.policy=best-fit~stack.guard=false"
//   machine_json("heap.policy=best-fit", json)            {"heap":{"policy":"best-fit"}}
//
// The JSON is a lesson's `machine`; whether its settings make sense, `lesson::load_machine` says.
#pragma once

#include <string>
#include <string_view>

#include "memory/settings.h"

namespace framewalk::api {

std::string machine_text(const MemorySettings& memory);
// False: no such text. Nothing in it is believed, it may come from anywhere.
bool machine_json(std::string_view text, std::string& out);

}  // namespace framewalk::api
