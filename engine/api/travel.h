// Where the commands that move in time lead.
//
//   std::optional<Step> to = target_of(command, *run, here, summary);
#pragma once

#include <optional>

#include "api/command.h"
#include "view/program_run.h"

namespace framewalk::api {

bool leads_back(CommandKind kind);
// None: there is nothing in that direction. `summary` has the marks of the timeline.
std::optional<timeline::Step> target_of(const Command& command, view::ProgramRun& run, timeline::Step here,
                                        const view::TimelineSummary& summary);

}  // namespace framewalk::api
