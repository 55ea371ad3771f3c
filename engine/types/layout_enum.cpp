// Layout of enums: a tag of its own, or a niche of the largest variant, whichever makes the value
// smaller (or as small, with the larger niche left over).
//
//   Option<&T>           8 bytes: address 0 is `None`
//   Option<u32>          8 bytes: tag u32 at 0, value at 4
//   Option<Option<bool>> 1 byte: 0 and 1 are the bools, 2 `Some(None)`, 3 `None`
#include <algorithm>

#include "base/sort_stably.h"
#include "types/layout_parts.h"

namespace framewalk::layout {

namespace {

u128 mask_of(uint32_t size) { return truncate_unsigned(~u128(0), size * 8); }

struct Reserved {
    u128 start = 0;            // first pattern that was taken
    Niche rest;                // valid patterns are now more
};

// Takes `count` patterns from a niche, on the side that is closer to zero without passing it, so that
// `None` becomes all-zero bytes where it can.
std::optional<Reserved> reserve(const Niche& niche, u128 count) {
    if (count > niche.available()) return std::nullopt;
    u128 mask = mask_of(niche.size);
    u128 first = niche.valid_start, last = niche.valid_end;
    auto below = [&] {
        Reserved r{(first - count) & mask, niche};
        r.rest.valid_start = r.start;
        return r;
    };
    auto above = [&] {
        Reserved r{(last + 1) & mask, niche};
        r.rest.valid_end = (last + count) & mask;
        return r;
    };
    if (first > last) return above();
    u128 distance_to_zero = mask - last;
    if (first <= distance_to_zero) return count <= first ? below() : above();
    u128 end = (last + count) & mask;
    bool passes_zero = end >= 1 && end <= last;
    return passes_zero ? below() : above();
}

uint8_t bytes_for_unsigned(u128 value) {
    for (uint8_t size : {1, 2, 4, 8}) {
        if (value <= mask_of(size)) return size;
    }
    return 16;
}

uint8_t bytes_for_signed(i128 value) {
    for (uint8_t size : {1, 2, 4, 8}) {
        if (truncate_signed(static_cast<u128>(value), size * 8u) == value) return size;
    }
    return 16;
}

ScalarLayout int_scalar(uint8_t size, bool is_signed, u128 first, u128 last) {
    ScalarLayout s{ScalarKind::Int, size, is_signed, false, first & mask_of(size), last & mask_of(size)};
    s.all_valid = ((s.valid_start - s.valid_end - 1) & mask_of(size)) == 0;
    return s;
}

bool is_uninhabited(const std::vector<const Layout*>& fields) {
    return std::any_of(fields.begin(), fields.end(), [](const Layout* f) { return f->is_uninhabited; });
}

// Discriminants of the variants that can exist (C counts all), ascending.
std::vector<i128> used_discriminants(const EnumRequest& request) {
    std::vector<i128> used;
    for (size_t i = 0; i < request.variants.size(); ++i) {
        if (!request.def->repr.c && is_uninhabited(request.variants[i])) continue;
        used.push_back(request.def->variants[i].discriminant);
    }
    if (used.empty()) used.push_back(0);
    sort_stably(used.begin(), used.end());
    return used;
}

// The valid range of a tag of unsigned type leaves out the largest gap, so it may wrap round; the last
// of several largest gaps counts.
ScalarLayout range_without_gap(uint8_t size, const std::vector<i128>& used) {
    u128 start = static_cast<u128>(used.front()), end = static_cast<u128>(used.back());
    u128 largest = (start - end - 1) & mask_of(size);
    for (size_t i = 1; i < used.size(); ++i) {
        u128 gap = static_cast<u128>(used[i] - used[i - 1] - 1);
        if (gap < largest) continue;
        largest = gap, start = static_cast<u128>(used[i]), end = static_cast<u128>(used[i - 1]);
    }
    return int_scalar(size, false, start, end);
}

// The tag that the discriminants need.
ScalarLayout natural_tag(const EnumRequest& request) {
    std::vector<i128> used = used_discriminants(request);
    i128 low = used.front(), high = used.back();
    const Repr& repr = request.def->repr;
    auto range = [&](uint8_t size, bool is_signed) {
        return int_scalar(size, is_signed, static_cast<u128>(low), static_cast<u128>(high));
    };
    if (repr.has_int) {
        uint8_t size = static_cast<uint8_t>(bit_width(repr.int_kind) / 8);
        return is_signed(repr.int_kind) ? range(size, true) : range_without_gap(size, used);
    }
    uint8_t least = repr.c ? 4 : 1;
    if (low >= 0) return range(std::max(bytes_for_unsigned(static_cast<u128>(high)), least), false);
    return range(std::max({bytes_for_signed(low), bytes_for_signed(high), least}), true);
}

void take_variant(Layout& whole, Layout&& variant) {
    whole.variants.push_back(std::move(variant.variants[0]));
    whole.variants.back().size = variant.size;
    whole.is_error |= variant.is_error;
}

bool all_uninhabited(const Layout& layout) {
    return std::all_of(layout.variants.begin(), layout.variants.end(),
                       [](const VariantLayout& v) { return v.is_uninhabited; });
}

void note_size(Layout& whole) {
    whole.is_error |= whole.size > kMaxSize;
    if (whole.is_error) whole.size = 0;
}

// ---------------------------------------------------------------- niche

class NicheBuilder {
public:
    explicit NicheBuilder(const EnumRequest& request) : request_(request) {}

    std::optional<Layout> build() {
        const Repr& repr = request_.def->repr;
        if (repr.c || repr.has_int || request_.variants.size() < 2) return std::nullopt;
        lay_out_variants();
        if (!find_niche() || !fit_others()) return std::nullopt;
        return finish();
    }

private:
    void lay_out_variants() {
        for (const auto& fields : request_.variants) {
            parts_.push_back(struct_layout({fields, request_.def->repr, StructKind::AlwaysSized}));
            whole_.align = std::max(whole_.align, parts_.back().align);
            if (parts_.back().size >= parts_[largest_].size) largest_ = parts_.size() - 1;
        }
    }

    bool needs_pattern(size_t index) const { return index != largest_ && !is_absent(request_.variants[index]); }

    bool find_niche() {
        size_t first = 0, last = parts_.size() - 1;
        while (first < parts_.size() && !needs_pattern(first)) ++first;
        if (first == parts_.size()) return false;
        while (!needs_pattern(last)) --last;
        if (!parts_[largest_].niche) return false;
        auto reserved = reserve(*parts_[largest_].niche, u128(last - first + 1));
        if (!reserved) return false;
        niche_ = reserved->rest;
        whole_.niche_start = reserved->start;
        whole_.niche_first = static_cast<uint32_t>(first);
        whole_.niche_last = static_cast<uint32_t>(last);
        whole_.untagged = static_cast<uint32_t>(largest_);
        whole_.size = align_to(parts_[largest_].size, whole_.align);
        return true;
    }

    // The other variants must lie before the niche or behind it.
    bool fit_others() {
        for (size_t i = 0; i < parts_.size(); ++i) {
            Layout& part = parts_[i];
            if (i == largest_ || part.size <= niche_.offset) continue;
            uint64_t shift = align_to(niche_.offset + niche_.size, part.align);
            if (shift + part.size > whole_.size) return false;
            for (uint64_t& offset : part.variants[0].offsets) offset += shift;
            part.size += shift;
        }
        return true;
    }

    Layout finish() {
        whole_.variants_kind = VariantsKind::Niche;
        whole_.tag_offset = niche_.offset;
        whole_.tag_size = niche_.size;
        whole_.tag = int_scalar(niche_.size, false, niche_.valid_start, niche_.valid_end);
        whole_.niche = niche_of(whole_.tag, niche_.offset);
        find_shape();
        for (Layout& part : parts_) take_variant(whole_, std::move(part));
        whole_.is_uninhabited = all_uninhabited(whole_);
        note_size(whole_);
        return std::move(whole_);
    }

    // Around one scalar, with nothing in the other variants, the enum is that scalar.
    void find_shape() {
        const Layout& big = parts_[largest_];
        if (big.shape != Shape::Scalar || big.size != whole_.size || big.align != whole_.align) return;
        for (size_t i = 0; i < parts_.size(); ++i) {
            if (i != largest_ && parts_[i].size != 0) return;
        }
        whole_.shape = Shape::Scalar;
        whole_.a = whole_.tag;
        whole_.a.kind = big.a.kind;
        whole_.a.is_signed = big.a.is_signed;
    }

    const EnumRequest& request_;
    std::vector<Layout> parts_;
    Layout whole_;
    size_t largest_ = 0;
    Niche niche_;
};

// ---------------------------------------------------------------- tag

class TagBuilder {
public:
    explicit TagBuilder(const EnumRequest& request) : request_(request), tag_(natural_tag(request)) {}

    Layout build() {
        whole_.align = 1;
        lay_out_variants();
        whole_.size = align_to(whole_.size, whole_.align);
        widen_tag();
        whole_.variants_kind = VariantsKind::Tagged;
        whole_.tag_size = tag_.size;
        whole_.tag_signed = tag_.is_signed;
        whole_.tag = tag_;
        whole_.niche = niche_of(tag_, 0);
        if (tag_.size == whole_.size) whole_.shape = Shape::Scalar, whole_.a = tag_;
        for (Layout& part : parts_) take_variant(whole_, std::move(part));
        whole_.is_uninhabited = all_uninhabited(whole_);
        note_size(whole_);
        return std::move(whole_);
    }

private:
    // `repr(C)` means a tag followed by a union, so the tag is padded to the most aligned field.
    uint32_t prefix_align() const {
        uint32_t align = tag_.size;
        if (!request_.def->repr.c) return align;
        for (const auto& fields : request_.variants) {
            for (const Layout* field : fields) align = std::max(align, field->align);
        }
        return align;
    }

    void lay_out_variants() {
        uint32_t align = prefix_align();
        for (const auto& fields : request_.variants) {
            parts_.push_back(struct_layout({fields, request_.def->repr, StructKind::Prefixed, tag_.size, align}));
            note_first_field(fields, parts_.back());
            whole_.size = std::max(whole_.size, parts_.back().size);
            whole_.align = std::max(whole_.align, parts_.back().align);
        }
    }

    // The tag may grow up to the alignment of what follows it in every variant.
    void note_first_field(const std::vector<const Layout*>& fields, const Layout& part) {
        std::vector<uint32_t> order(fields.size());
        for (uint32_t i = 0; i < order.size(); ++i) order[i] = i;
        const auto& offsets = part.variants[0].offsets;
        sort_stably(order.begin(), order.end(), [&](uint32_t x, uint32_t y) { return offsets[x] < offsets[y]; });
        for (uint32_t i : order) {
            bool is_1zst = fields[i]->size == 0 && fields[i]->align == 1;
            if (is_1zst) continue;
            first_align_ = std::min(first_align_, fields[i]->align);
            return;
        }
    }

    void widen_tag() {
        const Repr& repr = request_.def->repr;
        uint8_t wide = first_align_ <= 8 ? static_cast<uint8_t>(first_align_) : first_align_ == 16 ? 16 : 0;
        if (repr.c || repr.has_int || wide <= tag_.size) return;
        for (Layout& part : parts_) {
            for (uint64_t& offset : part.variants[0].offsets) {
                if (offset <= tag_.size) offset = wide;
            }
            if (part.size <= tag_.size) part.size = wide;
        }
        u128 low = tag_.valid_start, high = tag_.valid_end;
        if (tag_.is_signed) {
            low = static_cast<u128>(truncate_signed(low, tag_.size * 8u));
            high = static_cast<u128>(truncate_signed(high, tag_.size * 8u));
        }
        tag_ = int_scalar(wide, tag_.is_signed, low, high);
    }

    const EnumRequest& request_;
    ScalarLayout tag_;
    std::vector<Layout> parts_;
    Layout whole_;
    uint32_t first_align_ = 256;
};

u128 niche_left(const Layout& layout) { return layout.niche ? layout.niche->available() : 0; }

// With one variant that can exist the enum is laid out as that variant's struct.
Layout single_variant(const EnumRequest& request, size_t index) {
    Layout whole = struct_layout({request.variants[index], request.def->repr, StructKind::AlwaysSized});
    VariantLayout present = std::move(whole.variants[0]);
    whole.variants.clear();
    for (size_t i = 0; i < request.variants.size(); ++i) {
        if (i == index) {
            whole.variants.push_back(std::move(present));
            continue;
        }
        take_variant(whole, struct_layout({request.variants[i], request.def->repr, StructKind::AlwaysSized}));
        whole.variants.back().is_uninhabited = true;
    }
    whole.single = static_cast<uint32_t>(index);
    return whole;
}

Layout never_layout(const EnumRequest& request) {
    Layout whole;
    for (const auto& fields : request.variants) {
        take_variant(whole, struct_layout({fields, request.def->repr, StructKind::AlwaysSized}));
        whole.variants.back().is_uninhabited = true;
    }
    whole.is_uninhabited = true;
    return whole;
}

}  // namespace

Layout enum_layout(const EnumRequest& request) {
    std::vector<size_t> present;
    for (size_t i = 0; i < request.variants.size(); ++i) {
        if (!is_absent(request.variants[i])) present.push_back(i);
    }
    if (present.empty()) return never_layout(request);
    bool must_have_tag = request.def->repr.c || request.def->repr.has_int;
    if (present.size() == 1 && !must_have_tag) return single_variant(request, present[0]);
    Layout tagged = TagBuilder(request).build();
    std::optional<Layout> niche = NicheBuilder(request).build();
    if (!niche) return tagged;
    if (niche->size != tagged.size) return niche->size < tagged.size ? std::move(*niche) : tagged;
    return niche_left(tagged) < niche_left(*niche) ? std::move(*niche) : tagged;
}

}  // namespace framewalk::layout
