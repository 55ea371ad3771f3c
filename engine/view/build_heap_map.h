// The machine's heap ─▶ its map.
//
//   view.heap_map = build_heap_map(timeline, view, {true, 0, address});
#pragma once

#include "timeline/timeline.h"
#include "view/heap_map.h"

namespace framewalk::view {

// The machine must stand at the view's position, and stands there afterwards. `view` is complete but for this.
std::shared_ptr<const HeapMap> build_heap_map(timeline::Timeline& timeline, const ViewModel& view, const HeapMapOptions& options);

}  // namespace framewalk::view
