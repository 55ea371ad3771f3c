// The boxed world: the outlines of objects that only it has, and what it costs beside the real run.
#include <algorithm>
#include <string>

#include "imgui_frontend/draw.h"

namespace framewalk::ui::boxed {

namespace {

constexpr float label_width = 82, number_width = 40;
constexpr std::uint32_t most_dots = 12;

std::string counted(std::uint64_t count, const char* what) { return std::to_string(count) + " " + what + (count == 1 ? "" : "s"); }

struct Line {
    const char* label;
    std::uint64_t count;
    std::string words, short_words;
    Token tone;
};

// A bar as long as its count, on the scale of the larger one; nothing at all for 0.
void draw_line(Painter& painter, const Scene& scene, const Rect& rect, const Line& line, std::uint64_t largest) {
    const Theme& theme = scene.theme;
    const Style name{Face::sans_bold, size_small}, figure{Face::mono_bold, size_value}, words{Face::sans, size_small};
    const float x = rect.x + label_width + number_width;
    painter.text({rect.x, painter.baseline(rect, name)}, line.label, name, theme[Token::muted]);
    painter.text({x, painter.baseline(rect, figure)}, std::to_string(line.count), figure, theme[Token::text], Align::right);
    const std::string& said = scene.room.memory.is_narrow ? line.short_words : line.words;
    const float left = x + 8, taken = painter.text_width(said, words);
    painter.text_within({left, painter.baseline(rect, words)}, rect.right() - left, said, words, theme[Token::muted]);
    const float room = rect.right() - left - taken - 16;
    if (room < 40 || largest == 0) return;
    const float length = room * static_cast<float>(static_cast<double>(line.count) / static_cast<double>(largest));
    const float from = rect.right() - room;
    painter.fill({from, rect.middle_y() + 4, room, 1}, theme[Token::line]);
    if (line.count != 0) painter.fill({from, rect.middle_y() - 5, std::max(length, 2.0f), 10}, theme[line.tone], 2);
}

// Dots that fill up until the collector comes; of many objects a number.
void draw_next_collection(Painter& painter, const Scene& scene, const Rect& rect) {
    const Theme& theme = scene.theme;
    const view::BoxedWorld& world = scene.view.boxed;
    const bool runs = world.phases != 0 && world.phase + 1 < world.phases;
    const Style name{Face::sans_bold, size_small}, words{Face::sans, size_small};
    painter.text({rect.x, painter.baseline(rect, name)}, "COLLECTOR", name, theme[runs ? Token::accent : Token::muted]);
    float x = rect.x + label_width + 6;
    for (std::uint32_t i = 0; world.every <= most_dots && i < world.every; ++i, x += 12) {
        const Point center{x + 4, rect.middle_y()};
        painter.circle(center, 4, theme[i < world.since ? (runs ? Token::accent : Token::heap) : Token::faint]);
        if (i >= world.since) painter.circle(center, 3, theme[Token::background]);
    }
    const std::string since = std::to_string(world.since) + " of " + std::to_string(world.every);
    const std::string said = runs ? "runs; the program waits" : since + " objects until it runs · " + counted(world.collections, "collection") + " so far";
    const std::string narrow = runs ? "runs" : since + " until it runs";
    painter.text_within({x + 6, painter.baseline(rect, words)}, rect.right() - x - 6, scene.room.memory.is_narrow ? narrow : said, words,
                        theme[runs ? Token::accent : Token::muted]);
}

}  // namespace

void draw_border(Painter& painter, const Scene& scene, const BlockBox& box) {
    const Theme& theme = scene.theme;
    const bool is_marked = box.block->state == view::BlockState::Marked;
    if (box.block->state == view::BlockState::Garbage) painter.dashed_outline(box.rect, theme[Token::faint], 1.5f, radius);
    else painter.outline(box.rect, theme[is_marked ? Token::heap : Token::faint], is_marked ? 2.5f : 1, radius);
    // The mark itself, on the upper left corner: full, or an empty place for it.
    if (box.block->state == view::BlockState::Garbage) return;
    const Point corner{box.rect.x + 2, box.rect.y + 2};
    painter.circle(corner, 6, theme[is_marked ? (box.block->changed ? Token::accent : Token::heap) : Token::faint]);
    if (!is_marked) painter.circle(corner, 4.5f, theme[Token::background]);
}

void draw_counts(Painter& painter, const Scene& scene) {
    const Rect& area = scene.room.memory.counts;
    const view::ViewModel& view = scene.view;
    const float height = scene.room.memory.is_narrow ? 19 : 24;
    painter.fill({area.x, area.y, area.width, 1}, scene.theme[Token::line]);
    const std::string bytes = std::to_string(view.boxed.bytes_made);
    const Line boxed{"BOXED", view.boxed.made, std::string(view.boxed.made == 1 ? "object" : "objects") + " made, " + bytes + " bytes", "made, " + bytes + " bytes", Token::heap};
    const std::string stack = std::to_string(view.meters.stack_deepest) + " bytes of stack";
    const std::uint64_t real_count = view.meters.allocations;
    const Line real{"REAL RUN", real_count, std::string(real_count == 1 ? "heap allocation, " : "heap allocations, ") + stack + " at most", "allocations, " + stack, Token::accent};
    const std::uint64_t largest = std::max(boxed.count, real.count);
    Rect line{area.x, area.y + 7, area.width, height};
    draw_line(painter, scene, line, boxed, largest);
    draw_line(painter, scene, line.moved(0, height), real, largest);
    draw_next_collection(painter, scene, line.moved(0, 2 * height));
}

}  // namespace framewalk::ui::boxed
