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
    if (model.order == 0) return next;
    uint32_t head = model.order * model.stride;
    for (uint32_t i = 0; i < head; ++i) words[i] += prediction(words, i, model);
    const uint32_t s = model.stride;
    if (model.order == 1) {
        for (uint32_t i = head; i < count; ++i) words[i] += words[i - s];
    } else {
        for (uint32_t i = head; i < count; ++i) words[i] += 2 * words[i - s] - words[i - 2 * s];
    }
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
