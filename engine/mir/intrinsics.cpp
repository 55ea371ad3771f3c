#include "mir/intrinsics.h"

namespace framewalk::mir {

namespace {

struct Row {
    Intrinsic intrinsic;
    std::string_view text;
};
constexpr Row kRows[] = {
#define FRAMEWALK_INTRINSIC(enumerator, text) {Intrinsic::enumerator, text},
#include "mir/intrinsics.def"
#undef FRAMEWALK_INTRINSIC
};

}  // namespace

bool find_intrinsic(std::string_view text, Intrinsic& out) {
    for (const Row& row : kRows) {
        if (row.text != text) continue;
        out = row.intrinsic;
        return true;
    }
    return false;
}

std::string_view spelling(Intrinsic intrinsic) {
    auto index = static_cast<size_t>(intrinsic);
    return index < sizeof(kRows) / sizeof(kRows[0]) ? kRows[index].text : std::string_view();
}

}  // namespace framewalk::mir
