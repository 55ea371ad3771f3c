// Which row, block or static an address means, and how the two address models write it.
//
//   book.add_binding("f1.0", type, address, slot);
//   book.target_of(pointer).address_text;         // "0", "(2^30)-1", "0x40001c"
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "view/type_parts.h"

namespace framewalk::view {

// A piece of memory that a view shows.
struct Region {
    enum class Kind : uint8_t { Binding, Heap, Static };
    Kind kind = Kind::Binding;
    std::string id;              // of its row or block
    std::string name;            // Static: as written in the program
    Address address = 0;
    uint64_t size = 0;
    Ty type;                     // Heap: of the value, or of one element; may be none
    int64_t slot = -1;           // first slot; Heap: k of (2^30)-k
};

// What a pointer in memory says.
struct PointerBits {
    Address address = 0;
    AllocId provenance = kNoProvenance;
    Ty pointee;                  // may be none
    PointerKind kind = PointerKind::Shared;
};

std::string slot_text(int64_t slot);                 // "0"; of another thread than main "t2:0"
// Each thread counts the slots of its own stack.
constexpr int64_t kSlotsOfThread = INT64_C(1) << 32;
std::string heap_slot_text(int64_t k);               // "(2^30)-1"
std::string byte_address_text(uint64_t address);     // "0x40001c"

class AddressBook {
public:
    AddressBook(TypeParts& types, AddressModel model) : types_(types), model_(model) {}

    // Bindings and statics; heap blocks are found in memory itself, however many there are.
    void add(Region region);
    // The region that contains `address`; none: nothing that can be shown.
    std::optional<Region> region_at(const PointerBits& pointer) const;
    Region region_of(const Allocation& block) const;
    Target target_of(const PointerBits& pointer) const;
    AddressModel model() const { return model_; }
    // An address inside a region, as the model writes it: "3", "(2^30)-1[2]".
    std::string text_of(const Region& region, Address address, Ty type) const;

private:
    struct Inner {
        uint32_t slot = 0;       // slots from the start of the region
        std::string path;        // ".next", "[2]"
    };
    Inner descend(Ty type, Address base, uint64_t offset, Ty wanted, unsigned depth) const;
    Inner descend_parts(const std::vector<Part>& parts, Address base, uint64_t offset, Ty wanted,
                        unsigned depth) const;
    Target dead_target(const PointerBits& pointer, Target target) const;
    bool is_dead(const PointerBits& pointer) const;
    const Allocation& allocation_of(const PointerBits& pointer) const;

    TypeParts& types_;
    AddressModel model_;
    std::map<Address, Region> regions_;
};

}  // namespace framewalk::view
