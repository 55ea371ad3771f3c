// Packing: what a word differs from the one a stride before (or from the line through the two before)
// is mostly 0; a page is then a mask of the words that are not, and those words.
//
//   0         order (0, 1 or 2) | stride << 8
//   …         one bit for each 32 words: is any of them not 0?
//   …         for each of those: a mask of 32 bits, then the words that are not 0
#include "memory/pages.h"

#include <cstring>

namespace framewalk {

namespace {

struct Model {
    uint32_t order = 0, stride = 0;
};

uint32_t prediction(const uint32_t* words, uint32_t i, Model model) {
    if (model.order == 0 || i < model.stride) return 0;
    uint32_t before = words[i - model.stride];
    if (model.order == 1 || i < 2 * model.stride) return before;
    return 2 * before - words[i - 2 * model.stride];
}

// Words of [from, from + n) that the model does not foresee.
uint32_t misses(const uint32_t* words, uint32_t from, uint32_t n, Model model) {
    uint32_t count = 0;
    const uint32_t* w = words + from;
    const uint32_t* near = w - model.stride * (model.order > 0);
    const uint32_t* far = near - model.stride * (model.order > 1);
    if (model.order == 0) {
        for (uint32_t i = 0; i < n; ++i) count += w[i] != 0;
    } else if (model.order == 1) {
        for (uint32_t i = 0; i < n; ++i) count += w[i] != near[i];
    } else {
        for (uint32_t i = 0; i < n; ++i) count += w[i] != 2 * near[i] - far[i];
    }
    return count;
}

// Tries each model on two stretches of the page.
Model best_model(const uint32_t* words, uint32_t count, const uint32_t* strides) {
    constexpr uint32_t kSample = 64;
    Model best;
    if (count < 4 * kSample) return best;
    uint32_t first = count / 4, second = count - kSample;
    uint32_t least = misses(words, first, kSample, best) + misses(words, second, kSample, best);
    for (const uint32_t* stride = strides; *stride != 0 && least > 0; ++stride) {
        if (2 * *stride > first) break;
        for (uint32_t order = 1; order <= 2; ++order) {
            Model model{order, *stride};
            uint32_t missed = misses(words, first, kSample, model) + misses(words, second, kSample, model);
            if (missed < least) least = missed, best = model;
        }
    }
    return best;
}

void residuals(const uint32_t* words, uint32_t count, Model model, uint32_t* out) {
    if (model.order == 0) {
        std::memcpy(out, words, count * sizeof(uint32_t));
        return;
    }
    uint32_t head = model.order * model.stride;
    for (uint32_t i = 0; i < head; ++i) out[i] = words[i] - prediction(words, i, model);
    const uint32_t s = model.stride;
    if (model.order == 1) {
        for (uint32_t i = head; i < count; ++i) out[i] = words[i] - words[i - s];
    } else {
        for (uint32_t i = head; i < count; ++i) out[i] = words[i] - 2 * words[i - s] + words[i - 2 * s];
    }
}

// Four words at once; plain words where the target has no such registers.
using Four = uint32_t __attribute__((vector_size(16)));

Four load_four(const uint32_t* words) {
    Four value;
    std::memcpy(&value, words, sizeof value);
    return value;
}

// One stride and its last steps stay in registers: a word does not wait for the store of the one before.
// Returns how far it went: to the end, or to where less than a stride is left.
template <uint32_t kFours, uint32_t kOrder>
uint32_t add_strides(uint32_t* words, uint32_t from, uint32_t count) {
    constexpr uint32_t kStride = 4 * kFours;
    Four before[kFours], step[kFours];
    for (uint32_t j = 0; j < kFours; ++j) {
        before[j] = load_four(words + from - kStride + 4 * j);
        if (kOrder == 2) step[j] = before[j] - load_four(words + from - 2 * kStride + 4 * j);
    }
    for (; from + kStride <= count; from += kStride) {
        for (uint32_t j = 0; j < kFours; ++j) {
            Four rest = load_four(words + from + 4 * j);
            before[j] += kOrder == 2 ? (step[j] += rest) : rest;
            std::memcpy(words + from + 4 * j, &before[j], sizeof(Four));
        }
    }
    return from;
}

template <uint32_t kOrder>
uint32_t add_strides(uint32_t* words, uint32_t from, uint32_t count, uint32_t stride) {
    switch (stride) {
        case 4: return add_strides<1, kOrder>(words, from, count);
        case 8: return add_strides<2, kOrder>(words, from, count);
        case 12: return add_strides<3, kOrder>(words, from, count);
        default: return from;
    }
}

// From what a model did not foresee to the words.
void add_predictions(uint32_t* words, uint32_t count, Model model) {
    const uint32_t s = model.stride;
    uint32_t i = model.order * s;
    for (uint32_t k = 0; k < i; ++k) words[k] += prediction(words, k, model);
    if (model.order == 1) {
        for (i = add_strides<1>(words, i, count, s); i < count; ++i) words[i] += words[i - s];
    } else if (model.order == 2) {
        for (i = add_strides<2>(words, i, count, s); i < count; ++i) words[i] += 2 * words[i - s] - words[i - 2 * s];
    }
}

bool any_set(const uint32_t* words) {
    uint32_t bits = 0;
    for (uint32_t i = 0; i < 32; ++i) bits |= words[i];
    return bits != 0;
}

}  // namespace

void pack_words(const uint32_t* words, uint32_t count, const uint32_t* strides, PageData& out) {
    uint32_t rest[kMostPageWords];
    Model model = best_model(words, count, strides);
    residuals(words, count, model, rest);
    out.push_back(model.order | model.stride << 8);
    size_t tops = out.size();
    out.resize(tops + (count / 32 + 31) / 32);
    for (uint32_t group = 0; group < count / 32; ++group) {
        const uint32_t* r = rest + group * 32;
        if (!any_set(r)) continue;
        out[tops + group / 32] |= 1u << (group % 32);
        size_t at = out.size();
        out.resize(at + 33);
        uint32_t mask = 0, used = 0;
        for (uint32_t i = 0; i < 32; ++i) {
            out[at + 1 + used] = r[i];
            mask |= uint32_t(r[i] != 0) << i;
            used += r[i] != 0;
        }
        out[at] = mask;
        out.resize(at + 1 + used);
    }
}

const uint32_t* unpack_words(const uint32_t* packed, uint32_t count, uint32_t* words) {
    Model model{*packed & 0xFF, *packed >> 8};
    const uint32_t* tops = packed + 1;
    const uint32_t* next = tops + (count / 32 + 31) / 32;
    std::memset(words, 0, count * sizeof(uint32_t));
    for (uint32_t group = 0; group < count / 32; ++group) {
        if ((tops[group / 32] >> (group % 32) & 1) == 0) continue;
        for (uint32_t mask = *next++; mask != 0; mask &= mask - 1) words[group * 32 + static_cast<uint32_t>(__builtin_ctz(mask))] = *next++;
    }
    add_predictions(words, count, model);
    return next;
}

void PageLog::reach(size_t count) {
    size_t group_count = (count + PageGroup::kPages - 1) / PageGroup::kPages;
    if (groups_.size() >= group_count) return;
    groups_.resize(group_count);
    pages_.resize(group_count * PageGroup::kPages);
}

void PageLog::regroup(size_t group, SavedPages& out) {
    auto made = std::make_shared<PageGroup>();
    for (size_t i = 0; i < PageGroup::kPages; ++i) made->pages[i] = pages_[group * PageGroup::kPages + i];
    groups_[group] = std::move(made);
    out.new_bytes += sizeof(PageGroup) + 32;
}

}  // namespace framewalk
