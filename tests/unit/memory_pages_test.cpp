// Packing is exact for every content, small for regular ones, and the log shares what did not change.
#include <gtest/gtest.h>

#include <cstring>

#include "memory/pages.h"

namespace framewalk::test {
namespace {

constexpr uint32_t kStrides[] = {1, 4, 18, 0};

uint64_t g_random = 1;
uint32_t random_word() { return static_cast<uint32_t>((g_random = g_random * 6364136223846793005 + 1442695040888963407) >> 32); }

// Packs and unpacks; the packed size in words.
size_t check_exact(const std::vector<uint32_t>& words) {
    PageData packed = {7};                       // what is there stays
    uint32_t count = static_cast<uint32_t>(words.size());
    pack_words(words.data(), count, kStrides, packed);
    std::vector<uint32_t> back(count, 0xDEAD);
    EXPECT_EQ(unpack_words(packed.data() + 1, count, back.data()), packed.data() + packed.size());
    EXPECT_EQ(back, words);
    EXPECT_EQ(packed[0], 7u);
    return packed.size() - 1;
}

TEST(MemoryPages, PacksExactly) {
    for (uint32_t round = 0; round < 300; ++round) {
        uint32_t count = 32 * (1 + random_word() % 100), stride = 1 + random_word() % 20, noise = random_word() % 40;
        std::vector<uint32_t> words(count);
        for (uint32_t i = 0; i < count; ++i) {
            words[i] = i < stride ? random_word() : words[i - stride] + (i % stride) * 3;
            if (noise > 1 && random_word() % noise == 0) words[i] = random_word();
            if (round % 5 == 0 && i > count / 2) words[i] = 0;
        }
        check_exact(words);
    }
}

TEST(MemoryPages, RegularPagesAreSmall) {
    std::vector<uint32_t> zero(1024), line(1024), rows(2304), noise(1024);
    for (uint32_t i = 0; i < 1024; ++i) line[i] = 5 * i, noise[i] = random_word();
    for (uint32_t i = 0; i < 2304; ++i) rows[i] = i % 18 + (i / 18) * (i % 18);
    EXPECT_EQ(check_exact(zero), 2u);
    EXPECT_LT(check_exact(line), 8u);
    EXPECT_LT(check_exact(rows), 60u);
    EXPECT_LT(check_exact(noise), 1024u + 40);
}

struct Array {
    static constexpr size_t kPages = 40;
    std::vector<uint32_t> words = std::vector<uint32_t>(kPages * 32);
    std::vector<uint8_t> changed = std::vector<uint8_t>(kPages);
    PageLog log;
    size_t unpacked = 0;

    void set(size_t page, uint32_t value) { words[page * 32 + 3] = value, changed[page] = 1; }
    SavedPages save(size_t count) {
        return log.save(changed.data(), count, [&](size_t p, PageData& out) { pack_words(&words[p * 32], 32, kStrides, out); });
    }
    void restore(const SavedPages& saved) {
        log.restore(changed.data(), saved, [&](size_t p, const PageData& data) {
            unpack_words(data.data(), 32, &words[p * 32]);
            ++unpacked;
        });
    }
};

TEST(MemoryPages, LogGoesBackToAnySave) {
    Array a;
    std::vector<SavedPages> saves;
    std::vector<std::vector<uint32_t>> contents;
    std::vector<size_t> counts;
    for (uint32_t i = 0; i < 50; ++i) {
        for (uint32_t k = 0; k < 3; ++k) a.set(random_word() % Array::kPages, random_word() % 4);
        counts.push_back(1 + random_word() % Array::kPages);
        saves.push_back(a.save(counts.back()));
        contents.push_back(a.words);
    }
    for (uint32_t i = 0; i < 500; ++i) {
        size_t to = random_word() % saves.size();
        a.restore(saves[to]);
        for (size_t w = 0; w < counts[to] * 32; ++w) ASSERT_EQ(a.words[w], contents[to][w]) << "save " << to;
        if (i % 3 == 0) a.set(random_word() % Array::kPages, 99);
    }
}

TEST(MemoryPages, LogSharesAndSkips) {
    Array a;
    for (size_t p = 0; p < Array::kPages; ++p) a.set(p, static_cast<uint32_t>(p + 1));
    SavedPages first = a.save(Array::kPages);
    a.set(20, 1000);
    SavedPages second = a.save(Array::kPages);
    EXPECT_EQ(first.looked_at, Array::kPages);
    EXPECT_EQ(second.looked_at, 1u);
    EXPECT_EQ(first.groups[0], second.groups[0]);
    EXPECT_NE(first.groups[1], second.groups[1]);
    EXPECT_LT(second.new_bytes, first.new_bytes / 4);
    a.restore(first);
    EXPECT_EQ(a.unpacked, 1u);
    EXPECT_EQ(a.words[20 * 32 + 3], 21u);
}

}  // namespace
}  // namespace framewalk::test
