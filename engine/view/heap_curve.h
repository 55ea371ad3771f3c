// How full and how broken up the heap was over a whole run: samples, evenly spread.
//
//   const HeapCurve& curve = *view.heap_curve;
//   curve.samples[7].largest_free;
#pragma once

#include <cstdint>
#include <vector>

namespace framewalk::view {

// Bytes.
struct HeapSample {
    uint32_t step = 0;
    uint64_t in_use = 0, free = 0, largest_free = 0;
};

struct HeapCurve {
    uint32_t revision = 0;
    uint32_t wanted = 0;                 // samples in all
    bool is_complete = false;
    std::vector<HeapSample> samples;     // by step
};

}  // namespace framewalk::view
