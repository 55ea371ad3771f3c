// Why blocks are still allocated when a program is over: who holds them, or where the last owner was lost.
//
// Everything said here is read off the machine's last state and off a replay of the run: pointers by their types,
// counts, statics, frames of threads that were still running, and calls that take an owner without dropping it.
//
//   for (const Leak& leak : find_leaks(timeline, types, AddressModel::Slots))
//       leak.text;                  // "`mem::forget` ended its owner without dropping it."
#pragma once

#include <string>
#include <vector>

#include "timeline/timeline.h"
#include "view/type_parts.h"

namespace framewalk::view {

// Of the blocks that are still allocated at the end of a complete run, in order of address; at most `kMostLeaks`.
constexpr size_t kMostLeaks = 64;
std::vector<Leak> find_leaks(timeline::Timeline& timeline, TypeParts& types, AddressModel model);

}  // namespace framewalk::view
