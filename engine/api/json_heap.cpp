#include "api/json_heap.h"

#include <algorithm>

namespace framewalk::api {

using namespace view;

namespace {

// The canvas has all pieces; the page's table has those around the selected one.
constexpr size_t kMostPieces = 400, kMostLinks = 400;

void write_piece(JsonWriter& json, const MapPiece& piece) {
    json.begin_object();
    json.always("address", piece.address);
    json.always("size", piece.size);
    json.always("state", word(piece.state));
    json.field("id", piece.id);
    json.end_object();
}

void write_pieces(JsonWriter& json, const HeapMap& map) {
    auto is_before = [](uint64_t address, const MapPiece& piece) { return address < piece.address; };
    const auto after = std::upper_bound(map.pieces.begin(), map.pieces.end(), map.selection.piece.address, is_before);
    const size_t at = static_cast<size_t>(after - map.pieces.begin());
    const size_t most = map.pieces.size() > kMostPieces ? map.pieces.size() - kMostPieces : 0;
    const size_t first = std::min(at > kMostPieces / 2 ? at - kMostPieces / 2 : 0, most);
    const size_t count = std::min(map.pieces.size() - first, kMostPieces);
    json.field("piece_count", map.pieces.size());
    json.field("first_piece", first);
    json.list("pieces", std::vector<MapPiece>(map.pieces.begin() + static_cast<long>(first), map.pieces.begin() + static_cast<long>(first + count)),
              [&](const MapPiece& piece) { write_piece(json, piece); });
}

void write_search(JsonWriter& json, const MapSearch& search) {
    json.begin_object();
    json.field("size", search.size);
    json.field("align", search.align);
    json.field("visit_count", search.visit_count);
    json.list("visits", search.visits, [&](const MapVisit& visit) {
        json.begin_object();
        json.always("address", visit.address);
        json.field("size", visit.size);
        json.end_object();
    });
    json.field("chosen", search.chosen);
    json.field("address", search.address);
    json.field("has_grown", search.has_grown);
    json.always("text", search.text);
    json.end_object();
}

void write_links(JsonWriter& json, const HeapMap& map) {
    const size_t count = std::min(map.links.size(), kMostLinks);
    json.list("links", std::vector<MapLink>(map.links.begin(), map.links.begin() + static_cast<long>(count)), [&](const MapLink& link) {
        json.begin_object();
        json.field("from", link.from);
        json.always("to", link.to);
        json.end_object();
    });
}

void write_selection(JsonWriter& json, const MapSelection& selection) {
    if (selection.piece.size == 0) return;
    json.key("selection");
    json.begin_object();
    json.key("piece");
    write_piece(json, selection.piece);
    json.always("title", selection.title);
    json.list("lines", selection.lines, [&](const std::string& line) { json.string(line); });
    json.field("step", selection.step);
    json.field("has_step", selection.has_step);
    json.end_object();
}

// Of a byte: its value, 256 when it was never written.
void write_map_bytes(JsonWriter& json, const HeapMap& map) {
    json.field("bytes_at", map.bytes_at);
    json.list("bytes", map.bytes, [&](const MapByte& byte) { json.unsigned_number(byte.is_init || byte.is_header ? byte.value : 256u); });
}

}  // namespace

void write_heap_map(JsonWriter& json, const HeapMap& map) {
    json.key("heap_map");
    json.begin_object();
    json.always("low", map.low);
    json.always("end", map.end);
    json.always("limit", map.limit);
    json.field("has_inner_links", map.has_inner_links);
    write_pieces(json, map);
    write_links(json, map);
    json.list("done", map.done, [&](const MapSearch& search) { write_search(json, search); });
    json.list("next", map.next, [&](const MapSearch& search) { write_search(json, search); });
    write_map_bytes(json, map);
    write_selection(json, map.selection);
    json.list("sentences", map.sentences, [&](const std::string& text) { json.string(text); });
    json.end_object();
}

// One list for each figure.
void write_heap_curve(JsonWriter& json, const HeapCurve& curve) {
    json.begin_object();
    json.field("revision", curve.revision);
    json.field("wanted", curve.wanted);
    json.field("is_complete", curve.is_complete);
    auto list = [&](const char* name, auto figure) {
        json.list(name, curve.samples, [&](const HeapSample& sample) { json.unsigned_number(sample.*figure); });
    };
    json.list("steps", curve.samples, [&](const HeapSample& sample) { json.unsigned_number(sample.step); });
    list("in_use", &HeapSample::in_use);
    list("free", &HeapSample::free);
    list("largest_free", &HeapSample::largest_free);
    json.end_object();
}

}  // namespace framewalk::api
