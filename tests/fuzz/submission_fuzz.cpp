// Bodies as strangers send them: reading must neither crash nor take what the rules forbid.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "web/server/submission.h"

namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    using namespace framewalk::server;
    std::string_view body(reinterpret_cast<const char*>(data), size);
    JsonError error;
    auto submission = read_submission(body, error);
    require(submission.has_value() == error.message.empty());
    if (!submission) return 0;
    require(!submission->answers.empty() && submission->answers.size() <= max_answers);
    for (const Answer& answer : submission->answers) {
        require(is_id(answer.lesson) && is_id(answer.checkpoint) && answer.attempt >= 1);
        require(!json_text(answer.record).empty());
    }
    return 0;
}
