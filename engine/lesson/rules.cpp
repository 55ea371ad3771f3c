#include "lesson/rules.h"

#include <algorithm>
#include <set>

namespace framewalk::lesson {

namespace {

using view::CheckpointKind;

bool has_option(const Checkpoint& c, const std::string& id) {
    return std::any_of(c.options.begin(), c.options.end(), [&](const Option& o) { return o.id == id; });
}

void check_options(const Checkpoint& c, Problems& problems) {
    std::set<std::string> seen;
    for (const Option& option : c.options)
        if (!seen.insert(option.id).second)
            problems.add(option.path + ".id", "`" + option.id + "` is the id of another option too");
    for (const std::string& id : c.key.options)
        if (!has_option(c, id)) problems.add(c.key.path, "there is no option `" + id + "`");
}

void need_options(const Checkpoint& c, Problems& problems) {
    if (c.options.size() < 2) problems.add(c.path + ".options", "a question of this kind needs two options or more");
}

void need_key(const Checkpoint& c, bool given, const char* wanted, Problems& problems) {
    if (!given) problems.add(c.path + ".key", std::string("must be ") + wanted);
}

void check_choice(const Checkpoint& c, Problems& problems) {
    need_options(c, problems);
    need_key(c, !c.key.from.empty() || c.key.options.size() == 1, "{\"from\": …} or {\"option\": …}", problems);
}

void check_multi(const Checkpoint& c, Problems& problems) {
    need_options(c, problems);
    need_key(c, !c.key.options.empty(), "{\"options\": [...]}", problems);
}

void check_order(const Checkpoint& c, Problems& problems) {
    need_options(c, problems);
    need_key(c, c.key.options.size() == c.options.size(), "{\"options\": [...]} with every option once", problems);
}

void check_line(const Checkpoint& c, Problems& problems) {
    need_key(c, !c.key.from.empty() || c.key.line != 0, "{\"from\": …} or {\"line\": …}", problems);
}

void check_value(const Checkpoint& c, Problems& problems) {
    need_key(c, !c.key.from.empty() || c.key.has_value, "{\"from\": …} or {\"value\": …}", problems);
}

void check_schedule(const Checkpoint& c, Problems& problems) {
    std::vector<ThreadSettings::Choice> choices;
    bool is_given = c.key.has_value && read_choices(c.key.value, choices) && !choices.empty();
    need_key(c, is_given, "{\"value\": \"12-2_20-1-3\"}: choices that reach the goal", problems);
    if (!c.has_goal) problems.add(c.path + ".goal", "must say how the program is to end, as `outcome` does");
}

void check_option_proofs(const Checkpoint& c, Problems& problems) {
    for (const Option& option : c.options) {
        bool proved = option.claim.given || (option.has_value && (!c.key.from.empty() || c.kind == CheckpointKind::Order));
        if (!proved && !option.unchecked && !c.key.unchecked)
            problems.add(option.path, "nothing shows whether it is right: give it a `value` (with "
                                      "`key.from`), a `claim`, or say `\"unchecked\": true`");
    }
}

}  // namespace

void check_proofs(const Checkpoint& c, Problems& problems) {
    check_option_proofs(c, problems);
    bool is_literal = c.kind == CheckpointKind::Value || c.kind == CheckpointKind::PickRow ||
                      c.kind == CheckpointKind::PickLine;
    if (is_literal && c.key.from.empty() && !c.key.unchecked)
        problems.add(c.key.path, "nothing shows that this key is right: give `from` too, or say "
                                 "`\"unchecked\": true`");
}

bool is_lesson_id(std::string_view id) {
    auto is_plain = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
    if (id.empty() || id.size() > 64 || !is_plain(id[0])) return false;
    return std::all_of(id.begin(), id.end(), [&](char c) { return is_plain(c) || c == '-' || c == '_'; });
}

bool is_system_id(std::string_view id) {
    return id.size() == 3 && id[0] == 'S' && id[1] >= '0' && id[1] <= '9' && id[2] >= '0' && id[2] <= '9';
}

void check_question(const Checkpoint& c, Problems& problems) {
    check_options(c, problems);
    switch (c.kind) {
        case CheckpointKind::Choice: return check_choice(c, problems);
        case CheckpointKind::Multi: return check_multi(c, problems);
        case CheckpointKind::Order: return check_order(c, problems);
        case CheckpointKind::PickLine: return check_line(c, problems);
        case CheckpointKind::Value:
        case CheckpointKind::PickRow: return check_value(c, problems);
        case CheckpointKind::Schedule: return check_schedule(c, problems);
        case CheckpointKind::Stdout:
        case CheckpointKind::Compiles:
        case CheckpointKind::FillFrame:
        case CheckpointKind::Permission:
        case CheckpointKind::EditCode: return;
    }
}

void check_unique_ids(const Lesson& lesson, Problems& problems) {
    std::set<std::string> seen;
    for (const Checkpoint& c : lesson.checkpoints)
        if (!c.id.empty() && !seen.insert(c.id).second)
            problems.add(c.path + ".id", "`" + c.id + "` is the id of another checkpoint too");
}

}  // namespace framewalk::lesson
