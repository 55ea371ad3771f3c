// Any bytes as a program: it is read, refused or run, and can be walked through, forwards and back,
// without a crash and within its budgets.
#include <cstddef>
#include <cstdint>
#include <string>

#include "api/command.h"
#include "api/session.h"

namespace {

using framewalk::api::Command;
using framewalk::api::CommandKind;

// Small budgets: the fuzzer finds more in many short runs than in a few long ones.
framewalk::api::SessionOptions small_budgets() {
    framewalk::api::SessionOptions options;
    options.slice = 20'000;
    options.max_steps = 20'000;
    options.max_memory = 1 << 20;
    options.history_cap = 16 << 20;
    return options;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    framewalk::api::Session session(small_budgets());
    std::string text(reinterpret_cast<const char*>(data), size);
    session.apply(Command::with_text(CommandKind::LoadCode, text));
    session.apply(Command::plain(CommandKind::Forward));
    session.apply(Command::plain(CommandKind::Last));
    session.apply(Command::plain(CommandKind::Back));
    session.apply(Command::plain(CommandKind::OutBack));
    session.apply(Command::plain(CommandKind::First));
    (void)session.view();
    return 0;
}
