#include "imgui_frontend/arrange/heap_map.h"

#include <algorithm>
#include <cmath>

namespace framewalk::ui {

namespace {

constexpr float above = 22, below = 22;      // for the numbers, for the links
constexpr float slimmest = 3;                // of a piece that is drawn by itself
constexpr float readable_byte = 20;
constexpr std::size_t most_arcs = 200;

bool is_used(const view::MapPiece& piece) {
    return piece.state == view::MapState::InUse || piece.state == view::MapState::JustAllocated || piece.state == view::MapState::Leaked;
}

struct MapBuilder {
    const view::HeapMap& map;
    HeapMapLayout& layout;
    double first = 0, span = 1;              // of what is seen: address, bytes

    float x_of(double address) const {
        return layout.strip.x + static_cast<float>((address - first) / span * static_cast<double>(layout.strip.width));
    }
    bool is_seen(std::uint64_t address, std::uint64_t size) const {
        return static_cast<double>(address + size) > first && static_cast<double>(address) < first + span;
    }
    // Cut off at the strip's ends.
    Rect rect_of(std::uint64_t address, std::uint64_t size) const {
        const float left = std::max(x_of(static_cast<double>(address)), layout.strip.x);
        const float right = std::min(x_of(static_cast<double>(address + size)), layout.strip.right());
        return {left, layout.strip.y, std::max(0.0f, right - left), layout.strip.height};
    }

    const view::MapPiece* piece_at(std::uint64_t address) const {
        const auto after = std::upper_bound(map.pieces.begin(), map.pieces.end(), address,
                                            [](std::uint64_t a, const view::MapPiece& p) { return a < p.address; });
        return after == map.pieces.begin() ? nullptr : &*(after - 1);
    }

    // ------------------------------------------------------------ pieces

    void add_pieces() {
        const view::MapPiece* piece = piece_at(static_cast<std::uint64_t>(std::max(first, 0.0)));
        const view::MapPiece* end = map.pieces.data() + map.pieces.size();
        while (piece && piece < end && static_cast<double>(piece->address) < first + span) piece = add_box(piece, end);
    }

    // One piece, or as many slim ones as are needed to be seen.
    const view::MapPiece* add_box(const view::MapPiece* piece, const view::MapPiece* end) {
        MapBox box;
        box.piece = piece;
        std::uint64_t size = piece->size, used = is_used(*piece) ? piece->size : 0;
        const double least = static_cast<double>(slimmest) * span / static_cast<double>(std::max(layout.strip.width, 1.0f));
        const view::MapPiece* next = piece + 1;
        for (; next < end && static_cast<double>(size) < least && static_cast<double>(next->size) < least; ++next) {
            size += next->size;
            used += is_used(*next) ? next->size : 0;
            box.is_many = true;
        }
        box.rect = rect_of(piece->address, size);
        if (box.is_many) box.used = static_cast<float>(static_cast<double>(used) / static_cast<double>(size));
        if (box.rect.width > 0) layout.boxes.push_back(box);
        return next;
    }

    void add_bytes() {
        if (layout.strip.width / static_cast<float>(span) < readable_byte) return;
        for (std::size_t n = 0; n < map.bytes.size(); ++n) {
            const std::uint64_t address = map.bytes_at + n;
            const Rect rect = rect_of(address, 1);
            if (is_seen(address, 1) && rect.width > readable_byte * 0.9f) layout.bytes.push_back({rect, &map.bytes[n]});
        }
    }

    // ------------------------------------------------------------ what the heap looks at

    void add_numbers() {
        layout.is_next = !map.next.empty();
        if (map.next.empty() && map.done.empty()) return;
        const view::MapSearch& search = layout.is_next ? map.next.front() : map.done.back();
        for (std::size_t n = 0; n < search.visits.size(); ++n) {
            const view::MapVisit& visit = search.visits[n];
            const std::uint64_t size = std::max<std::uint64_t>(visit.size, 1);
            if (!is_seen(visit.address, size)) continue;
            const Rect rect = rect_of(visit.address, size);
            const bool is_chosen = n + 1 == search.chosen;
            if (is_chosen) layout.chosen = rect;
            layout.numbers.push_back({{rect.middle_x(), layout.area.y + above / 2}, static_cast<std::uint32_t>(n + 1), is_chosen});
        }
        keep_apart(layout.numbers);
    }

    // Of numbers that would lie on each other the first stays, and the chosen one always.
    static void keep_apart(std::vector<MapNumber>& numbers) {
        std::vector<MapNumber> kept;
        auto collides = [](const MapNumber& a, const MapNumber& b) { return std::fabs(a.at.x - b.at.x) < 17; };
        for (const MapNumber& number : numbers)
            if (number.is_chosen) kept.push_back(number);
        for (const MapNumber& number : numbers) {
            const bool is_free = std::none_of(kept.begin(), kept.end(), [&](const MapNumber& other) { return collides(number, other); });
            if (is_free && !number.is_chosen) kept.push_back(number);
        }
        numbers = std::move(kept);
    }

    // ------------------------------------------------------------ links

    float middle_of(std::uint64_t address) const {
        const view::MapPiece* piece = piece_at(address);
        return x_of(piece ? static_cast<double>(piece->address) + static_cast<double>(piece->size) / 2 : static_cast<double>(address));
    }

    // A link of a list leads from block to block; with headers the block begins there.
    std::uint64_t block_of(std::uint64_t address) const {
        const view::MapPiece* piece = piece_at(address);
        const bool is_header = piece && piece->state == view::MapState::Header && piece + 1 < map.pieces.data() + map.pieces.size();
        return is_header ? (piece + 1)->address : address;
    }

    void add_arcs() {
        const float y = layout.strip.bottom();
        for (const view::MapLink& link : map.links) {
            if (link.from == 0 || layout.arcs.size() == most_arcs) continue;
            const float from = middle_of(block_of(link.from)), to = middle_of(block_of(link.to));
            const bool is_out = std::max(from, to) < layout.strip.x || std::min(from, to) > layout.strip.right();
            if (is_out || std::fabs(from - to) < 6) continue;
            const float depth = std::min(below - 4, 8 + std::fabs(from - to) / 12) * 1.3f;
            layout.arcs.push_back({{{from, y + 2}, {from, y + depth}, {to, y + depth}, {to, y + 5}}});
        }
    }
};

}  // namespace

HeapMapLayout arrange_heap_map(const view::HeapMap& map, const Rect& panel, const MapLook& look) {
    HeapMapLayout layout;
    layout.area = panel;
    layout.strip = {panel.x, panel.y + above, panel.width, std::max(0.0f, panel.height - above - below)};
    if (panel.empty() || map.end <= map.low) return layout;
    const double size = static_cast<double>(map.end - map.low);
    MapBuilder builder{map, layout};
    builder.span = look.span > 0 ? std::min(look.span, size) : size;
    builder.first = static_cast<double>(map.low) + std::clamp(look.from, 0.0, size - builder.span);
    builder.add_pieces();
    builder.add_bytes();
    builder.add_numbers();
    if (look.has_links) builder.add_arcs();
    const view::MapPiece& selected = map.selection.piece;
    if (selected.size > 0 && builder.is_seen(selected.address, selected.size)) layout.selected = builder.rect_of(selected.address, selected.size);
    return layout;
}

}  // namespace framewalk::ui
