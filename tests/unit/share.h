// Tests that do one thing thousands of times do a share of it under the sanitizers, where each takes ten times as
// long; the native run does all.
//
//   for (int round = 0; round < 20000 / kShare; ++round) …
#pragma once

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define FRAMEWALK_IS_WATCHED 1
#endif
#endif

namespace framewalk::testing {

#ifdef FRAMEWALK_IS_WATCHED
constexpr int kShare = 8;
#else
constexpr int kShare = 1;
#endif

}  // namespace framewalk::testing
