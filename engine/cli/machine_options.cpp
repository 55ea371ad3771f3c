#include "cli/machine_options.h"

#include "cli/commands.h"
#include "lesson/lesson.h"

namespace framewalk::cli {

namespace {

// `value` null: the option takes one. Part "" is the machine itself.
struct MachineOption {
    const char *name, *part, *key, *value, *help;
};
constexpr MachineOption kOptions[] = {
    {"--heap", "heap", "policy", nullptr, "first-fit, next-fit, best-fit, worst-fit, bump, arena, buddy or size-classes"},
    {"--heap-limit", "heap", "size", nullptr, "Bytes that the heap may span"},
    {"--heap-initial", "heap", "initial", nullptr, "Bytes that it has from the start"},
    {"--heap-page", "heap", "page", nullptr, "It grows by multiples of so many bytes"},
    {"--no-coalesce", "heap", "coalesce", "false", "A freed block does not join its free neighbours"},
    {"--no-headers", "heap", "headers", "false", "The heap's bookkeeping lies outside of it"},
    {"--by-address", "heap", "by_address", "true", "Free blocks are searched in order of address"},
    {"--chunks", "heap", "chunks", "true", "Each page of growth is a chunk of its own"},
    {"--caches", "heap", "caches", nullptr, "Of size-classes: so many free cells of each size a thread keeps for itself"},
    {"--stack-size", "stack", "size", nullptr, "Bytes of the main thread's stack"},
    {"--thread-stack", "stack", "thread", nullptr, "Bytes of each other thread's stack"},
    {"--no-guard", "stack", "guard", "false", "No guard page below the stack"},
    {"--returns", "stack", "returns", "true", "Calls leave their return addresses in the stack, where they can be overwritten"},
    {"--no-probes", "stack", "probes", "false", "Large frames do not touch each of their pages"},
    {"--stacklet", "stack", "stacklet", nullptr, "Stacks grow by pieces of so many bytes"},
    {"--stack-above-heap", "stack", "below", "heap", "The heap lies below the stack"},
    {"--seed", "threads", "seed", nullptr, "Threads take short turns in an order drawn from this number"},
    {"--choices", "threads", "choices", nullptr, "Who runs next: 12-2_20-1-3 is thread 2 from step 12 on, thread 1 from step 20 on for 3 steps"},
    {"--library", "", "library", nullptr, "How much of the library's functions is seen: hidden, frames, steps"},
    {"--boxed", "", "boxed", nullptr, "Shows beside how a language that boxes every value would hold it; a collection after so many objects"},
    {"--no-checks", "", "checks", "false", "Forbidden accesses to memory happen instead of ending the run"},
};
constexpr size_t kCount = sizeof(kOptions) / sizeof(kOptions[0]);

bool is_bare(const std::string& text) {
    return text == "true" || text == "false" || text.find_first_not_of("0123456789", text[0] == '-') == std::string::npos;
}

std::string quoted(const std::string& text) {
    std::string out = "\"";
    for (char c : text)
        if (c != '"' && c != '\\') out += c;
    return out + "\"";
}

}  // namespace

MachineOptions::MachineOptions() : values_(kCount) {}

void MachineOptions::add_to(CLI::App& app) {
    for (size_t i = 0; i < kCount; ++i) {
        const MachineOption& o = kOptions[i];
        CLI::Option* made = o.value == nullptr ? app.add_option(o.name, values_[i], o.help)
                                               : app.add_flag_callback(o.name, [this, i] { values_[i] = kOptions[i].value; }, o.help);
        made->group("The machine");
    }
}

bool MachineOptions::read(const char* command, MemorySettings& out) const {
    std::string parts[4];
    bool has_limit = false;
    for (size_t i = 0; i < kCount; ++i) {
        if (values_[i].empty()) continue;
        const std::string part = kOptions[i].part;
        std::string& text = parts[part == "heap" ? 0 : part == "stack" ? 1 : part == "threads" ? 2 : 3];
        text += (text.empty() ? "" : ",") + quoted(kOptions[i].key) + ":" + (is_bare(values_[i]) ? values_[i] : quoted(values_[i]));
        has_limit |= std::string(kOptions[i].key) == "size" && part == "heap";
    }
    std::string json = "{\"heap\":{" + parts[0] + "},\"stack\":{" + parts[1] + "},\"threads\":{" + parts[2] + "}" + (parts[3].empty() ? "" : "," + parts[3]) + "}";
    std::vector<lesson::Problem> problems;
    const uint64_t limit = out.heap.limit;
    out = lesson::load_machine(json, problems).memory;
    if (!has_limit) out.heap.limit = limit;
    for (const lesson::Problem& problem : problems) complain(command, lesson::text_of(problem, "the options"));
    return problems.empty();
}

}  // namespace framewalk::cli
