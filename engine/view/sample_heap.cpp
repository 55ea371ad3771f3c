#include "view/sample_heap.h"

#include <algorithm>

namespace framewalk::view {

namespace {

using timeline::Step;

constexpr uint32_t kMostSamples = 480;

// The kept state nearest to `step`, if none of the neighbouring samples is nearer to it.
Step near_keyframe(const timeline::Timeline& timeline, Step step, uint64_t apart) {
    const auto& keyframes = timeline.keyframes();
    auto after = std::lower_bound(keyframes.begin(), keyframes.end(), step,
                                  [](const timeline::Keyframe& k, Step s) { return timeline::Timeline::step_at(k.tick) < s; });
    if (after == keyframes.end()) return step;
    const Step there = timeline::Timeline::step_at(after->tick);
    return there - step <= apart / 2 ? there : step;
}

HeapSample sample_at(timeline::Timeline& timeline, Step step) {
    timeline.seek(step);
    const HeapFigures f = timeline.machine().memory().heap_figures();
    return {step, f.in_use, f.free, f.largest_free};
}

}  // namespace

void sample_heap(timeline::Timeline& timeline, size_t most, HeapCurve& curve) {
    const uint64_t last = timeline.last();
    curve.wanted = static_cast<uint32_t>(std::min<uint64_t>(last + 1, kMostSamples));
    const uint64_t apart = curve.wanted > 1 ? last / (curve.wanted - 1) : 0;
    for (; most > 0 && curve.samples.size() < curve.wanted; --most) {
        const size_t n = curve.samples.size();
        const bool is_edge = n == 0 || n + 1 == curve.wanted;
        const Step even = static_cast<Step>(n == 0 ? 0 : last * n / (curve.wanted - 1));
        curve.samples.push_back(sample_at(timeline, is_edge ? even : near_keyframe(timeline, even, apart)));
    }
    curve.is_complete = curve.samples.size() == curve.wanted;
}

}  // namespace framewalk::view
