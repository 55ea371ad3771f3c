// The allocation table: birth, death, and the forgetting of ids that nobody carries any more.
#include <algorithm>
#include <cassert>

#include "base/sort_stably.h"
#include "memory/memory.h"

namespace framewalk {

namespace {

constexpr uint64_t align_to(uint64_t value, uint64_t align) { return (value + align - 1) & ~(align - 1); }

uint8_t log2_of(uint64_t align) { return static_cast<uint8_t>(__builtin_ctzll(align == 0 ? 1 : align)); }

}  // namespace

const Allocation& Memory::allocation(AllocId id) const {
    if (id < kStaticIds || id >= next_id_) return static_rows_[id < static_rows_.size() ? id : kNoProvenance];
    uint32_t index = id - kStaticIds;
    if (packed_rows_[index / kRowPage]) fetch_rows(index / kRowPage);
    return rows_[index];
}

Allocation& Memory::row(AllocId id) {
    uint32_t index = id - kStaticIds;
    if (packed_rows_[index / kRowPage]) fetch_rows(index / kRowPage);
    touched_rows_[index / kRowPage] = 1;
    return rows_[index];
}

void Memory::set_bounds(AllocId id, const AllocBounds& bounds) {
    bounds_[id] = bounds;
    touched_bounds_[(id - kStaticIds) / kBoundsPage] = 1;
}

AllocId Memory::new_id() {
    ++taken_ids_;
    if (free_head_ != kNoProvenance && !fresh_ids_only_) {
        AllocId id = free_head_;
        free_head_ = allocation(id).local;
        return id;
    }
    AllocId id = next_id_++;
    if (id >= bounds_.size()) {
        bounds_.resize(bounds_.size() + kBoundsPage);
        id_limit_ = static_cast<uint32_t>(bounds_.size());
        touched_bounds_.push_back(1);
    }
    if (id - kStaticIds >= rows_.size()) {
        rows_.resize(rows_.size() + kRowPage);
        packed_rows_.emplace_back();
        touched_rows_.push_back(1);
    }
    return id;
}

void Memory::give_back(AllocId id) {
    Allocation& a = row(id);
    a = Allocation();
    a.local = free_head_;
    free_head_ = id;
}

// ---------------------------------------------------------------- constants and statics

AllocId Memory::add_static(uint64_t size, uint32_t align, AllocKind kind, bool writable, Ty type) {
    if (static_rows_.size() >= kStaticIds || size > (constants_high_ > static_high_ ? constants_high_ : static_high_) - kCodeEnd) return kNoProvenance;
    align = std::max(align, 1u);
    size = std::max<uint64_t>(size, 1);           // so that every static has an address of its own
    uint64_t word_align = std::max(align, 8u);    // no two statics share a word of provenance
    const bool is_turned = is_overgrown(), grows_up = writable != is_turned;
    Address& low = is_turned ? constants_high_ : static_high_;      // what is free lies between these
    Address& high = is_turned ? static_low_ : constants_low_;
    Address base = grows_up ? align_to(low, word_align) : (high - align_to(size, 8)) & ~(word_align - 1);
    Address end = base + align_to(size, 8);
    if (base < low || end > high || (is_turned && (writable ? base < statics_begin_ : end > statics_begin_))) return kNoProvenance;
    (grows_up ? low : high) = grows_up ? end : base;
    std::memset(bytes_ + base, 0, align_to(size, 8));
    std::memset(states_ + base, 0, align_to(size, 8));
    clear_provenance(base, size);
    touch(base, align_to(size, 8));
    AllocId id = static_cast<AllocId>(static_rows_.size());
    Allocation a;
    a.base = static_cast<uint32_t>(base), a.size = static_cast<uint32_t>(size);
    a.kind = kind, a.is_live = true, a.align_log2 = log2_of(align), a.type = type;
    static_rows_.push_back(a);
    if (kind != AllocKind::Vtable) bounds_[id] = {a.base, a.base + a.size, writable ? a.base + a.size : a.base, 0};
    return id;
}

void Memory::seal_static(AllocId id) {
    const Allocation& a = static_rows_[id];
    if (bounds_[id].write_end == bounds_[id].base) return;
    StaticImage image{id, {}, {}, {}};
    image.bytes.assign(bytes_ + a.base, bytes_ + a.base + a.size);
    image.states.assign(states_ + a.base, states_ + a.base + a.size);
    image.provenance.assign(provenance_ + a.base / 8, provenance_ + align_to(a.base + a.size, 8) / 8);
    static_images_.push_back(std::move(image));
}

void Memory::apply_initial(const StaticImage& image) {
    const Allocation& a = static_rows_[image.id];
    std::copy(image.bytes.begin(), image.bytes.end(), bytes_ + a.base);
    std::copy(image.states.begin(), image.states.end(), states_ + a.base);
    std::copy(image.provenance.begin(), image.provenance.end(), provenance_ + a.base / 8);
    touch(a.base, a.size);
}

// ---------------------------------------------------------------- stack

AllocId Memory::add_stack(Address base, uint32_t size, Ty type, uint32_t function, uint32_t local, Site born) {
    AllocId id = new_id();
    Allocation& a = row(id);
    a = Allocation();
    a.base = static_cast<uint32_t>(base), a.size = size;
    a.kind = AllocKind::Stack, a.is_live = true;
    a.type = type, a.function = function, a.local = local;
    a.serial = next_serial_++;
    a.born = born;
    set_bounds(id, {a.base, a.base + size, a.base + size, 0});
    return id;
}

// The id lay in a frame: what trampled on that may have left anything.
void Memory::end_stack(AllocId id, Site died) {
    if (id < kStaticIds || id >= next_id_ || allocation(id).kind != AllocKind::Stack || !allocation(id).is_live) return;
    set_bounds(id, AllocBounds());
    Allocation& a = row(id);
    a.is_live = false;
    a.died = died;
}

// ---------------------------------------------------------------- heap

uint32_t Memory::take_slot() {
    while (first_free_slot_word_ < slots_.size() && slots_[first_free_slot_word_] == ~uint64_t(0)) ++first_free_slot_word_;
    if (first_free_slot_word_ == slots_.size()) {
        slots_.resize(slots_.size() + kSlotPage);
        touched_slots_.push_back(1);
    }
    touched_slots_[first_free_slot_word_ / kSlotPage] = 1;
    uint64_t& word = slots_[first_free_slot_word_];
    unsigned bit = static_cast<unsigned>(__builtin_ctzll(~word));
    word |= uint64_t(1) << bit;
    return static_cast<uint32_t>(first_free_slot_word_ * 64 + bit);
}

void Memory::give_back_slot(uint32_t slot) {
    size_t word = slot / 64;
    slots_[word] &= ~(uint64_t(1) << (slot % 64));
    touched_slots_[word / kSlotPage] = 1;
    first_free_slot_word_ = std::min(first_free_slot_word_, word);
}

AllocId Memory::heap_alloc(uint64_t size, uint64_t align, Ty type, Site born) {
    AllocId id = new_id();
    uint32_t base = heap_->allocate(size, align, id);
    if (base == 0) {
        ++heap_work_.refusals, heap_work_.refused = size;
        give_back(id);
        return kNoProvenance;
    }
    ++heap_work_.allocations;
    Allocation& a = row(id);
    a = Allocation();
    a.base = base, a.size = static_cast<uint32_t>(size);
    a.kind = AllocKind::Heap, a.is_live = true, a.align_log2 = log2_of(align);
    a.type = type, a.slot = take_slot();
    a.serial = next_serial_++;
    a.born = born;
    set_bounds(id, {base, base + a.size, base + a.size, 0});
    set_state(base, a.size, kUninit);
    clear_provenance(base, a.size);
    heap_live_bytes_ += size;
    heap_work_.peak = std::max(heap_work_.peak, heap_live_bytes_);
    ++heap_live_blocks_;
    return id;
}

Fault Memory::heap_free(Address address, AllocId id, uint64_t size, uint64_t align, Site died) {
    id = resolve(address, id);
    Fault fault;
    fault.access = Access::Free, fault.address = address, fault.size = size, fault.allocation = id;
    fault.align = static_cast<uint32_t>(align);
    const Allocation& known = allocation(id);
    if (id == kNoProvenance) fault.kind = address < kPage ? FaultKind::Null : FaultKind::NoProvenance;
    else if (known.kind != AllocKind::Heap) fault.kind = FaultKind::FreeNonHeap;
    else if (!known.is_live) fault.kind = FaultKind::DoubleFree;
    else if (known.base != address) fault.kind = FaultKind::FreeInner;
    else if (known.size != size || (uint64_t(1) << known.align_log2) != align) fault.kind = FaultKind::WrongLayout;
    bool is_block = known.kind == AllocKind::Heap && known.is_live && known.base == address;
    if (fault && (settings_.checks || !is_block)) return settings_.checks ? fault : release_anyhow(fault);
    Allocation& a = row(id);
    ++heap_work_.frees;
    set_state(a.base, a.size, kUninit);
    heap_->release(a.base, size, align);
    set_bounds(id, AllocBounds());
    a.is_live = false;
    a.died = died;
    a.local = freed_head_;
    freed_head_ = id;
    give_back_slot(a.slot);
    heap_live_bytes_ -= a.size;
    --heap_live_blocks_;
    return heap_complaint();
}

// What is no live block, without checks: the policy goes by the bytes that it finds there.
Fault Memory::release_anyhow(const Fault& fault) {
    if (fault.address < heap_low_ || fault.address >= heap_high_) return fault;
    heap_->release(static_cast<uint32_t>(fault.address), fault.size, fault.align);
    return heap_complaint();
}

Fault Memory::heap_complaint() const {
    Fault fault;
    if (heap_->complaint().empty()) return fault;
    fault.kind = FaultKind::HeapDamaged, fault.address = heap_->complaint_at(), fault.detail = heap_->complaint();
    return fault;
}

void Memory::hint_type(AllocId id, Ty type) {
    if (id < kStaticIds || id >= next_id_) return;
    const Allocation& a = allocation(id);
    if (a.kind == AllocKind::Heap && a.is_live && !a.type.valid()) row(id).type = type;
}

uint64_t Memory::take_heap_effort() {
    heap_work_.last_visits = heap_->take_visits();
    heap_work_.visits += heap_work_.last_visits;
    return heap_work_.last_visits;
}

// Where the policy cannot say who owns a block, or its bytes may be damaged, the table says it.
std::vector<HeapBlock> Memory::heap_blocks() const {
    std::vector<HeapBlock> list = heap_->blocks();
    if (heap_knows_owners()) return list;
    list.erase(std::remove_if(list.begin(), list.end(), [](const HeapBlock& b) { return !b.is_free; }), list.end());
    for (AllocId id = kStaticIds; id < next_id_; ++id) {
        const AllocBounds& b = bounds_[id];
        if (b.base < heap_low_ || b.base >= heap_high_ || b.end == 0) continue;
        list.push_back({b.base, b.end - b.base, b.base, b.end - b.base, id, false});
    }
    sort_stably(list.begin(), list.end(), [](const HeapBlock& a, const HeapBlock& b) { return a.base < b.base; });
    return list;
}

HeapFigures Memory::heap_figures() const {
    HeapFigures f;
    f.span = heap_->end() - heap_low_;
    f.in_use = heap_live_bytes_;
    f.bookkeeping = heap_->overhead();
    for (const HeapBlock& block : heap_->blocks()) {
        f.bookkeeping += block.footprint - block.size;
        if (!block.is_free) continue;
        ++f.free_blocks;
        f.free += block.size;
        f.largest_free = std::max<uint64_t>(f.largest_free, block.size);
    }
    uint64_t known = f.in_use + f.free + f.bookkeeping;
    f.lost = f.span > known ? f.span - known : 0;
    return f;
}

std::vector<AllocId> Memory::freed_blocks(size_t limit) const {
    std::vector<AllocId> list;
    for (AllocId id = freed_head_; id != kNoProvenance && list.size() < limit; id = allocation(id).local) list.push_back(id);
    return list;
}

AllocId Memory::find(Address address) const {
    bool in_heap = address >= heap_low_ && address < heap_high_;
    if (in_heap && heap_knows_owners()) {
        for (const HeapBlock& block : heap_->blocks()) {
            bool inside = !block.is_free && address >= block.base && address < block.header + block.footprint;
            if (inside) return block.owner;
        }
        return kNoProvenance;
    }
    auto contains = [&](AllocId id) { return address >= bounds_[id].base && address < bounds_[id].end; };
    if (in_heap || (address >= stack_low_ && address < stack_high_)) {
        for (AllocId id = next_id_; id-- > kStaticIds;) {
            if (contains(id)) return id;
        }
        return kNoProvenance;
    }
    for (AllocId id = kFirstStaticId; id < static_rows_.size(); ++id) {
        if (contains(id)) return id;
    }
    return kNoProvenance;
}

// ---------------------------------------------------------------- forgetting

// An id may be used again once no word of memory that can still be read carries it.
uint64_t Memory::sweep(const std::vector<StackRange>& stacks) {
    std::vector<bool> carried(next_id_ - kStaticIds);
    auto scan = [&](Address low, Address high) {
        for (uint64_t word = low >> 3; word < (high + 7) >> 3; ++word) {
            if (provenance_[word] >= kStaticIds) carried[provenance_[word] - kStaticIds] = true;
        }
    };
    uint64_t bytes = heap_high_ - heap_low_;
    for (const StackRange& stack : stacks) {
        scan(stack.low, stack.high);
        bytes += stack.high - stack.low;
    }
    scan(heap_low_, heap_high_);
    scan(static_low_, static_high_);
    auto is_kept = [&](AllocId id) { return allocation(id).is_live || carried[id - kStaticIds]; };
    std::vector<AllocId> freed = freed_blocks(next_id_);
    freed_head_ = kNoProvenance;
    for (size_t i = freed.size(); i-- > 0;) {
        if (!is_kept(freed[i])) continue;
        if (allocation(freed[i]).local != freed_head_) row(freed[i]).local = freed_head_;
        freed_head_ = freed[i];
    }
    for (AllocId id = next_id_; id-- > kStaticIds;) {
        if (!is_kept(id)) give_back(id);
    }
    taken_ids_ = 0;
    sweep_after_ = static_cast<uint32_t>(std::max<uint64_t>(1u << 17, bytes / 32));
    return (bytes + static_high_ - static_low_) / 8 + 2 * carried.size();
}

Memory::IdMark Memory::start_forgettable() {
    fresh_ids_only_ = true;
    return {next_id_, taken_ids_, next_serial_, run_ready_};
}

void Memory::forget_since(const IdMark& mark) {
    fresh_ids_only_ = false;
    for (AllocId id = mark.next_id; id < next_id_; ++id) {
        row(id) = Allocation();
        set_bounds(id, AllocBounds());
    }
    next_id_ = mark.next_id;
    taken_ids_ = mark.taken_ids;
    next_serial_ = mark.next_serial;
    run_ready_ = mark.ready;
}

}  // namespace framewalk
