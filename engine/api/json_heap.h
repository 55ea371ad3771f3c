// The heap's map as JSON: field names of view/heap_map.h as they stand.
#pragma once

#include "api/json_writer.h"
#include "view/heap_map.h"

namespace framewalk::api {

void write_heap_map(JsonWriter& json, const view::HeapMap& map);

}  // namespace framewalk::api
