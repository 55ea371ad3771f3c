// std::stable_sort, compiled once: what is sorted and how it is compared stay behind a function pointer.
//
//   sort_stably(marks.begin(), marks.end(), [](const Mark& a, const Mark& b) { return a.line < b.line; });
//
// Each instance of the library's own is 4 kB of code that every learner downloads. For lists of some dozens
// of elements; each is moved twice.
#pragma once

#include <algorithm>
#include <cstdint>
#include <functional>
#include <iterator>
#include <utility>
#include <vector>

namespace framewalk {

// Is element `a` to come before element `b`? Both are numbers in the order before sorting.
using Precedes = bool (*)(const void* context, std::uint32_t a, std::uint32_t b);

// The numbers 0 to `count` - 1 in the order that `precedes` asks for.
std::vector<std::uint32_t> stable_order(std::uint32_t count, const void* context, Precedes precedes);

template <typename Iterator, typename Less = std::less<>>
void sort_stably(Iterator begin, Iterator end, Less less = {}) {
    const auto count = static_cast<std::uint32_t>(end - begin);
    if (count < 2) return;
    const auto compare = [&](std::uint32_t a, std::uint32_t b) { return less(begin[a], begin[b]); };
    const auto order = stable_order(count, &compare, [](const void* context, std::uint32_t a, std::uint32_t b) {
        return static_cast<bool>((*static_cast<const decltype(compare)*>(context))(a, b));
    });
    std::vector<typename std::iterator_traits<Iterator>::value_type> sorted;
    sorted.reserve(count);
    for (const std::uint32_t from : order) sorted.push_back(std::move(begin[from]));
    std::move(sorted.begin(), sorted.end(), begin);
}

}  // namespace framewalk
