#include "view/address_book.h"

namespace framewalk::view {

namespace {

constexpr unsigned kMaxDescent = 32;

// Addresses below this are no memory: `dangling` pointers of empty Vecs are as small as an alignment.
constexpr Address kFirstReal = Memory::kPage;

}  // namespace

std::string slot_text(int64_t slot) {
    int64_t thread = slot / kSlotsOfThread;
    std::string number = std::to_string(slot % kSlotsOfThread);
    return thread == 0 ? number : "t" + std::to_string(thread) + ":" + number;
}

std::string heap_slot_text(int64_t k) { return "(2^30)-" + std::to_string(k); }

std::string byte_address_text(uint64_t address) {
    static const char digits[] = "0123456789abcdef";
    std::string text;
    do {
        text.insert(text.begin(), digits[address & 15]);
        address >>= 4;
    } while (address != 0);
    return "0x" + text;
}

void AddressBook::add(Region region) { regions_.emplace(region.address, std::move(region)); }

// The block a pointer belongs to is what its provenance says; only pointers made from integers search.
const Allocation& AddressBook::allocation_of(const PointerBits& pointer) const {
    const Memory& memory = types_.machine().memory();
    return memory.allocation(memory.resolve(pointer.address, pointer.provenance));
}

std::optional<Region> AddressBook::region_at(const PointerBits& pointer) const {
    const Memory& memory = types_.machine().memory();
    Address address = pointer.address;
    if (address >= memory.heap_low() && address < memory.heap_high()) {
        const Allocation& block = allocation_of(pointer);
        bool inside = address >= block.base && address - block.base <= block.size;
        if (block.kind != AllocKind::Heap || !block.is_live || !inside) return std::nullopt;
        return region_of(block);
    }
    auto after = regions_.upper_bound(address);
    if (after == regions_.begin()) return std::nullopt;
    const Region& region = std::prev(after)->second;
    bool inside = address < region.address + region.size || address == region.address;
    return inside ? std::optional<Region>(region) : std::nullopt;
}

Region AddressBook::region_of(const Allocation& block) const {
    Region region;
    region.kind = Region::Kind::Heap;
    region.id = "h" + std::to_string(block.serial);
    region.address = block.base;
    region.size = block.size;
    region.type = block.type;
    region.slot = int64_t(block.slot) + 1;
    return region;
}

// The part of a value that a pointer means: the innermost one that lies there and has the wanted type,
// or the outermost when no type says more.
AddressBook::Inner AddressBook::descend(Ty type, Address base, uint64_t offset, Ty wanted,
                                        unsigned depth) const {
    Inner here;
    if (!type.valid() || depth > kMaxDescent) return here;
    if (offset == 0 && (type == wanted || !wanted.valid())) return here;
    const TypeView& v = types_.of(type);
    if (v.kind == ValueKind::Array) {
        uint64_t element = types_.of(v.element).size;
        uint64_t index = element == 0 ? 0 : offset / element;
        if (index >= v.count) return here;
        bool wants_slice = offset == 0 && types_.machine().program().types().is(wanted, TyKind::Slice);
        if (wants_slice) return here;
        Inner inner = descend(v.element, base + index * element, offset - index * element, wanted, depth + 1);
        inner.slot += static_cast<uint32_t>(index * types_.of(v.element).slots);
        inner.path = "[" + std::to_string(index) + "]" + inner.path;
        return inner;
    }
    if (v.kind == ValueKind::Struct || v.kind == ValueKind::Tuple || v.kind == ValueKind::Owner)
        return descend_parts(v.parts, base, offset, wanted, depth);
    if (v.kind == ValueKind::Enum) {
        std::optional<uint32_t> variant = types_.variant_at(type, base);
        if (variant && *variant < v.variants.size())
            return descend_parts(v.variants[*variant].parts, base, offset, wanted, depth);
    }
    return here;
}

AddressBook::Inner AddressBook::descend_parts(const std::vector<Part>& parts, Address base, uint64_t offset,
                                              Ty wanted, unsigned depth) const {
    for (const Part& part : parts) {
        uint64_t size = types_.of(part.ty).size;
        if (offset < part.offset || offset >= part.offset + size) continue;
        Inner inner = descend(part.ty, base + part.offset, offset - part.offset, wanted, depth + 1);
        inner.slot += part.slot;
        inner.path = "." + part.name + inner.path;
        return inner;
    }
    return {};
}

std::string AddressBook::text_of(const Region& region, Address address, Ty type) const {
    if (model_ == AddressModel::Bytes) return byte_address_text(address);
    uint64_t offset = address - region.address;
    Inner inner;
    if (region.kind == Region::Kind::Heap && region.type.valid()) {
        // A block may hold several elements of its type, one after the other.
        uint64_t element = types_.of(region.type).size;
        bool many = element != 0 && region.size > element;
        uint64_t index = many ? offset / element : 0;
        bool whole = many && offset == 0 && type != region.type;
        if (!whole) inner = descend(region.type, region.address + index * element, offset - index * element, type, 0);
        if (many && !whole && offset != 0) inner.path = "[" + std::to_string(index) + "]" + inner.path;
    } else {
        inner = descend(region.type, region.address, offset, type, 0);
    }
    switch (region.kind) {
        case Region::Kind::Binding: return slot_text(region.slot + inner.slot);
        case Region::Kind::Heap: return heap_slot_text(region.slot) + inner.path;
        case Region::Kind::Static: return region.name + inner.path;
    }
    return {};
}

bool AddressBook::is_dead(const PointerBits& pointer) const {
    const Memory& memory = types_.machine().memory();
    const Allocation& allocation = memory.allocation(pointer.provenance);
    bool has_story = allocation.kind == AllocKind::Heap || allocation.kind == AllocKind::Stack;
    return has_story && !allocation.is_live;
}

Target AddressBook::dead_target(const PointerBits& pointer, Target target) const {
    const Allocation& allocation = types_.machine().memory().allocation(pointer.provenance);
    target.state = TargetState::Dangling;
    bool is_heap = allocation.kind == AllocKind::Heap;
    if (is_heap) target.id = "h" + std::to_string(allocation.serial);
    if (model_ == AddressModel::Bytes) target.address_text = byte_address_text(pointer.address);
    else if (is_heap) target.address_text = heap_slot_text(int64_t(allocation.slot) + 1);
    else target.address_text = "gone";
    return target;
}

Target AddressBook::target_of(const PointerBits& pointer) const {
    Target target;
    target.kind = pointer.kind;
    target.address = pointer.address;
    target.address_text = byte_address_text(pointer.address);
    if (pointer.address == 0) {
        target.state = TargetState::Null;
        target.address_text = "null";
        return target;
    }
    if (pointer.address < kFirstReal) {
        target.address_text = "nothing";
        return target;
    }
    if (is_dead(pointer)) return dead_target(pointer, target);
    if (std::optional<Region> region = region_at(pointer)) {
        target.state = TargetState::Live;
        target.id = region->id;
        target.offset = static_cast<uint32_t>(pointer.address - region->address);
        target.address_text = text_of(*region, pointer.address, pointer.pointee);
        return target;
    }
    if (allocation_of(pointer).is_live) {
        target.state = TargetState::Live;      // a temporary, or memory of the library
        if (model_ == AddressModel::Slots) target.address_text = "a temporary";
    }
    return target;
}

}  // namespace framewalk::view
