// The search for data races, apart from any program: orders and accesses by hand.
#include <gtest/gtest.h>

#include "machine/races.h"

namespace framewalk {
namespace {

constexpr uint64_t kMain = 1, kOther = 2, kThird = 3, kKey = 0x500;
constexpr uint64_t kLoad = order::kRead, kStore = order::kWrite, kAdd = order::kRead | order::kWrite;

class RaceSearch : public testing::Test {
protected:
    void SetUp() override { races_.start(kMain, kOther); }
    bool reads(uint64_t thread, Address at, uint64_t size = 4) { return clashes(thread, at, size, false, false); }
    bool writes(uint64_t thread, Address at, uint64_t size = 4) { return clashes(thread, at, size, true, false); }
    bool clashes(uint64_t thread, Address at, uint64_t size, bool is_write, bool is_atomic) {
        last_ = races_.access(thread, {at, size, is_write, is_atomic, Site{++tick_, 7, 0}});
        return last_.has_value();
    }
    Races races_;
    std::optional<Races::Earlier> last_;
    uint64_t tick_ = 0;
};

TEST_F(RaceSearch, ReadsDoNotClashAndWritesDo) {
    EXPECT_FALSE(reads(kMain, 0x100));
    EXPECT_FALSE(reads(kOther, 0x100));
    EXPECT_TRUE(writes(kOther, 0x100));
    EXPECT_EQ(last_->thread, kMain);
    EXPECT_FALSE(last_->is_write);
    EXPECT_EQ(last_->site.tick, 1u);
}

TEST_F(RaceSearch, NeighboursInOneWordAreApart) {
    EXPECT_FALSE(writes(kMain, 0x100, 4));
    EXPECT_FALSE(writes(kOther, 0x104, 4));
    EXPECT_FALSE(writes(kMain, 0x10F, 1));
    EXPECT_TRUE(writes(kOther, 0x10C, 8));
}

TEST_F(RaceSearch, ALockOrdersBothWays) {
    EXPECT_FALSE(writes(kMain, 0x100));
    races_.release(kMain, kKey);
    races_.acquire(kOther, kKey);
    EXPECT_FALSE(writes(kOther, 0x100));
    EXPECT_TRUE(reads(kMain, 0x100)) << "it did not acquire what the other one released";
}

TEST_F(RaceSearch, WhatIsWrittenAfterTheReleaseIsNotOrdered) {
    races_.release(kMain, kKey);
    EXPECT_FALSE(writes(kMain, 0x100));
    races_.acquire(kOther, kKey);
    EXPECT_TRUE(reads(kOther, 0x100));
}

TEST_F(RaceSearch, StartAndEndOrder) {
    EXPECT_FALSE(writes(kMain, 0x100));
    races_.start(kMain, kThird);
    EXPECT_FALSE(writes(kThird, 0x100));
    races_.release(kThird, kKey);
    races_.end(kThird);
    races_.acquire(kMain, kKey);
    EXPECT_FALSE(writes(kMain, 0x100));
    EXPECT_FALSE(races_.settle(kMain)) << "the other thread has not ended";
    races_.release(kOther, kKey);
    races_.end(kOther);
    EXPECT_FALSE(races_.settle(kMain)) << "nobody waited for it";
    races_.acquire(kMain, kKey);
    EXPECT_TRUE(races_.settle(kMain));
}

TEST_F(RaceSearch, OnlyAReleasingStoreThatIsSeenByAnAcquiringLoadOrders) {
    struct Case { uint64_t store, load; bool is_race; };
    for (Case c : {Case{order::kRelease, order::kAcquire, false}, Case{0, order::kAcquire, true}, Case{order::kRelease, 0, true}}) {
        races_.forget(0, 0x1000);
        EXPECT_FALSE(writes(kMain, 0x100));
        races_.order(kMain, kKey, kStore | c.store);
        races_.order(kOther, kKey, kLoad | c.load);
        EXPECT_EQ(reads(kOther, 0x100), c.is_race);
    }
}

TEST_F(RaceSearch, FencesOrderRelaxedOperations) {
    EXPECT_FALSE(writes(kMain, 0x100));
    races_.order(kMain, 0, order::kFence | order::kRelease);
    races_.order(kMain, kKey, kStore);
    races_.order(kOther, kKey, kLoad);
    races_.order(kOther, 0, order::kFence | order::kAcquire);
    EXPECT_FALSE(writes(kOther, 0x100));
}

TEST_F(RaceSearch, ReadModifyWriteGoesOnWithAReleaseAndAPlainStoreEndsIt) {
    races_.start(kMain, kThird);
    EXPECT_FALSE(writes(kMain, 0x100));
    races_.order(kMain, kKey, kStore | order::kRelease);
    races_.order(kThird, kKey, kAdd);
    races_.order(kOther, kKey, kLoad | order::kAcquire);
    EXPECT_FALSE(reads(kOther, 0x100));
    EXPECT_FALSE(writes(kMain, 0x200));
    races_.order(kMain, kKey, kStore | order::kRelease);
    races_.order(kThird, kKey, kStore);
    races_.order(kOther, kKey, kLoad | order::kAcquire);
    EXPECT_TRUE(reads(kOther, 0x200));
}

TEST_F(RaceSearch, AtomicsClashOnlyWithPlainAccesses) {
    EXPECT_FALSE(clashes(kMain, 0x100, 4, true, true));
    EXPECT_FALSE(clashes(kOther, 0x100, 4, true, true));
    EXPECT_TRUE(reads(kOther, 0x100));
    EXPECT_EQ(last_->thread, kMain);
    EXPECT_TRUE(last_->is_atomic);
}

TEST_F(RaceSearch, MemoryThatIsHandedOutAgainIsNew) {
    EXPECT_FALSE(writes(kMain, 0x100, 64));
    races_.forget(0x100, 64);
    EXPECT_FALSE(writes(kOther, 0x100, 64));
}

TEST_F(RaceSearch, PlacesOfJoinedThreadsAreUsedAgain) {
    for (uint64_t id = 10; id < 2000; ++id) {
        races_.start(kMain, id);
        EXPECT_FALSE(writes(id, 0x100)) << id;
        races_.release(id, kKey);
        races_.end(id);
        races_.acquire(kMain, kKey);
    }
    EXPECT_TRUE(writes(kOther, 0x100));
}

}  // namespace
}  // namespace framewalk
