// The story of a deadlock: which thread waits for what, who could give it, since when.
//
//   main     waits for `second` (line 18), which thread 2 has locked since line 11
//   thread 2 waits for `first` (line 13), which the main thread has locked since line 15
#pragma once

#include "machine/machine.h"
#include "view/view_model.h"

namespace framewalk::view {

// Fills in title, message and story.
void tell_deadlock(Ending& ending, Machine& machine);

// "the main thread", "thread 2", "thread `worker`".
std::string words_for_thread(const Machine& machine, uint64_t id);

}  // namespace framewalk::view
