#include "memory/heap_trial.h"

namespace framewalk {

uint32_t HeapTrial::Copy::heap_word(uint32_t address) const {
    uint32_t word = 0;
    for (uint32_t i = 0; i < 4; ++i) {
        auto stored = stored_.find(address + i);
        uint8_t byte = stored != stored_.end() ? stored->second : memory_.is_mapped(address + i, 1) ? memory_.byte(address + i) : uint8_t(0);
        word |= uint32_t(byte) << 8 * i;
    }
    return word;
}

void HeapTrial::Copy::set_heap_word(uint32_t address, uint32_t value) {
    if (!is_ready_) return;
    for (uint32_t i = 0; i < 4; ++i) stored_[address + i] = static_cast<uint8_t>(value >> 8 * i);
}

HeapTrial::HeapTrial(const Memory& memory) : copy_(memory) {
    HeapSettings settings = memory.heap_settings();
    settings.initial = 0;            // what it had from the start is among what is restored
    heap_ = make_heap(settings, copy_);
    heap_->restore(memory.heap().save());
    copy_.begin();
}

HeapSearch HeapTrial::allocate(uint64_t size, uint64_t align) {
    HeapSearch search;
    const uint32_t end = heap_->end();
    heap_->record_visits(&search.visited);
    search.address = heap_->allocate(size, align, 0);
    heap_->record_visits(nullptr);
    search.has_grown = heap_->end() > end;
    return search;
}

HeapSearch HeapTrial::release(uint32_t address, uint64_t size) {
    HeapSearch search;
    search.address = address;
    heap_->record_visits(&search.visited);
    heap_->release(address, size, 1);
    heap_->record_visits(nullptr);
    return search;
}

}  // namespace framewalk
