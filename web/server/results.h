// The stored answers as CSV for spreadsheets.
#pragma once

#include <optional>
#include <string>

#include "web/server/store.h"

namespace framewalk::server {

// One cell: quoted where needed, and with an apostrophe before what a spreadsheet would run as a
// formula (it begins with = + - @, a tab or a carriage return).
std::string csv_cell(const std::string& text);

// The whole table with its head line; lines end with CR LF. An empty `lesson` means all lessons.
// Nothing when the store could not be read.
std::optional<std::string> results_csv(Store& store, const std::string& lesson);

}  // namespace framewalk::server
