// What all policies share: words that are looked at before they are believed, growth, and their names.
#include "memory/heap.h"

#include <algorithm>

namespace framewalk {

std::string_view spelling(HeapPolicy policy) {
    switch (policy) {
#define FRAMEWALK_HEAP_POLICY(enumerator, word, meaning) \
    case HeapPolicy::enumerator: return word;
#include "memory/heap_policies.def"
#undef FRAMEWALK_HEAP_POLICY
    }
    return "";
}

bool find_policy(std::string_view word, HeapPolicy& out) {
    for (int i = 0; i <= int(HeapPolicy::SizeClasses); ++i) {
        out = HeapPolicy(i);
        if (spelling(out) == word) return true;
    }
    return false;
}

std::string_view problem_of(const HeapSettings& s) {
    bool is_fit = s.policy <= HeapPolicy::WorstFit;
    if (s.initial > s.limit) return "what the heap has from the start is more than its limit";
    if (s.chunks && (!is_fit || s.page == 0)) return "chunks are for the four fits, and need a page (the size of a chunk)";
    if (!is_fit && !s.headers) return "only the four fits work without headers";
    if (!is_fit && !s.coalesce) return "only the four fits can do without joining free neighbours";
    if (s.caches != 0 && s.policy != HeapPolicy::SizeClasses) return "caches are for size-classes";
    if (s.policy == HeapPolicy::Buddy && s.limit < 64) return "a buddy heap needs at least 64 bytes";
    if (s.policy == HeapPolicy::SizeClasses && s.limit < 8192) return "a heap of size classes needs at least 8192 bytes";
    return {};
}

uint64_t Heap::take_visits() {
    uint64_t visits = visits_;
    visits_ = 0;
    return visits;
}

void Heap::restore(const std::vector<uint32_t>& state) {
    visits_ = 0;
    complaint_ = {};
    load(state);
}

bool Heap::complain(std::string_view what, uint32_t at) const {
    if (complaint_.empty()) complaint_ = what, complaint_at_ = at;
    return false;
}

uint32_t Heap::get(uint32_t address) const {
    if (address >= start() && address <= end_ && end_ - address >= 4) return arena_.heap_word(address);
    complain("the bookkeeping points out of the heap", address);
    return 0;
}

void Heap::set(uint32_t address, uint32_t value) {
    if (address >= start() && address <= end_ && end_ - address >= 4) arena_.set_heap_word(address, value);
    else complain("the bookkeeping points out of the heap", address);
}

void Heap::set_byte(uint32_t address, uint8_t value) {
    uint32_t shift = (address & 3) * 8;
    set(address & ~3u, (get(address & ~3u) & ~(0xFFu << shift)) | uint32_t(value) << shift);
}

uint64_t Heap::grown(uint64_t end) const {
    uint64_t page = std::max<uint32_t>(settings_.page, 1);
    uint64_t more = (end - end_ + page - 1) / page * page;
    uint64_t limit = start() + settings_.limit;
    return end <= limit ? std::min(end_ + more, limit) : end_ + more;
}

std::unique_ptr<Heap> make_heap(const HeapSettings& settings, HeapArena& arena) {
    switch (settings.policy) {
        case HeapPolicy::FirstFit:
        case HeapPolicy::NextFit:
        case HeapPolicy::BestFit:
        case HeapPolicy::WorstFit: return settings.headers ? make_fit_heap(settings, arena) : make_bare_heap(settings, arena);
        case HeapPolicy::Bump:
        case HeapPolicy::Arena: return make_bump_heap(settings, arena);
        case HeapPolicy::Buddy: return make_buddy_heap(settings, arena);
        case HeapPolicy::SizeClasses: return make_class_heap(settings, arena);
    }
    return nullptr;
}

}  // namespace framewalk
