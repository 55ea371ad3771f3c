#include "machine/races.h"

#include <algorithm>

namespace framewalk {

void Races::join(Clock& into, const Clock& other) {
    if (into.size() < other.size()) into.resize(other.size());
    for (size_t i = 0; i < other.size(); ++i) into[i] = std::max(into[i], other[i]);
}

// ---------------------------------------------------------------- threads

size_t Races::slot_of(uint64_t thread) const {
    for (size_t i = 0; i < slots_.size(); ++i)
        if (slots_[i].thread == thread) return i;
    return kMostSlots;
}

// A thread's last act is a release, after which its time goes on once more.
bool Races::is_known(size_t slot, const Clock& by) const {
    return slots_[slot].has_ended && at(by, slot) + 1 >= slots_[slot].knows[slot];
}

// The place of an ended thread can be used again by one whose parent knows of all that it did.
size_t Races::new_slot(const Clock& parent) {
    for (size_t i = 1; i < slots_.size(); ++i)
        if (is_known(i, parent)) return i;
    slots_.emplace_back();
    return slots_.size() - 1;
}

void Races::start(uint64_t parent, uint64_t child) {
    const size_t from = slot_of(parent);
    if (is_off_ || from == kMostSlots || slot_of(child) != kMostSlots) return;
    const size_t slot = new_slot(slots_[from].knows);
    if (slot >= kMostSlots) {
        is_off_ = true;
        return;
    }
    const uint32_t time = at(slots_[slot].knows, slot) + 1;
    slots_[slot] = Slot{child, false, slots_[from].knows, {}, {}};
    slots_[slot].knows.resize(std::max(slots_[slot].knows.size(), slot + 1));
    slots_[slot].knows[slot] = time;
    tick(from);
}

void Races::end(uint64_t thread) {
    const size_t slot = slot_of(thread);
    if (slot != kMostSlots) slots_[slot].has_ended = true;
}

bool Races::settle(uint64_t thread) {
    const size_t own = slot_of(thread);
    if (is_off_ || own == kMostSlots) return false;
    for (size_t i = 0; i < slots_.size(); ++i)
        if (i != own && !is_known(i, slots_[own].knows)) return false;
    keys_.clear();
    pages_.clear();
    latest_ = nullptr;
    return true;
}

// ---------------------------------------------------------------- order

void Races::acquire(uint64_t thread, uint64_t key) {
    const size_t slot = slot_of(thread);
    auto found = keys_.find(key);
    if (!is_off_ && slot != kMostSlots && found != keys_.end()) join(slots_[slot].knows, found->second);
}

void Races::release(uint64_t thread, uint64_t key) {
    const size_t slot = slot_of(thread);
    if (is_off_ || slot == kMostSlots) return;
    join(keys_[key], slots_[slot].knows);
    tick(slot);
}

void Races::order(uint64_t thread, uint64_t key, uint64_t what) {
    const size_t number = slot_of(thread);
    if (is_off_ || number == kMostSlots) return;
    Slot& slot = slots_[number];
    const bool acquires = (what & order::kAcquire) != 0, releases = (what & order::kRelease) != 0;
    if ((what & order::kFence) != 0) {
        if (acquires) join(slot.knows, slot.to_acquire);
        if (releases) slot.released = slot.knows, tick(number);
        return;
    }
    if ((what & order::kRead) != 0) {
        auto found = keys_.find(key);
        if (found != keys_.end()) join(acquires ? slot.knows : slot.to_acquire, found->second);
    }
    if ((what & order::kWrite) == 0) return;
    Clock& shown = keys_[key];
    if ((what & order::kRead) == 0) shown.clear();    // a plain store ends what was released there before
    join(shown, releases ? slot.knows : slot.released);
    if (releases) tick(number);
}

// ---------------------------------------------------------------- accesses

Races::Granule& Races::granule(Address address) {
    const Address number = address / (kGranule * kGranules);
    if (latest_ == nullptr || latest_number_ != number) {
        if (pages_.size() >= kMostPages) pages_.clear();
        std::unique_ptr<Page>& page = pages_[number];
        if (!page) page = std::make_unique<Page>();
        latest_ = page.get(), latest_number_ = number;
    }
    return latest_->granules[address / kGranule % kGranules];
}

const Races::Record* Races::clash(const Granule& granule, size_t slot, uint8_t bytes, const Made& made) const {
    for (const Record& r : granule) {
        const bool meets = (r.bytes & bytes) != 0 && (r.is_write || made.is_write) && !(r.is_atomic && made.is_atomic);
        if (meets && r.slot != slot && at(slots_[slot].knows, r.slot) < r.time) return &r;
    }
    return nullptr;
}

// The same again, and nothing was released in between: whoever came since clashed with the first.
bool Races::is_same(const Record& r, size_t slot, uint8_t bytes, const Made& made) const {
    return r.slot == slot && r.bytes == bytes && r.time == slots_[slot].knows[slot] && r.is_write == made.is_write && r.is_atomic == made.is_atomic;
}

// An earlier access is given up if whoever clashes with it later clashes with this one too.
void Races::remember(Granule& granule, size_t slot, uint8_t bytes, uint64_t thread, const Made& made) {
    auto is_covered = [&](const Record& r) {
        const bool is_before = r.slot == slot || at(slots_[slot].knows, r.slot) >= r.time;
        return is_before && (r.bytes & ~bytes) == 0 && (made.is_write || !r.is_write) && (!made.is_atomic || r.is_atomic);
    };
    granule.erase(std::remove_if(granule.begin(), granule.end(), is_covered), granule.end());
    Record r;
    r.time = slots_[slot].knows[slot], r.pc = made.site.pc, r.tick = made.site.tick, r.thread = thread;
    r.slot = static_cast<uint8_t>(slot), r.bytes = bytes, r.is_write = made.is_write, r.is_atomic = made.is_atomic;
    granule.push_back(r);
}

std::optional<Races::Earlier> Races::access(uint64_t thread, const Made& made) {
    const size_t slot = slot_of(thread);
    if (is_off_ || slot == kMostSlots) return std::nullopt;
    const Address end = made.address + made.size;
    for (Address from = made.address; from < end;) {
        const Address base = from / kGranule * kGranule, to = std::min(end, base + kGranule);
        const uint8_t bytes = static_cast<uint8_t>(((1u << (to - from)) - 1) << (from - base));
        Granule& here = granule(from);
        if (!here.empty() && is_same(here.back(), slot, bytes, made)) {
            from = to;
            continue;
        }
        if (const Record* r = clash(here, slot, bytes, made)) {
            Earlier earlier;
            earlier.thread = r->thread, earlier.is_write = r->is_write, earlier.is_atomic = r->is_atomic;
            earlier.site.tick = r->tick, earlier.site.pc = r->pc;
            return earlier;
        }
        remember(here, slot, bytes, thread, made);
        from = to;
    }
    return std::nullopt;
}

void Races::forget(Address address, uint64_t size) {
    const Address end = address + size;
    keys_.erase(keys_.lower_bound(address), keys_.lower_bound(end));
    const Address page = kGranule * kGranules;
    for (auto it = pages_.lower_bound(address / page); it != pages_.end() && it->first * page < end; ++it)
        for (Address g = 0; g < kGranules; ++g) {
            const Address base = it->first * page + g * kGranule;
            if (base + kGranule > address && base < end) it->second->granules[g].clear();
        }
}

}  // namespace framewalk
