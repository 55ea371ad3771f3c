// The heap's map and its curve as JSON: field names of view/heap_map.h and heap_curve.h as they stand.
#pragma once

#include "api/json_writer.h"
#include "view/heap_curve.h"
#include "view/heap_map.h"

namespace framewalk::api {

void write_heap_map(JsonWriter& json, const view::HeapMap& map);
void write_heap_curve(JsonWriter& json, const view::HeapCurve& curve);

}  // namespace framewalk::api
