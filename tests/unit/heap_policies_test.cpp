// Every policy of the heap, apart from any program: random requests, compared with a list of what lives.
//
// 5,000 operations for each setting with everything checked after every hundredth; and 10^6 for each policy
// where only overlaps are looked for. (A bump heap, which would be full at once, has the first only.) Both run
// in the sanitizer stage as well, some seconds in all.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <cstring>
#include <random>

#include "memory/heap.h"

namespace framewalk {
namespace {

// Bytes for a heap at 64 KiB, with guard bytes that must stay as they are.
class Arena final : public HeapArena {
public:
    explicit Arena(uint64_t limit) : bytes_((limit + 4095) / 4096 * 4096 + 4096), limit_(limit) {}
    uint32_t heap_word(uint32_t address) const override {
        uint32_t word;
        std::memcpy(&word, &bytes_.at(address - kStart), 4);
        return word;
    }
    void set_heap_word(uint32_t address, uint32_t value) override { std::memcpy(&bytes_.at(address - kStart), &value, 4); }
    uint32_t heap_start() const override { return kStart; }
    bool extend_heap(uint64_t end) override { return end <= kStart + limit_; }
    void mark_header(uint32_t address, uint32_t size, bool) override {
        if (address < kStart || uint64_t(address) + size > kStart + limit_) ADD_FAILURE() << "a header outside of the heap";
    }
    void fill(uint32_t address, uint64_t size, uint8_t with) { std::memset(&bytes_[address - kStart], with, size); }
    bool holds(uint32_t address, uint64_t size, uint8_t what) const {
        return std::all_of(&bytes_[address - kStart], &bytes_[address - kStart] + size, [&](uint8_t b) { return b == what; });
    }
    static constexpr uint32_t kStart = 0x10000;

private:
    std::vector<uint8_t> bytes_;
    uint64_t limit_;
};

struct Live {
    uint64_t size, align;
    uint8_t fill;
};
using Model = std::map<uint32_t, Live>;

struct Case {
    std::string name;
    HeapSettings settings;
};

std::vector<Case> cases() {
    std::vector<Case> list;
    for (int p = 0; p <= int(HeapPolicy::SizeClasses); ++p) {
        HeapSettings s;
        s.policy = HeapPolicy(p), s.limit = 1 << 18;
        auto add = [&](const char* how, HeapSettings with) { list.push_back({std::string(spelling(s.policy)) + how, with}); };
        add("", s);
        HeapSettings paged = s;
        paged.page = 4096, paged.initial = 10'000;
        add(" in pages", paged);
        for (uint32_t cells : {1u, 8u}) {
            HeapSettings cached = s;
            cached.caches = cells;
            if (s.policy == HeapPolicy::SizeClasses) add((" with caches of " + std::to_string(cells)).c_str(), cached);
        }
        if (p > int(HeapPolicy::WorstFit)) continue;
        for (bool headers : {true, false}) {
            HeapSettings t = paged;
            t.headers = headers;
            const char* of = headers ? ", headers" : ", bare";
            t.by_address = true;
            add((std::string(" by address") + of).c_str(), t);
            t.coalesce = false;
            add((std::string(" without joining") + of).c_str(), t);
            t.coalesce = t.chunks = true;
            add((std::string(" in chunks") + of).c_str(), t);
        }
    }
    return list;
}

// The figures add up, free blocks do not overlap live ones, and free neighbours were joined.
void expect_sound(const Heap& heap, const Model& model, const Case& c) {
    uint64_t in_use = 0, free = 0, bookkeeping = heap.overhead();
    uint32_t last_free_end = 0;
    for (const auto& [address, live] : model) in_use += live.size;
    for (const HeapBlock& block : heap.blocks()) {
        bookkeeping += block.footprint - block.size;
        if (!block.is_free) continue;
        free += block.size;
        auto next = model.lower_bound(block.base);
        if (next != model.end()) {
            EXPECT_LE(block.base + block.size, next->first) << c.name;
        }
        if (next != model.begin()) {
            EXPECT_LE(std::prev(next)->first + std::prev(next)->second.size, block.base) << c.name;
        }
        bool joins = c.settings.coalesce && c.settings.policy <= HeapPolicy::WorstFit && !c.settings.chunks;
        if (joins) {
            EXPECT_NE(last_free_end, block.header) << c.name;
        }
        last_free_end = block.header + block.footprint;
    }
    uint64_t span = heap.end() - Arena::kStart;
    EXPECT_LE(in_use + free + bookkeeping, span) << c.name;
    if (!c.settings.headers) {
        EXPECT_EQ(in_use + free, span) << c.name;
    }
    EXPECT_TRUE(heap.complaint().empty()) << c.name << ": " << heap.complaint();
}

class Driver {
public:
    Driver(const Case& c, bool fills) : case_(c), arena_(c.settings.limit), heap_(make_heap(c.settings, arena_)), fills_(fills) {}

    void step() {
        heap_->use_thread(1 + rng_() % 20);
        bool take = model_.empty() || rng_() % (model_.size() > 300 ? 5 : 9) > 3;
        take ? allocate() : release_one();
    }
    void allocate() {
        uint64_t size = rng_() % 40 == 0 ? rng_() % 9000 : 1 + rng_() % 200, align = UINT64_C(1) << (rng_() % 60 == 0 ? 12 : rng_() % 6);
        uint32_t at = heap_->allocate(size, align, 7);
        if (at == 0) return;
        EXPECT_EQ(at % align, 0u) << case_.name;
        auto next = model_.lower_bound(at);
        if (next != model_.end()) {
            EXPECT_LE(at + size, next->first) << case_.name;
        }
        if (next != model_.begin()) {
            EXPECT_LE(std::prev(next)->first + std::prev(next)->second.size, at) << case_.name;
        }
        EXPECT_LE(at + size, heap_->end()) << case_.name;
        Live live{size, align, static_cast<uint8_t>(rng_())};
        if (fills_) arena_.fill(at, size, live.fill);
        model_[at] = live;
        by_age_.push_back(at);
    }
    void release_one() { release(rng_() % by_age_.size()); }
    void release(size_t i) {
        uint32_t at = by_age_[i];
        by_age_[i] = by_age_.back();
        by_age_.pop_back();
        Live live = model_[at];
        if (fills_) {
            EXPECT_TRUE(arena_.holds(at, live.size, live.fill)) << case_.name << ": the heap wrote into a live block";
        }
        model_.erase(at);
        heap_->release(at, live.size, live.align);
    }
    void release_all() {
        while (!by_age_.empty()) release_one();
        for (uint64_t thread = 1; thread <= 20; ++thread) heap_->end_thread(thread);
    }
    uint64_t free_bytes() const {
        uint64_t sum = 0;
        for (const HeapBlock& b : heap_->blocks()) sum += b.is_free ? b.footprint : 0;
        return sum;
    }
    void check() const { expect_sound(*heap_, model_, case_); }
    Heap& heap() { return *heap_; }
    Model& model() { return model_; }

private:
    const Case& case_;
    Arena arena_;
    std::unique_ptr<Heap> heap_;
    bool fills_;
    Model model_;
    std::vector<uint32_t> by_age_;
    std::mt19937 rng_{11};
};

TEST(HeapPolicies, HandOutWhatIsFreeAndOnlyThat) {
    for (const Case& c : cases()) {
        Driver driver(c, true);
        for (int i = 0; i < 5'000; ++i) {
            driver.step();
            if (i % 100 == 0) driver.check();
        }
        driver.release_all();
        driver.check();
    }
}

// All of it in one piece again, where the policy joins or starts anew.
TEST(HeapPolicies, FreeingEverythingGivesEverythingBack) {
    for (const Case& c : cases()) {
        if (c.settings.policy == HeapPolicy::Bump || !c.settings.coalesce) continue;
        Driver driver(c, false);
        for (int i = 0; i < 3'000; ++i) driver.step();
        driver.release_all();
        uint64_t walls = 0;
        for (const HeapBlock& b : driver.heap().blocks()) walls += b.is_free ? 0 : b.footprint;
        EXPECT_EQ(driver.free_bytes() + walls + driver.heap().overhead(), driver.heap().end() - Arena::kStart) << c.name;
        bool one_piece = !c.settings.chunks && c.settings.policy != HeapPolicy::Buddy;
        if (one_piece) {
            EXPECT_EQ(driver.heap().blocks().size(), 1u) << c.name;
        }
    }
}

// Lean, for the sanitizers: up to 100 blocks live, and each holds its own number at both ends until it is freed.
TEST(HeapPolicies, AMillionOperationsEach) {
    for (const Case& c : cases()) {
        bool is_plain = c.settings.page == 0 && c.settings.policy != HeapPolicy::Bump;
        if (!is_plain) continue;
        Arena arena(c.settings.limit);
        auto heap = make_heap(c.settings, arena);
        struct Block { uint32_t at, size; };
        std::vector<Block> live(100);
        uint32_t random = 1, wrong = 0;
        for (uint32_t i = 0; i < 1'000'000; ++i) {
            random = random * 1664525 + 1013904223;
            uint32_t k = (random >> 8) % 100, size = 8 + (random >> 16) % 200;
            Block& block = live[k];
            if (block.at == 0) {
                block = {heap->allocate(size, 8, 1), size};
                if (block.at == 0) continue;
                arena.set_heap_word(block.at, k), arena.set_heap_word(block.at + size - 4, k);
            } else {
                wrong += arena.heap_word(block.at) != k || arena.heap_word(block.at + block.size - 4) != k;
                heap->release(block.at, block.size, 8);
                block.at = 0;
            }
        }
        EXPECT_EQ(wrong, 0u) << c.name;
        EXPECT_TRUE(heap->complaint().empty()) << c.name << ": " << heap->complaint();
    }
}

// Saving and restoring gives the same addresses again.
TEST(HeapPolicies, GoOnAsBeforeAfterSaving) {
    for (const Case& c : cases()) {
        Arena arena(c.settings.limit);
        auto heap = make_heap(c.settings, arena);
        uint32_t a = heap->allocate(100, 8, 1), b = heap->allocate(50, 8, 2);
        heap->release(a, 100, 8);
        Arena then = arena;
        std::vector<uint32_t> state = heap->save();
        uint32_t first = heap->allocate(30, 8, 3), second = heap->allocate(60, 8, 4);
        heap->release(b, 50, 8);
        arena = then;
        heap->restore(state);
        EXPECT_EQ(heap->allocate(30, 8, 3), first) << c.name;
        EXPECT_EQ(heap->allocate(60, 8, 4), second) << c.name;
    }
}

TEST(HeapPolicies, AThreadTakesWhatItGaveBackAndNobodyElseDoes) {
    HeapSettings s;
    s.policy = HeapPolicy::SizeClasses, s.limit = 1 << 16, s.caches = 2;
    Arena arena(s.limit);
    auto heap = make_heap(s, arena);
    uint32_t at[4];
    for (uint32_t& a : at) a = heap->allocate(40, 8, 1);
    heap->release(at[0], 40, 8), heap->release(at[1], 40, 8);
    heap->use_thread(2);
    EXPECT_NE(heap->allocate(40, 8, 1), at[1]) << "it lies in the cache of thread 1";
    heap->release(at[2], 40, 8);
    heap->use_thread(1);
    heap->take_visits();
    EXPECT_EQ(heap->allocate(48, 8, 1), at[1]);
    EXPECT_EQ(heap->take_visits(), 1u);
    heap->release(at[1], 48, 8);
    heap->release(at[3], 40, 8);                      // it is full: the others go back to their page first
    heap->use_thread(3);
    EXPECT_EQ(heap->allocate(40, 8, 1), at[0]);
    EXPECT_EQ(heap->allocate(40, 8, 1), at[1]);
    heap->end_thread(1);
    EXPECT_EQ(heap->allocate(40, 8, 1), at[3]) << "nothing is kept for a thread that has ended";
    EXPECT_TRUE(heap->complaint().empty()) << heap->complaint();
    arena.set_heap_word(at[2], 0x12345);              // written to after it was freed: a link of thread 2's cache
    heap->use_thread(2);
    EXPECT_EQ(heap->allocate(40, 8, 1), at[2]);
    heap->allocate(40, 8, 1);
    EXPECT_EQ(heap->complaint(), "the cache of a thread leads to what is no cell");
}

// ---------------------------------------------------------------- which hole

// Holes of 96, 48 and 64 bytes in that order, each between live blocks.
struct Holes {
    explicit Holes(HeapPolicy policy, bool headers = true) {
        settings.policy = policy, settings.by_address = true, settings.headers = headers, settings.limit = 4096;
        heap = make_heap(settings, arena);
        for (uint32_t size : {96u, 16u, 48u, 16u, 64u, 16u}) at.push_back(heap->allocate(size, 8, 1));
        heap->release(at[0], 96, 8), heap->release(at[2], 48, 8), heap->release(at[4], 64, 8);
        heap->take_visits();
    }
    HeapSettings settings;
    Arena arena{4096};
    std::unique_ptr<Heap> heap;
    std::vector<uint32_t> at;
};

TEST(HeapPolicies, EachTakesItsHole) {
    for (bool headers : {true, false}) {
        EXPECT_EQ(Holes(HeapPolicy::FirstFit, headers).heap->allocate(40, 8, 1), Holes(HeapPolicy::FirstFit, headers).at[0]);
        Holes best(HeapPolicy::BestFit, headers), worst(HeapPolicy::WorstFit, headers), next(HeapPolicy::NextFit, headers);
        EXPECT_EQ(best.heap->allocate(40, 8, 1), best.at[2]);
        EXPECT_EQ(best.heap->take_visits(), 3u);
        EXPECT_EQ(worst.heap->allocate(40, 8, 1), worst.at[0]);
        uint32_t first = next.heap->allocate(40, 8, 1), second = next.heap->allocate(40, 8, 1);
        EXPECT_LT(first, second);
        EXPECT_EQ(second, headers ? next.at[2] : first + 40);
    }
}

// Ten bytes: 5, 1, free the 5, 2, then 5 do not fit although 7 are free; growth mends it.
TEST(HeapPolicies, TenBytes) {
    for (uint32_t page : {0u, 10u}) {
        for (bool chunks : {false, true}) {
            if (chunks && page == 0) continue;
            HeapSettings s;
            s.headers = false, s.by_address = true, s.initial = 10, s.page = page, s.limit = page == 0 ? 10 : 20, s.chunks = chunks;
            Arena arena(s.limit);
            auto heap = make_heap(s, arena);
            const uint32_t low = Arena::kStart;
            EXPECT_EQ(heap->allocate(5, 1, 1), low);
            EXPECT_EQ(heap->allocate(1, 1, 1), low + 5);
            heap->release(low, 5, 1);
            EXPECT_EQ(heap->allocate(2, 1, 1), low);
            EXPECT_EQ(heap->blocks().size(), 2u);
            EXPECT_EQ(heap->allocate(5, 1, 1), page == 0 ? 0 : chunks ? low + 10 : low + 6);
        }
    }
}

TEST(HeapPolicies, BuddiesLieAtMultiplesOfTheirSize) {
    HeapSettings s;
    s.policy = HeapPolicy::Buddy, s.limit = 1 << 16;
    Arena arena(s.limit);
    auto heap = make_heap(s, arena);
    uint32_t a = heap->allocate(100, 1, 1), b = heap->allocate(100, 1, 1);
    EXPECT_EQ(a % 128, 0u);
    EXPECT_EQ(a ^ 128, b);
    EXPECT_EQ(heap->allocate(1000, 1024, 1) % 1024, 0u);
}

// ---------------------------------------------------------------- damage and odd settings

TEST(HeapPolicies, NoticeDamageInsteadOfBelievingIt) {
    std::mt19937 rng(5);
    int noticed = 0;
    for (const Case& c : cases()) {
        for (int round = 0; round < 60; ++round) {
            Arena arena(c.settings.limit);
            auto heap = make_heap(c.settings, arena);
            std::vector<std::pair<uint32_t, uint32_t>> live;
            for (int i = 0; i < 200; ++i) {
                uint32_t size = 1 + rng() % 90;
                if (i == 60 + round) arena.fill(Arena::kStart + rng() % (heap->end() - Arena::kStart - 16), 1 + rng() % 16, static_cast<uint8_t>(rng()));
                if (live.empty() || rng() % 3 != 0) {
                    uint32_t at = heap->allocate(size, 8, 1);
                    if (at != 0) live.push_back({at, size});
                } else {
                    size_t k = rng() % live.size();
                    heap->release(live[k].first, live[k].second, 8);
                    live[k] = live.back();
                    live.pop_back();
                }
                heap->blocks();
                heap->overhead();
                if (!heap->complaint().empty()) break;
            }
            noticed += !heap->complaint().empty();
        }
    }
    EXPECT_GT(noticed, 60);
}

TEST(HeapPolicies, NoticeAFreeThatIsNone) {
    for (const Case& c : cases()) {
        bool can_tell = c.settings.policy <= HeapPolicy::WorstFit || c.settings.policy == HeapPolicy::Buddy;
        if (!can_tell) continue;
        Arena arena(c.settings.limit);
        auto heap = make_heap(c.settings, arena);
        uint32_t a = heap->allocate(64, 8, 1);
        heap->allocate(64, 8, 1);
        heap->release(a, 64, 8);
        EXPECT_TRUE(heap->complaint().empty()) << c.name;
        heap->release(a, 64, 8);
        EXPECT_FALSE(heap->complaint().empty()) << c.name;
    }
}

TEST(HeapPolicies, TinyHeapsRefuseOrWork) {
    for (int p = 0; p <= int(HeapPolicy::SizeClasses); ++p) {
        for (uint64_t limit : {1u, 8u, 16u, 32u, 64u, 100u, 8192u}) {
            for (bool headers : {true, false}) {
                HeapSettings s;
                s.policy = HeapPolicy(p), s.limit = limit, s.headers = headers;
                if (!problem_of(s).empty()) continue;
                Arena arena(limit);
                auto heap = make_heap(s, arena);
                EXPECT_EQ(heap->allocate(limit + 1, 1, 1), 0u);
                EXPECT_EQ(heap->allocate(UINT64_MAX, 1, 1), 0u);
                uint32_t at = heap->allocate(1, 1, 1);
                if (at != 0) heap->release(at, 1, 1);
                EXPECT_TRUE(heap->complaint().empty());
                EXPECT_LE(heap->end(), Arena::kStart + limit);
            }
        }
    }
}

TEST(HeapPolicies, AreKnownByTheirWords) {
    HeapPolicy policy;
    EXPECT_TRUE(find_policy("worst-fit", policy));
    EXPECT_EQ(policy, HeapPolicy::WorstFit);
    EXPECT_FALSE(find_policy("magic", policy));
}

}  // namespace
}  // namespace framewalk
