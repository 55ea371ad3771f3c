// May this access happen? If not, what is its story?
#include "memory/memory.h"

namespace framewalk {

std::string_view spelling(FaultKind kind) {
    switch (kind) {
#define FRAMEWALK_FAULT(enumerator, text) \
    case FaultKind::enumerator: return text;
#include "memory/fault_kinds.def"
#undef FRAMEWALK_FAULT
    }
    return "";
}

namespace {

Fault make(FaultKind kind, Address address, AllocId id, uint64_t size, uint32_t align, Access access) {
    Fault fault;
    fault.kind = kind, fault.access = access, fault.address = address;
    fault.allocation = id, fault.size = size, fault.align = align;
    return fault;
}

FaultKind kind_of_dead(AllocKind kind) {
    switch (kind) {
        case AllocKind::Stack: return FaultKind::DanglingStack;
        case AllocKind::Heap: return FaultKind::UseAfterFree;
        case AllocKind::None:
        case AllocKind::Function:
        case AllocKind::Vtable:
        case AllocKind::Constant:
        case AllocKind::Static: break;
    }
    return FaultKind::NoProvenance;
}

}  // namespace

// The pointer itself is bad: nothing of its allocation contains the range.
Fault Memory::bad_pointer(Address address, AllocId id, uint64_t size, uint32_t align, Access access) const {
    const Allocation& a = allocation(id);
    FaultKind kind = FaultKind::OutOfBounds;
    if (address < kPage) kind = FaultKind::Null;
    else if (id == kNoProvenance || a.kind == AllocKind::None) kind = FaultKind::NoProvenance;
    else if (a.kind == AllocKind::Function || a.kind == AllocKind::Vtable) kind = FaultKind::NotData;
    else if (!a.is_live) kind = kind_of_dead(a.kind);
    return make(kind, address, id, size, align, access);
}

// Accesses of no bytes are fine with any address but null.
Fault Memory::find_fault(Address address, AllocId id, uint64_t size, uint32_t align, Access access) const {
    if (size == 0) {
        if (address == 0) return make(FaultKind::Null, address, id, size, align, access);
    } else {
        id = resolve(address, id);
        const AllocBounds& b = bounds_[id];
        bool inside = address >= b.base && address <= b.end && size <= b.end - address;
        if (!inside) return bad_pointer(address, id, size, align, access);
        if (access == Access::Write && b.write_end == b.base) return make(FaultKind::ReadOnly, address, id, size, align, access);
    }
    if ((address & (align - 1)) != 0) return make(FaultKind::Misaligned, address, id, size, align, access);
    return Fault();
}

// Then only the system stops an access: where there is no memory, or none to be written.
Fault Memory::without_checks(Fault fault) const {
    bool is_write = fault.access == Access::Write;
    auto touches = [&](Address low, Address high) { return fault.address < high && fault.address + fault.size > low; };
    bool is_there = fault.size == 0 || is_mapped(fault.address, fault.size);
    if (!is_there || (is_write && touches(constants_low_, constants_high_))) {
        fault.kind = FaultKind::Segfault;
        return fault;
    }
    if (is_write) ++stray_.count, stray_.address = fault.address, stray_.size = fault.size;
    return Fault();
}

Fault Memory::check(Address address, AllocId id, uint64_t size, uint32_t align, Access access) const {
    Fault fault = find_fault(address, id, size, align, access);
    return fault && !settings_.checks ? without_checks(fault) : fault;
}

Fault Memory::check_readable(Address address, AllocId id, uint64_t size, uint32_t align) const {
    Fault fault = check(address, id, size, align, Access::Read);
    if (fault || !settings_.checks) return fault;
    for (uint64_t i = 0; i < size; ++i) {
        if ((states_[address + i] & 1) != 0) continue;
        fault = make(FaultKind::Uninitialised, address, resolve(address, id), size, align, Access::Read);
        fault.bad_byte = address + i;
        return fault;
    }
    return fault;
}

}  // namespace framewalk
