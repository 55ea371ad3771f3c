#include "base/sort_stably.h"

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <vector>

namespace framewalk {
namespace {

TEST(SortStably, KeepsTheOrderOfWhatIsEqual) {
    std::vector<std::string> words = {"pear", "fig", "plum", "kiwi", "nut", "apple"};
    sort_stably(words.begin(), words.end(),
                [](const std::string& a, const std::string& b) { return a.size() < b.size(); });
    EXPECT_EQ(words, (std::vector<std::string>{"fig", "nut", "pear", "plum", "kiwi", "apple"}));
}

TEST(SortStably, TouchesOnlyItsRangeAndMovesWhatCannotBeCopied) {
    std::vector<std::unique_ptr<int>> boxes;
    for (const int n : {9, 3, 1, 2, 0}) boxes.push_back(std::make_unique<int>(n));
    sort_stably(boxes.begin() + 1, boxes.end() - 1, [](const auto& a, const auto& b) { return *a < *b; });
    std::vector<int> numbers;
    for (const auto& box : boxes) numbers.push_back(*box);
    EXPECT_EQ(numbers, (std::vector<int>{9, 1, 2, 3, 0}));
}

TEST(SortStably, TakesNoneAndOne) {
    std::vector<int> numbers;
    sort_stably(numbers.begin(), numbers.end());
    EXPECT_TRUE(numbers.empty());
    numbers = {7};
    sort_stably(numbers.begin(), numbers.end());
    EXPECT_EQ(numbers, std::vector<int>{7});
}

}  // namespace
}  // namespace framewalk
