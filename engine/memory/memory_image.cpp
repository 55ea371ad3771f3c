// Saving and restoring: the pages of bytes, states and provenance, and the allocation table.
#include <algorithm>

#include "memory/memory.h"

namespace framewalk {

namespace {

constexpr uint32_t kPageWords = Memory::kPage / 4;
// Blocks of the heap are multiples of 16 bytes long; elements of 4 or 8 lie one after the other.
constexpr uint32_t kByteStrides[] = {1, 2, 8, 12, 4, 16, 20, 24, 32, 0};
constexpr uint32_t kProvenanceStrides[] = {1, 4, 6, 2, 8, 10, 12, 16, 0};
constexpr uint32_t kBoundsStrides[] = {4, 8, 12, 0};
constexpr uint32_t kRowWords = sizeof(Allocation) / 4;
constexpr uint32_t kRowStrides[] = {kRowWords, 2 * kRowWords, 3 * kRowWords, 0};
constexpr uint32_t kSlotStrides[] = {1, 0};

size_t pages_for(uint64_t count, uint64_t per_page) { return static_cast<size_t>((count + per_page - 1) / per_page); }

// Tables are packed by way of an array of words.
template <class Row>
void pack_table(const Row* rows, uint32_t count, const uint32_t* strides, PageData& out) {
    uint32_t words[kMostPageWords];
    uint32_t size = count * sizeof(Row) / 4;
    std::memcpy(words, static_cast<const void*>(rows), size * 4);
    pack_words(words, size, strides, out);
}

template <class Row>
void unpack_table(Row* rows, uint32_t count, const PageData& data) {
    uint32_t words[kMostPageWords];
    uint32_t size = count * sizeof(Row) / 4;
    unpack_words(data.data(), size, words);
    std::memcpy(static_cast<void*>(rows), words, size * 4);
}

}  // namespace

uint64_t MemoryImage::new_bytes() const {
    uint64_t sum = 0;
    for (const SavedPages* part : {&stack, &thread_stacks, &heap, &statics, &bounds, &rows, &slots}) sum += part->new_bytes;
    return sum;
}

uint64_t MemoryImage::looked_at() const {
    uint64_t sum = 0;
    for (const SavedPages* part : {&stack, &thread_stacks, &heap, &statics, &bounds, &rows, &slots}) sum += part->looked_at;
    return sum;
}

// ---------------------------------------------------------------- pages

void Memory::pack_addresses(Address page, PageData& out) const {
    pack_words(reinterpret_cast<const uint32_t*>(bytes_ + page), kPageWords, kByteStrides, out);
    pack_words(reinterpret_cast<const uint32_t*>(states_ + page), kPageWords, kByteStrides, out);
    pack_words(provenance_ + page / 8, kPageWords / 2, kProvenanceStrides, out);
}

void Memory::unpack_addresses(Address page, const PageData& data) {
    const uint32_t* next = unpack_words(data.data(), kPageWords, reinterpret_cast<uint32_t*>(bytes_ + page));
    next = unpack_words(next, kPageWords, reinterpret_cast<uint32_t*>(states_ + page));
    unpack_words(next, kPageWords / 2, provenance_ + page / 8);
}

void Memory::pack_bounds(size_t page, PageData& out) const {
    pack_table(&bounds_[kStaticIds + page * kBoundsPage], kBoundsPage, kBoundsStrides, out);
}

void Memory::unpack_bounds(size_t page, const PageData& data) {
    unpack_table(&bounds_[kStaticIds + page * kBoundsPage], kBoundsPage, data);
}

void Memory::pack_rows(size_t page, PageData& out) const {
    if (packed_rows_[page]) out = *packed_rows_[page];
    else pack_table(&rows_[page * kRowPage], kRowPage, kRowStrides, out);
}

void Memory::fetch_rows(size_t page) const {
    unpack_table(&rows_[page * kRowPage], kRowPage, *packed_rows_[page]);
    packed_rows_[page].reset();
}

void Memory::pack_slots(size_t page, PageData& out) const { pack_table(&slots_[page * kSlotPage], kSlotPage, kSlotStrides, out); }

// ---------------------------------------------------------------- saving

MemoryImage Memory::save(Address stack_pointer) {
    MemoryImage image;
    touch_trampled();
    auto from = [this](Address low) {
        return [this, low](size_t page, PageData& out) { pack_addresses(low + page * kPage, out); };
    };
    auto down = [this](size_t page, PageData& out) { pack_addresses(stack_high_ - (page + 1) * kPage, out); };
    image.stack = stack_log_.save(nullptr, pages_for(stack_high_ - std::max(stack_pointer, stack_low_), kPage), down);
    image.heap = heap_log_.save(&touched_[heap_low_ >> kPageShift], pages_for(heap_is_below() ? stack_low_ - heap_low_ : heap_->end() - heap_low_, kPage), from(heap_low_));
    image.statics = statics_log_.save(&touched_[statics_begin_ >> kPageShift], pages_for((is_overgrown() ? std::min(stack_low_, heap_low_) : static_high_) - statics_begin_, kPage), from(statics_begin_));
    image.deepest = deepest_;
    Address threads_end = thread_stacks_.empty() ? stack_low_ : thread_stacks_.back().high;
    image.thread_stacks = thread_log_.save(&touched_[stack_low_ >> kPageShift], pages_for(threads_end - stack_low_, kPage), from(stack_low_));
    image.threads = thread_stacks_;
    touch_running();
    save_table(image);
    image.heap_state = heap_->save();
    image.stack_pointer = stack_pointer, image.heap_high = heap_high_;
    image.static_count = static_images_.size();
    image.heap_work = heap_work_;
    image.heap_live_bytes = heap_live_bytes_, image.heap_live_blocks = heap_live_blocks_;
    return image;
}

void Memory::save_table(MemoryImage& image) {
    uint64_t ids = next_id_ - kStaticIds;
    image.bounds = bounds_log_.save(touched_bounds_.data(), pages_for(ids, kBoundsPage), [this](size_t page, PageData& out) { pack_bounds(page, out); });
    image.rows = row_log_.save(touched_rows_.data(), pages_for(ids, kRowPage), [this](size_t page, PageData& out) { pack_rows(page, out); });
    image.slots = slot_log_.save(touched_slots_.data(), slots_.size() / kSlotPage, [this](size_t page, PageData& out) { pack_slots(page, out); });
    image.slot_words = slots_.size();
    image.next_id = next_id_, image.free_head = free_head_, image.freed_head = freed_head_;
    image.taken_ids = taken_ids_, image.sweep_after = sweep_after_;
    image.next_serial = next_serial_;
}

// ---------------------------------------------------------------- restoring

// Statics that were first used after the image was taken still hold what they began with then.
void Memory::restore(const MemoryImage& image) {
    auto from = [this](Address low) {
        return [this, low](size_t page, const PageData& data) { unpack_addresses(low + page * kPage, data); };
    };
    auto down = [this](size_t page, const PageData& data) { unpack_addresses(stack_high_ - (page + 1) * kPage, data); };
    touch_trampled();
    stack_log_.restore(nullptr, image.stack, down);
    thread_log_.restore(&touched_[stack_low_ >> kPageShift], image.thread_stacks, from(stack_low_));
    thread_stacks_ = image.threads;
    heap_log_.restore(&touched_[heap_low_ >> kPageShift], image.heap, from(heap_low_));
    statics_log_.restore(&touched_[statics_begin_ >> kPageShift], image.statics, from(statics_begin_));
    deepest_ = image.deepest;
    for (size_t i = image.static_count; i < static_images_.size(); ++i) apply_initial(static_images_[i]);
    restore_table(image);
    heap_->restore(image.heap_state);
    heap_high_ = image.heap_high;
    heap_work_ = image.heap_work;
    heap_live_bytes_ = image.heap_live_bytes, heap_live_blocks_ = image.heap_live_blocks;
}

// Ids that were taken later have no bounds; their rows cannot be reached.
void Memory::restore_table(const MemoryImage& image) {
    for (AllocId id = image.next_id; id < next_id_; ++id) {
        if (bounds_[id].end != 0) set_bounds(id, AllocBounds());
    }
    bounds_log_.restore(touched_bounds_.data(), image.bounds, [this](size_t page, const PageData& data) { unpack_bounds(page, data); });
    row_log_.restore(touched_rows_.data(), image.rows, [&, this](size_t page, const PageData&) {
        packed_rows_[page] = image.rows.groups[page / PageGroup::kPages]->pages[page % PageGroup::kPages];
    });
    std::fill(slots_.begin() + static_cast<long>(image.slot_words), slots_.end(), 0);
    std::fill(touched_slots_.begin() + static_cast<long>(image.slot_words / kSlotPage), touched_slots_.end(), 1);
    slot_log_.restore(touched_slots_.data(), image.slots, [this](size_t page, const PageData& data) {
        unpack_table(&slots_[page * kSlotPage], kSlotPage, data);
    });
    first_free_slot_word_ = 0;
    next_id_ = image.next_id, free_head_ = image.free_head, freed_head_ = image.freed_head;
    taken_ids_ = image.taken_ids, sweep_after_ = image.sweep_after;
    next_serial_ = image.next_serial;
}

// ---------------------------------------------------------------- looking

uint64_t Memory::hash_changed_statics() const {
    uint64_t sum = 0;
    for (const StaticImage& image : static_images_) {
        const Allocation& a = static_rows_[image.id];
        if (std::equal(image.bytes.begin(), image.bytes.end(), bytes_ + a.base)) continue;
        uint64_t hash = a.base;
        for (uint32_t i = 0; i < a.size; ++i) hash = (hash ^ bytes_[a.base + i]) * UINT64_C(0x100000001B3);
        sum += hash;
    }
    return sum;
}

}  // namespace framewalk
