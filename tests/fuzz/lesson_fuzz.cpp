// Any bytes as a lesson, opened as the page opens it: a broken one is refused with a reason, a good one
// can be walked through and answered.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "api/command.h"
#include "api/session.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    using framewalk::api::Command;
    using framewalk::api::CommandKind;
    framewalk::api::SessionOptions options;
    options.slice = 20'000;
    options.max_steps = 20'000;
    options.max_memory = 1 << 20;
    options.history_cap = 16 << 20;
    framewalk::api::Session session(options);
    std::string text(reinterpret_cast<const char*>(data), size);
    auto result = session.apply(Command::with_text(CommandKind::LoadLesson, text));
    if (!result.ok && result.error.empty()) std::abort();  // refused without a reason
    for (int i = 0; i < 4; i++) session.apply(Command::plain(CommandKind::Forward));
    std::string checkpoint = session.view().lesson.checkpoint.id;
    session.apply(Command::about(CommandKind::Hint, checkpoint));
    session.apply(Command::about(CommandKind::Respond, checkpoint));
    session.apply(Command::about(CommandKind::Reveal, checkpoint));
    session.apply(Command::plain(CommandKind::Last));
    return 0;
}
