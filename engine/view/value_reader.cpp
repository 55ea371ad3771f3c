#include "view/value_reader.h"

#include <algorithm>
#include <cstring>

#include "view/number_text.h"

namespace framewalk::view {

const char* const kUninitText = "??????";

namespace {

constexpr unsigned kMaxDepth = 24;         // parts inside parts

const char* state_phrase(CellState state) {
    switch (state) {
        case CellState::Live: return "";
        case CellState::Uninit: return "not initialised";
        case CellState::PartlyMoved: return "partly moved out";
        case CellState::Moved: return "moved out";
        case CellState::Dropped: return "dropped";
        case CellState::Freed: return "freed";
        case CellState::Dangling: return "points to memory that is gone";
        case CellState::Hidden: return "asked for";
    }
    return "";
}

// The state of a scalar: of its bytes, the least initialised one counts.
CellState state_of(const Memory& memory, Address address, uint64_t size) {
    if (!memory.is_mapped(address, size)) return CellState::Uninit;
    bool moved = false, dropped = false;
    for (uint64_t i = 0; i < size; ++i) {
        uint8_t state = memory.state(address + i);
        if ((state & kInit) == 0) return CellState::Uninit;
        moved |= state == kMoved;
        dropped |= state == kDropped;
    }
    return moved ? CellState::Moved : dropped ? CellState::Dropped : CellState::Live;
}

std::string hex_of(u128 bits, uint64_t size) {
    static const char digits[] = "0123456789abcdef";
    std::string text = "0x";
    for (uint64_t i = size * 2; i-- > 0;) text += digits[static_cast<unsigned>(bits >> (4 * i)) & 15];
    return text;
}

std::string integer_text(u128 bits, const TypeView& v) {
    unsigned width = static_cast<unsigned>(v.size * 8);
    if (v.is_signed) return to_string(truncate_signed(bits, width));
    return to_string(truncate_unsigned(bits, width));
}

std::string float_bits_text(u128 bits, uint64_t size) {
    if (size == 4) {
        uint32_t raw = static_cast<uint32_t>(bits);
        float value;
        std::memcpy(&value, &raw, 4);
        return float_text(value, true);
    }
    uint64_t raw = static_cast<uint64_t>(bits);
    double value;
    std::memcpy(&value, &raw, 8);
    return float_text(value, false);
}

std::string scalar_text(u128 bits, const TypeView& v) {
    switch (v.kind) {
        case ValueKind::Bool:
            return bits > 1 ? hex_of(bits, 1) : bits == 1 ? "true" : "false";
        case ValueKind::Char: return char_text(static_cast<uint32_t>(bits));
        case ValueKind::Float: return float_bits_text(bits, v.size);
        default: return integer_text(bits, v);
    }
}

bool is_value(u128 bits, const Layout& l, const TypeView& v) {
    if (v.kind == ValueKind::Char) return bits < 0x110000 && (bits < 0xD800 || bits > 0xDFFF);
    return l.shape != Shape::Scalar || l.a.all_valid || l.a.is_valid(bits);
}

void set_invalid(Row& row, const std::string& bits) {
    row.value = bits;
    row.is_invalid = true;
    if (row.state == CellState::Live) row.state_text = "no value of " + row.type;
}

// What a part contributes to the text of the whole.
const std::string& part_text(const Row& part) { return part.value; }

std::string joined(const std::vector<Row>& parts, bool with_names, uint32_t hidden) {
    std::string out;
    for (const Row& part : parts) {
        if (!out.empty()) out += ", ";
        if (with_names) out += part.name + ": ";
        out += part_text(part);
    }
    if (hidden > 0) out += (out.empty() ? "" : ", ") + std::string("…");
    return out;
}

}  // namespace

// Sets state and value of a row without parts; false when there is no value to read.
bool ValueReader::take_state(Row& row, uint64_t size) {
    row.state = state_of(types_.machine().memory(), row.address, size);
    row.state_text = state_phrase(row.state);
    if (row.state != CellState::Uninit) return true;
    row.value = kUninitText;
    return false;
}

void ValueReader::read_scalar(Row& row, const TypeView& v) {
    if (!take_state(row, v.size)) return;
    u128 bits = types_.machine().memory().read_bits(row.address, static_cast<uint32_t>(v.size));
    row.value = scalar_text(bits, v);
    if (!is_value(bits, types_.layout(v.ty), v)) set_invalid(row, hex_of(bits, v.size));
}

PointerBits ValueReader::pointer_at(Address address, const TypeView& v) const {
    const Memory& memory = types_.machine().memory();
    PointerBits out;
    out.address = static_cast<Address>(memory.read_bits(address, 8));
    out.provenance = memory.provenance(address);
    out.pointee = v.pointee;
    out.kind = v.pointer_kind;
    return out;
}

void ValueReader::note_pointee(const PointerBits& pointer) {
    const Memory& memory = types_.machine().memory();
    const AllocId id = memory.resolve(pointer.address, pointer.provenance);
    const Allocation& block = memory.allocation(id);
    if (block.kind != AllocKind::Heap || !block.is_live || block.type.valid() || pointer.address != block.base) return;
    if (!pointer.pointee.valid()) return;
    const TyData data = types_.machine().program().types()[pointer.pointee];
    const Ty content = data.kind == TyKind::Slice ? data.elem : pointer.pointee;
    const uint64_t size = types_.of(content).size;
    Ty& known = pointees_[id];
    const uint64_t before = known.valid() ? types_.of(known).size : 0;
    if (size > before && size <= block.size) known = content;
}

Ty ValueReader::pointee_of(AllocId block) const {
    auto known = pointees_.find(block);
    return known == pointees_.end() ? Ty() : known->second;
}

// Text that lies in static memory is shown itself.
std::string ValueReader::literal_text(const PointerBits& pointer, uint64_t length) const {
    const Memory& memory = types_.machine().memory();
    if (!types_.machine().program().types().is(pointer.pointee, TyKind::Str)) return {};
    const Allocation& allocation = memory.allocation(memory.find(pointer.address));
    bool is_static = allocation.kind == AllocKind::Constant || allocation.kind == AllocKind::Static;
    if (length == 0) return "\"\"";
    if (!is_static || length > allocation.size || !memory.is_mapped(pointer.address, length)) return {};
    std::string_view bytes(reinterpret_cast<const char*>(memory.bytes()) + pointer.address,
                           static_cast<size_t>(length));
    return quoted_text(bytes, options_.most_text);
}

void ValueReader::read_pointer(Row& row, const TypeView& v, Address address) {
    if (!take_state(row, v.size)) return;
    PointerBits pointer = pointer_at(address, v);
    note_pointee(pointer);
    row.target = book_.target_of(pointer);
    row.has_target = true;
    const Memory& memory = types_.machine().memory();
    uint64_t meta = v.meta == PointerMeta::None ? 0 : static_cast<uint64_t>(memory.read_bits(address + 8, 8));
    std::string text = v.meta == PointerMeta::Length ? literal_text(pointer, meta) : "";
    if (!text.empty()) row.value = text;
    else if (row.target.state == TargetState::Null) row.value = "null";
    else row.value = "→ " + row.target.address_text;
    bool is_gone = row.target.state == TargetState::Dangling;
    if (is_gone && row.state == CellState::Live && v.pointer_kind != PointerKind::Owner) {
        row.state = CellState::Dangling;
        row.state_text = state_phrase(row.state);
    }
}

void ValueReader::read_fn_pointer(Row& row) {
    if (!take_state(row, 8)) return;
    Machine& machine = types_.machine();
    Address address = static_cast<Address>(machine.memory().read_bits(row.address, 8));
    FunctionId function = machine.function_of_address(address);
    row.value = "→ " + byte_address_text(address);
    if (!function.valid()) return;
    std::string name(machine.program().names().text(machine.function(function).name));
    if (!name.empty()) row.value = "fn " + name;
}

void ValueReader::state_from_children(Row& row) {
    size_t moved = 0, dropped = 0, uninit = 0, counted = 0;
    for (const Row& part : row.children) {
        if (part.size == 0) continue;
        ++counted;
        moved += part.state == CellState::Moved;
        dropped += part.state == CellState::Dropped;
        uninit += part.state == CellState::Uninit;
        if (part.state == CellState::PartlyMoved) row.state = CellState::PartlyMoved;
    }
    if (counted == 0) return;
    // What a moved-out or dropped part leaves beside itself are copies of no meaning of their own.
    if (uninit == counted) row.state = CellState::Uninit;
    else if (dropped > 0 && moved == 0) row.state = CellState::Dropped;
    else if (moved == counted) row.state = CellState::Moved;
    else if (moved > 0) row.state = CellState::PartlyMoved;
    row.state_text = state_phrase(row.state);
}

void ValueReader::read_parts(Row& row, const std::vector<Part>& parts, const Place& place, unsigned depth) {
    for (size_t i = 0; i < parts.size(); ++i) {
        if (i >= options_.most_children || rows_ >= options_.most_rows) {
            row.hidden_children = static_cast<uint32_t>(parts.size() - i);
            break;
        }
        const Part& part = parts[i];
        Place inner = place;
        inner.type = part.ty;
        inner.address = place.address + part.offset;
        inner.slot = place.slot < 0 || place.is_heap ? place.slot : place.slot + part.slot;
        inner.id = place.id + "." + std::to_string(i);
        inner.name = part.name;
        inner.address_text = place.is_heap ? row.address_text + "." + part.name : "";
        row.children.push_back(read(inner, depth + 1));
    }
    state_from_children(row);
}

void ValueReader::read_array(Row& row, Ty element, uint64_t count, const Place& place, unsigned depth) {
    const TypeView& v = types_.of(element);
    for (uint64_t i = 0; i < count; ++i) {
        if (i >= options_.most_children || rows_ >= options_.most_rows) {
            row.hidden_children = static_cast<uint32_t>(std::min<uint64_t>(count - i, UINT32_MAX));
            break;
        }
        Place inner = place;
        inner.type = element;
        inner.address = place.address + i * v.size;
        if (place.slot >= 0 && !place.is_heap) inner.slot = place.slot + static_cast<int64_t>(i * v.slots);
        inner.id = place.id + "." + std::to_string(i);
        inner.name = "[" + std::to_string(i) + "]";
        inner.address_text = place.is_heap ? row.address_text + inner.name : "";
        row.children.push_back(read(inner, depth + 1));
    }
    state_from_children(row);
    size_t shown = std::min<size_t>(row.children.size(), std::max(1u, options_.most_text / 4));
    std::vector<Row> first(row.children.begin(), row.children.begin() + static_cast<long>(shown));
    row.value = "[" + joined(first, false, shown < count) + "]";
    if (row.state == CellState::Uninit) row.value = kUninitText;
}

void ValueReader::read_enum(Row& row, const TypeView& v, const Place& place, unsigned depth) {
    const Layout& l = types_.layout(v.ty);
    if (l.variants_kind != VariantsKind::Single) {
        row.state = state_of(types_.machine().memory(), place.address + l.tag_offset, l.tag_size);
        row.state_text = state_phrase(row.state);
        row.value = kUninitText;
        if (row.state == CellState::Uninit) return;
    }
    CellState tag_state = row.state;
    std::optional<uint32_t> index = types_.variant_at(v.ty, place.address);
    if (!index || *index >= v.variants.size()) {
        const u128 tag = types_.machine().memory().read_bits(place.address + l.tag_offset, static_cast<uint32_t>(l.tag_size));
        return set_invalid(row, hex_of(tag, l.tag_size));
    }
    const TypeView::Variant& variant = v.variants[*index];
    read_parts(row, variant.parts, place, depth);
    if (row.children.empty() || row.state == CellState::Live) row.state = tag_state;
    row.state_text = state_phrase(row.state);
    std::string inside = joined(row.children, !variant.is_tuple, row.hidden_children);
    row.value = variant.name;
    if (!variant.parts.empty())
        row.value += variant.is_tuple ? "(" + inside + ")" : " { " + inside + " }";
}

// A String, Vec or Rc shows where its buffer is; an empty one shows what it is.
void ValueReader::read_owner(Row& row, const TypeView& v, const Place& place, unsigned depth) {
    read_parts(row, v.parts, place, depth);
    row.value = kUninitText;
    if (row.state == CellState::Uninit || row.children.empty()) return;
    const Row* pointer = nullptr;
    bool has_room = v.owner == OwnerKind::Rc;
    for (const Row& part : row.children) {
        if (part.has_target) pointer = &part;
        if (part.name == "capacity") has_room = part.value != "0";
    }
    if (!pointer) return;
    row.value = pointer->value;
    row.target = pointer->target;
    row.target.kind = PointerKind::Owner;
    row.has_target = has_room;
    if (!has_room) row.value = v.owner == OwnerKind::String ? "\"\"" : "[]";
    if (row.state == CellState::Dangling) row.state = CellState::Live;
}

Row ValueReader::read(const Place& place, unsigned depth) {
    ++rows_;
    const TypeView& v = types_.of(place.type);
    Row row;
    row.id = place.id;
    row.name = place.name;
    row.type = v.text;
    row.address = place.address;
    row.size = v.size;
    row.slot = v.slots == 0 ? -1 : place.slot;
    row.slot_count = v.slots;
    row.address_text = place.address_text;
    bool is_bytes = book_.model() == AddressModel::Bytes;
    if (is_bytes) row.address_text = byte_address_text(place.address);
    else if (row.address_text.empty() && row.slot >= 0)
        row.address_text = place.is_heap ? heap_slot_text(row.slot) : slot_text(row.slot);
    row.is_open = options_.open.count(place.id) != 0;
    if (options_.with_bytes) row.bytes = bytes(place.address, std::min<uint64_t>(v.size, 64), place.type);
    if (place.id == options_.bytes_for) row.bytes = bytes(place.address, std::min<uint64_t>(v.size, 256), place.type);
    if (depth > kMaxDepth || !types_.machine().memory().is_mapped(place.address, v.size)) {
        row.value = "…";
        return row;
    }
    switch (v.kind) {
        case ValueKind::Nothing: row.value = v.text; break;
        case ValueKind::Bool:
        case ValueKind::Char:
        case ValueKind::Int:
        case ValueKind::Float: read_scalar(row, v); break;
        case ValueKind::Pointer:
            // A fat pointer opens into the address and what lies beside it.
            if (!v.parts.empty() && depth < kMaxDepth) {
                const TypeView& word = types_.of(v.parts[1].ty);
                Row meta;
                meta.id = place.id + ".1";
                meta.name = v.parts[1].name;
                meta.type = word.text;
                meta.address = place.address + 8;
                meta.size = 8;
                meta.slot = place.slot < 0 || place.is_heap ? place.slot : place.slot + 1;
                meta.slot_count = 1;
                if (is_bytes) meta.address_text = byte_address_text(meta.address);
                else if (meta.slot >= 0 && !place.is_heap) meta.address_text = slot_text(meta.slot);
                read_scalar(meta, word);
                row.children.push_back(std::move(meta));
            }
            read_pointer(row, v, place.address);
            break;
        case ValueKind::FnPointer: read_fn_pointer(row); break;
        case ValueKind::Struct:
        case ValueKind::Tuple: {
            read_parts(row, v.parts, place, depth);
            std::string inside = joined(row.children, v.kind == ValueKind::Struct, row.hidden_children);
            row.value = v.kind == ValueKind::Struct ? v.name + " { " + inside + " }" : v.name + "(" + inside + ")";
            if (v.kind == ValueKind::Tuple && v.name.empty() && v.parts.size() == 1) row.value = "(" + inside + ",)";
            if (row.state == CellState::Uninit) row.value = kUninitText;
            if (v.name == "RefCell") tell_borrow(row, v);
            break;
        }
        case ValueKind::Array: read_array(row, v.element, v.count, place, depth); break;
        case ValueKind::Enum: read_enum(row, v, place, depth); break;
        case ValueKind::Owner: read_owner(row, v, place, depth); break;
        case ValueKind::Opaque: row.value = "…"; break;
    }
    // The documents' tables write what is gone as unknown; what was there stays in `last_value`.
    if (row.state == CellState::Dropped) {
        row.last_value = row.value;
        row.value = kUninitText;
    }
    return row;
}

// The flag of the library's RefCell in words: how many read, or that somebody may write.
void ValueReader::tell_borrow(Row& row, const TypeView& v) {
    mir::Program& program = types_.machine().program();
    if (!program.is_library(program.types()[v.ty].def)) return;
    for (Row& part : row.children) {
        if (part.name != "borrow" || part.state != CellState::Live || part.size != 8) continue;
        const int64_t flag = static_cast<int64_t>(types_.machine().memory().read_bits(part.address, 8));
        if (flag == 0) return;
        part.state_text = flag < 0 ? "borrowed mutably" : "read by " + std::to_string(flag);
        if (row.state == CellState::Live) row.state_text = part.state_text;
    }
}

Row ValueReader::read_elements(const Place& place, uint64_t count) {
    const TypeView& v = types_.of(place.type);
    Row row;
    row.id = place.id;
    row.name = place.name;
    row.address = place.address;
    row.size = v.size * count;
    row.slot = place.slot;
    row.slot_count = 1;
    row.type = "[" + v.text + "; " + std::to_string(count) + "]";
    row.address_text = book_.model() == AddressModel::Bytes ? byte_address_text(place.address)
                                                            : heap_slot_text(place.slot);
    row.is_open = options_.open.count(place.id) != 0;
    read_array(row, place.type, count, place, 0);
    // Room that was never written (the rest of a Vec's capacity) does not make the block unknown.
    if (row.state != CellState::Uninit) row.state = CellState::Live;
    row.state_text = state_phrase(row.state);
    bool wants_bytes = options_.with_bytes || place.id == options_.bytes_for;
    if (wants_bytes) row.bytes = bytes(place.address, std::min<uint64_t>(row.size, 256), Ty());
    return row;
}

// ---------------------------------------------------------------- bytes

void ValueReader::mark_padding(std::vector<ByteCell>& cells, Address address, Ty type, uint64_t offset,
                               std::vector<bool>& covered, unsigned depth) {
    const TypeView& v = types_.of(type);
    if (offset >= cells.size() || depth > kMaxDepth) return;
    auto cover = [&](uint64_t from, uint64_t size) {
        for (uint64_t i = from; i < from + size && i < covered.size(); ++i) covered[i] = true;
    };
    auto cover_parts = [&](const std::vector<Part>& parts) {
        for (const Part& p : parts) mark_padding(cells, address, p.ty, offset + p.offset, covered, depth + 1);
    };
    switch (v.kind) {
        case ValueKind::Struct:
        case ValueKind::Tuple:
        case ValueKind::Owner: return cover_parts(v.parts);
        case ValueKind::Array:
            for (uint64_t i = 0; i < v.count && offset + i * types_.of(v.element).size < cells.size(); ++i)
                mark_padding(cells, address, v.element, offset + i * types_.of(v.element).size, covered, depth + 1);
            return;
        case ValueKind::Enum: {
            const Layout& l = types_.layout(type);
            if (l.variants_kind != VariantsKind::Single) cover(offset + l.tag_offset, l.tag_size);
            std::optional<uint32_t> variant = types_.variant_at(type, address + offset);
            if (variant && *variant < v.variants.size()) cover_parts(v.variants[*variant].parts);
            return;
        }
        default: return cover(offset, v.size);
    }
}

std::vector<ByteCell> ValueReader::bytes(Address address, uint64_t size, Ty type) {
    const Memory& memory = types_.machine().memory();
    std::vector<ByteCell> cells;
    if (!memory.is_mapped(address, size)) return cells;
    cells.resize(size);
    for (uint64_t i = 0; i < size; ++i) {
        cells[i].value = memory.byte(address + i);
        bool is_readable = (memory.state(address + i) & kInit) != 0;
        cells[i].state = is_readable ? ByteState::Init : ByteState::Uninit;
        cells[i].is_pointer = is_readable && memory.provenance(address + i) != kNoProvenance;
    }
    if (!type.valid()) return cells;
    std::vector<bool> covered(size, false);
    mark_padding(cells, address, type, 0, covered, 0);
    for (uint64_t i = 0; i < size; ++i)
        if (!covered[i]) cells[i].state = ByteState::Padding;
    return cells;
}

}  // namespace framewalk::view
