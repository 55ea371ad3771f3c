#include "base/sort_stably.h"

#include <numeric>

namespace framewalk {

std::vector<std::uint32_t> stable_order(std::uint32_t count, const void* context, Precedes precedes) {
    std::vector<std::uint32_t> order(count);
    std::iota(order.begin(), order.end(), 0u);
    std::stable_sort(order.begin(), order.end(),
                     [=](std::uint32_t a, std::uint32_t b) { return precedes(context, a, b); });
    return order;
}

}  // namespace framewalk
