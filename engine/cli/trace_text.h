// One view as the documents' tables: Address, Name, Value; the heap above the stack.
#pragma once

#include <string>

#include "api/json_writer.h"
#include "view/view_model.h"

namespace framewalk::cli {

// The heap alone: its blocks and what is measured.
std::string heap_text(const view::ViewModel& view);
void write_figures(api::JsonWriter& json, const view::ViewModel& view);
std::string table_text(const view::ViewModel& view);
// At the end of a run: the blocks that are still allocated, and why; empty if there are none.
std::string leaks_text(const view::ViewModel& view);
void write_leaks(api::JsonWriter& json, const view::ViewModel& view);
// "stack": rows from the bottom up, "heap": from the highest address down.
void write_memory(api::JsonWriter& json, const view::ViewModel& view);

// The simulated files and the handles that are open; empty if there is none.
std::string files_text(const view::ViewModel& view);
void write_files(api::JsonWriter& json, const view::ViewModel& view);
// The boxed world, a line for each object; empty if it is not shown.
std::string boxed_text(const view::BoxedWorld& world);

}  // namespace framewalk::cli
