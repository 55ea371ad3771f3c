// Makes the curve of the heap over a run.
//
//   HeapCurve curve;
//   while (!curve.is_complete) sample_heap(timeline, 24, curve);     // in slices, so that a page stays alive
//
// Of a long run the moments are those near which a state is kept, so that little has to be replayed.
#pragma once

#include "timeline/timeline.h"
#include "view/heap_curve.h"

namespace framewalk::view {

// Takes up to `most` further samples of a complete run. Leaves the machine anywhere.
void sample_heap(timeline::Timeline& timeline, size_t most, HeapCurve& curve);

}  // namespace framewalk::view
