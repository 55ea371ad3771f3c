// The arrays, the regions, and raw access; see allocations.cpp for the table and memory_check.cpp for
// the checks.
#include "memory/memory.h"

#include <algorithm>
#include <cassert>
#include <cstdlib>

namespace framewalk {

namespace {

constexpr uint64_t align_to(uint64_t value, uint64_t align) { return (value + align - 1) & ~(align - 1); }

// Heap bytes that are there from the start, and stack bytes that are made ready at a time.
constexpr uint64_t kFirstHeap = 256 << 10;
constexpr uint64_t kStackStep = 64 << 10;
constexpr uint64_t kHeapBelow = 1 << 20;    // at most, of a heap below the stack

}  // namespace

// From low to high: code, statics and constants, guard page, stack, heap; or the heap below the stack.
Memory::Memory(const MemorySettings& settings) : settings_(settings) {
    const Address data_end = align_to(uint64_t(kCodeEnd) + settings.static_size, kPage);
    const bool heap_is_below = !settings.stack.guard && settings.stack.below == Below::Heap;
    guard_ = settings.stack.guard ? kGuard : 0;
    heap_low_ = data_end + kPage;
    const Address heap_room = align_to(std::min(settings.heap.limit, kHeapBelow), kPage);
    stack_low_ = heap_is_below ? heap_low_ + heap_room : data_end + guard_;
    stack_high_ = stack_ready_ = deepest_ = stack_low_ + align_to(std::max<uint32_t>(settings.stack.size, kPage), kPage);
    if (!heap_is_below) heap_low_ = stack_high_ + kPage;
    heap_high_ = heap_low_;
    uint64_t room = heap_is_below ? heap_room : (uint64_t(1) << 31) - heap_low_;    // 32-bit addresses in tables, with a margin
    heap_limit_ = heap_low_ + std::min(settings.heap.limit, room);
    bool ok = reserve(std::max(stack_high_, heap_low_ + kFirstHeap));
    place_statics(data_end);
    assert(ok && "the host has no memory");
    (void)ok;
    bounds_.resize(kStaticIds);
    static_rows_.resize(kFirstStaticId);
    static_rows_[kCodeId].kind = AllocKind::Function;
    static_rows_[kVtableId].kind = AllocKind::Vtable;
    static_rows_[kCodeId].is_live = static_rows_[kVtableId].is_live = true;
    heap_ = make_heap(settings.heap, *this);
    run_low_ = stack_low_, run_ready_ = stack_ready_;
    prepare_stack(stack_high_ - kPage);
}

void Memory::place_statics(Address end) {
    if (!is_overgrown()) {
        constants_high_ = constants_low_ = end;
        return;
    }
    constants_low_ = constants_high_ = kCodeEnd;
    static_low_ = static_high_ = end;
    statics_begin_ = kCodeEnd + (end - kCodeEnd) / 2 / kPage * kPage;
    std::memset(bytes_ + statics_begin_, 0, stack_low_ - statics_begin_);
    std::memset(states_ + statics_begin_, 0, stack_low_ - statics_begin_);
    std::memset(provenance_ + statics_begin_ / 8, 0, (stack_low_ - statics_begin_) / 2);
}

Memory::~Memory() {
    std::free(bytes_);
    std::free(states_);
    std::free(provenance_);
}

// Host memory above the old capacity is zeroed only where provenance needs it: a stale id must never
// be larger than the table.
bool Memory::reserve(uint64_t capacity) {
    if (capacity <= capacity_) return true;
    auto* bytes = static_cast<uint8_t*>(std::realloc(bytes_, capacity));
    if (bytes != nullptr) bytes_ = bytes;
    auto* states = static_cast<uint8_t*>(std::realloc(states_, capacity));
    if (states != nullptr) states_ = states;
    auto* provenance = static_cast<uint32_t*>(std::realloc(provenance_, capacity / 8 * sizeof(uint32_t)));
    if (provenance != nullptr) provenance_ = provenance;
    if (bytes == nullptr || states == nullptr || provenance == nullptr) return false;
    uint64_t fresh = std::max(capacity_, heap_low_);
    std::memset(bytes_ + fresh, 0, capacity - fresh);
    std::memset(states_ + fresh, 0, capacity - fresh);
    std::memset(provenance_ + fresh / 8, 0, (capacity - fresh) / 2);
    capacity_ = capacity;
    touched_.resize((capacity >> kPageShift) + 1);
    return true;
}

bool Memory::touch_stack(Address low) {
    if (low < run_low_) return false;
    prepare_stack(low);
    run_ready_ = std::min(run_ready_, low);
    if (running_ == kMainStack) deepest_ = std::min(deepest_, low);
    for (StackRange& r : thread_stacks_) {
        if (r.high == running_) r.deepest = std::min(r.deepest, low);
    }
    return true;
}

// The heap's pages above the stack are the arena's; what a frame may reach below is there.
bool Memory::trample(Address low) {
    Address limit = settings_.stack.below == Below::Heap && !settings_.stack.guard ? heap_low_ : statics_begin_;
    if (low < limit) return false;
    prepare_stack(run_low_);
    trampled_low_ = std::min(trampled_low_, low), trampled_high_ = std::max(trampled_high_, run_low_);
    run_ready_ = low;
    if (running_ == kMainStack) deepest_ = std::min(deepest_, low);
    touch_trampled();
    return true;
}

// What such frames store is not noted store by store.
void Memory::touch_trampled() {
    if (trampled_high_ > trampled_low_) touch(trampled_low_, trampled_high_ - trampled_low_);
}

void Memory::prepare_stack(Address low) {
    if (low >= stack_ready_ || running_ != kMainStack) return;
    low = std::max(low, run_low_);
    Address from = std::max(run_low_, (low & ~uint64_t(kPage - 1)) - std::min(kStackStep, low - run_low_));
    from = std::max(run_low_, from & ~uint64_t(kPage - 1));
    std::memset(bytes_ + from, 0, stack_ready_ - from);
    std::memset(states_ + from, 0, stack_ready_ - from);
    std::memset(provenance_ + from / 8, 0, (stack_ready_ - from) / 2);
    stack_ready_ = from;
}

// ---------------------------------------------------------------- stacks of threads

bool Memory::add_thread_stack(uint64_t size, StackRange& range) {
    size = align_to(std::max<uint64_t>(size, kPage), kPage);
    Address low = stack_low_;
    size_t at = 0;
    for (; at < thread_stacks_.size() && thread_stacks_[at].low - low < size + guard_; ++at) low = thread_stacks_[at].high + guard_;
    Address limit = at < thread_stacks_.size() ? thread_stacks_[at].low : stack_ready_;
    if (low + guard_ > limit || size > limit - guard_ - low) return false;
    range = {low, low + size, low + size};
    Address zeroed = std::min(range.high + guard_, limit) - low;
    std::memset(bytes_ + low, 0, zeroed);
    std::memset(states_ + low, 0, zeroed);
    std::memset(provenance_ + low / 8, 0, zeroed / 2);
    touch(low, zeroed);
    thread_stacks_.insert(thread_stacks_.begin() + static_cast<long>(at), range);
    return true;
}

void Memory::end_thread_stack(Address high) {
    auto has_ended = [&](const StackRange& r) { return r.high == high; };
    thread_stacks_.erase(std::remove_if(thread_stacks_.begin(), thread_stacks_.end(), has_ended), thread_stacks_.end());
}

void Memory::use_stack(Address high) {
    running_ = high;
    run_low_ = main_low(), run_ready_ = deepest_;
    for (const StackRange& r : thread_stacks_) {
        if (r.high == high) run_low_ = r.low, run_ready_ = r.deepest;
    }
    touch_running();
}

StackRange Memory::stack_of(Address high) const {
    for (const StackRange& r : thread_stacks_) {
        if (r.high == high) return r;
    }
    return {main_low(), stack_high_, deepest_};
}

// What a thread stores to its frames is not noted store by store.
void Memory::touch_running() {
    if (running_ != kMainStack) touch(run_low_, running_ - run_low_);
}

// ---------------------------------------------------------------- the heap's arena

uint32_t Memory::heap_word(uint32_t address) const {
    uint32_t value;
    std::memcpy(&value, bytes_ + address, 4);
    return value;
}

void Memory::set_heap_word(uint32_t address, uint32_t value) {
    std::memcpy(bytes_ + address, &value, 4);
    touch(address, 4);
}

bool Memory::extend_heap(uint64_t end) {
    if (end > heap_limit_) return false;
    if (end > capacity_) {
        uint64_t doubled = heap_low_ + 2 * (capacity_ - heap_low_);
        if (!reserve(align_to(std::min(std::max(end, doubled), align_to(heap_limit_, kPage)), kPage))) return false;
    }
    if (end <= heap_high_) return true;
    ++heap_work_.requests;
    // Fresh bytes are 0; a moment that was left by jumping back may have been here before.
    std::memset(bytes_ + heap_high_, 0, end - heap_high_);
    set_state(heap_high_, end - heap_high_, kUninit);
    clear_provenance(heap_high_, end - heap_high_);
    heap_high_ = end;
    return true;
}

void Memory::mark_header(uint32_t address, uint32_t size, bool is_header) {
    set_state(address, size, is_header ? kHeader : kUninit);
    clear_provenance(address, size);
}

// ---------------------------------------------------------------- raw access

bool Memory::is_initialised(Address address, uint64_t size) const {
    for (uint64_t i = 0; i < size; ++i) {
        if ((states_[address + i] & 1) == 0) return false;
    }
    return true;
}

u128 Memory::read_bits(Address address, uint32_t size) const {
    u128 value = 0;
    std::memcpy(&value, bytes_ + address, size);
    return value;
}

void Memory::write_bits(Address address, u128 value, uint32_t size) {
    std::memcpy(bytes_ + address, &value, size);
    set_state(address, size, kInit);
    clear_provenance(address, size);
}

void Memory::poke(Address address, uint8_t value) {
    bytes_[address] = value;
    if (states_[address] == kUninit) states_[address] = kInit;
    touch(address, 1);
}

// A pointer that does not lie on a word keeps no exact provenance: it is looked up by address later.
void Memory::write_pointer(Address address, Address value, AllocId id) {
    write_bits(address, value, 8);
    if ((address & 7) == 0) {
        provenance_[address >> 3] = id;
    } else if (id != kNoProvenance) {
        provenance_[address >> 3] = provenance_[(address >> 3) + 1] = kWildcard;
    }
}

AllocId Memory::unaligned_provenance(Address address) const {
    bool both = provenance_[address >> 3] == kWildcard && provenance_[(address >> 3) + 1] == kWildcard;
    return both ? kWildcard : kNoProvenance;
}

void Memory::set_state(Address address, uint64_t size, ByteState state) {
    std::memset(states_ + address, state, size);
    touch(address, size);
}

void Memory::clear_provenance(Address address, uint64_t size) {
    if (size == 0) return;
    touch(address, size);
    uint64_t first = address >> 3, last = (address + size - 1) >> 3;
    std::memset(provenance_ + first, 0, (last - first + 1) * sizeof(uint32_t));
}

void Memory::copy(Address to, Address from, uint64_t size) {
    if (size == 0 || to == from) return;
    touch(to, size);
    copy_provenance(to, from, size);
    std::memmove(bytes_ + to, bytes_ + from, size);
    std::memmove(states_ + to, states_ + from, size);
}

void Memory::copy_provenance(Address to, Address from, uint64_t size) {
    if (((to ^ from) & 7) != 0) {
        bool any = false;
        for (uint64_t word = (from + 7) >> 3; word < (from + size) >> 3; ++word) any |= provenance_[word] != 0;
        clear_provenance(to, size);
        if (!any) return;
        for (uint64_t word = to >> 3; word <= (to + size - 1) >> 3; ++word) provenance_[word] = kWildcard;
        return;
    }
    uint64_t begin = align_to(from, 8), end = (from + size) & ~uint64_t(7);
    if (begin >= end) return clear_provenance(to, size);
    uint64_t first = (to + (begin - from)) >> 3, count = (end - begin) >> 3;
    std::memmove(provenance_ + first, provenance_ + (begin >> 3), count * sizeof(uint32_t));
    if (begin != from) provenance_[first - 1] = kNoProvenance;
    if (end != from + size) provenance_[first + count] = kNoProvenance;
}

}  // namespace framewalk
