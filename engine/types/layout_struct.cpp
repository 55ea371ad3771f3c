// Layout of structs, tuples, closures and of single enum variants.
//
//   struct S { a: u8, b: u32, c: u16 }     b at 0, c at 4, a at 6; size 8
//
// Unless the source fixes the order (`repr(C)`, an integer `repr`), fields are sorted by alignment so
// that no padding lies between them; among equals the field with the largest niche goes to an edge,
// where an enclosing enum can use the room beside it.
#include <algorithm>
#include <numeric>

#include "base/sort_stably.h"
#include "types/layout_parts.h"

namespace framewalk::layout {

namespace {

enum class NicheBias : uint8_t { Start, End };

u128 niche_size(const Layout& field) { return field.niche ? field.niche->available() : 0; }

unsigned log2_floor_of_alignment(uint64_t value) {
    return value == 0 ? 64 : static_cast<unsigned>(__builtin_ctzll(value));
}

// Sorts the indices of the fields that may move.
class FieldOrder {
public:
    FieldOrder(const StructRequest& request, NicheBias bias) : request_(request), bias_(bias) {
        size_t end = request.fields.size() - (request.kind == StructKind::MaybeUnsized ? 1 : 0);
        for (size_t i = 0; i < end; ++i) {
            max_align_ = std::max(max_align_, request.fields[i]->align);
            largest_niche_ = std::max(largest_niche_, niche_size(*request.fields[i]));
        }
    }

    bool before(uint32_t x, uint32_t y) const {
        const Layout& a = *request_.fields[x];
        const Layout& b = *request_.fields[y];
        uint64_t group_a = group(a), group_b = group(b);
        if (request_.kind == StructKind::Prefixed) {
            if (group_a != group_b) return group_a < group_b;
            return niche_size(a) < niche_size(b);
        }
        if (group_a != group_b) return group_a > group_b;
        u128 niche_a = niche_size(a), niche_b = niche_size(b);
        if (niche_a != niche_b) return (niche_a > niche_b) == (bias_ == NicheBias::Start);
        return inner_offset(a) < inner_offset(b);
    }

private:
    // Fields of one group lie together. A field as large as a power of two counts as aligned to it,
    // but no niche is pushed away from the edge by that.
    uint64_t group(const Layout& field) const {
        if (request_.repr.packed != 0) return std::min(field.align, request_.repr.packed);
        unsigned natural = log2_floor_of_alignment(field.align);
        unsigned by_size = log2_floor_of_alignment(std::max<uint64_t>(field.align, field.size));
        if (largest_niche_ == 0) return by_size;
        if (bias_ == NicheBias::Start) return std::min(log2_floor_of_alignment(max_align_), by_size);
        return niche_size(field) == largest_niche_ ? natural : by_size;
    }

    // How far the niche lies from the edge that is aimed at.
    uint64_t inner_offset(const Layout& field) const {
        if (!field.niche) return 0;
        if (bias_ == NicheBias::Start) return field.niche->offset;
        return ~(field.size - field.niche->size - field.niche->offset);
    }

    const StructRequest& request_;
    NicheBias bias_;
    uint32_t max_align_ = 1;
    u128 largest_niche_ = 0;
};

std::vector<uint32_t> memory_order(const StructRequest& request, NicheBias bias) {
    std::vector<uint32_t> order(request.fields.size());
    std::iota(order.begin(), order.end(), 0u);
    bool fixed = request.repr.c || request.repr.has_int;
    if (fixed || order.size() < 2) return order;
    auto end = order.end() - (request.kind == StructKind::MaybeUnsized ? 1 : 0);
    FieldOrder less(request, bias);
    sort_stably(order.begin(), end, [&](uint32_t x, uint32_t y) { return less.before(x, y); });
    return order;
}

bool is_fat_or_plain(const ScalarLayout& a, const ScalarLayout& b, const Layout& s, uint64_t b_at) {
    uint32_t align = std::max<uint32_t>(a.size, b.size);
    return b_at == align_to(a.size, b.size) && s.align == align && s.size == align_to(b_at + b.size, align);
}

// A struct around one scalar is handled as that scalar, around two as a pair.
void find_shape(Layout& s, const std::vector<const Layout*>& fields) {
    std::vector<uint32_t> solid;
    for (uint32_t i = 0; i < fields.size(); ++i) {
        if (!fields[i]->is_sized()) return;
        if (fields[i]->size != 0) solid.push_back(i);
    }
    const std::vector<uint64_t>& offsets = s.variants[0].offsets;
    if (solid.size() == 1) {
        const Layout& only = *fields[solid[0]];
        if (offsets[solid[0]] != 0 || only.size != s.size || only.align != s.align) return;
        s.shape = only.shape, s.a = only.a, s.b = only.b, s.b_offset = only.b_offset;
        return;
    }
    if (solid.size() != 2) return;
    uint32_t first = solid[0], second = solid[1];
    if (offsets[first] > offsets[second]) std::swap(first, second);
    const Layout &x = *fields[first], &y = *fields[second];
    if (x.shape != Shape::Scalar || y.shape != Shape::Scalar || offsets[first] != 0) return;
    if (!is_fat_or_plain(x.a, y.a, s, offsets[second])) return;
    s.shape = Shape::Pair, s.a = x.a, s.b = y.a, s.b_offset = offsets[second];
}

class StructBuilder {
public:
    StructBuilder(const StructRequest& request, NicheBias bias) : request_(request), bias_(bias) {}

    Layout build() {
        layout_.variants.resize(1);
        layout_.variants[0].offsets.resize(request_.fields.size());
        place_prefix();
        for (uint32_t index : memory_order(request_, bias_)) place(index);
        finish();
        return std::move(layout_);
    }

private:
    uint32_t limited(uint32_t align) const {
        return request_.repr.packed != 0 ? std::min(align, request_.repr.packed) : align;
    }

    void place_prefix() {
        if (request_.kind != StructKind::Prefixed) return;
        uint32_t align = limited(request_.prefix_align);
        layout_.align = std::max(layout_.align, align);
        end_ = align_to(request_.prefix_size, align);
    }

    void place(uint32_t index) {
        const Layout& field = *request_.fields[index];
        uint32_t align = limited(field.align);
        end_ = align_to(end_, align);
        layout_.align = std::max(layout_.align, align);
        layout_.variants[0].offsets[index] = end_;
        layout_.is_uninhabited |= field.is_uninhabited;
        layout_.is_error |= field.is_error;
        if (!field.is_sized()) layout_.tail = field.tail, layout_.tail_type = field.tail_type;
        offer_niche(field);
        end_ += field.size;
        if (end_ > kMaxSize) layout_.is_error = true, end_ = 0;
    }

    void offer_niche(const Layout& field) {
        u128 available = niche_size(field);
        bool better = bias_ == NicheBias::Start ? available > best_ : available >= best_;
        if (available == 0 || !better) return;
        best_ = available;
        layout_.niche = field.niche;
        layout_.niche->offset += end_;
    }

    void finish() {
        layout_.align = std::max(layout_.align, request_.repr.align);
        layout_.size = align_to(end_, layout_.align);
        if (layout_.size > kMaxSize) layout_.is_error = true, layout_.size = 0;
        layout_.variants[0].size = layout_.size;
        layout_.variants[0].is_uninhabited = layout_.is_uninhabited;
        find_shape(layout_, request_.fields);
    }

    const StructRequest& request_;
    NicheBias bias_;
    Layout layout_;
    uint64_t end_ = 0;
    u128 best_ = 0;
};

}  // namespace

std::optional<Niche> niche_of(const ScalarLayout& scalar, uint64_t offset) {
    if (scalar.all_valid || scalar.kind == ScalarKind::Float) return std::nullopt;
    Niche niche{offset, scalar.size, scalar.valid_start, scalar.valid_end};
    if (niche.available() == 0) return std::nullopt;
    return niche;
}

bool is_absent(const std::vector<const Layout*>& fields) {
    bool uninhabited = false;
    for (const Layout* field : fields) {
        if (field->size != 0 || field->align != 1 || !field->is_sized()) return false;
        uninhabited |= field->is_uninhabited;
    }
    return uninhabited;
}

// Enums like niches close to an edge of their variants, so that smaller variants fit into the room on
// the other side: when the first try leaves room on both sides, the other edge is tried as well.
Layout struct_layout(const StructRequest& request) {
    Layout layout = StructBuilder(request, NicheBias::Start).build();
    if (request.kind == StructKind::MaybeUnsized || !layout.niche || request.fields.size() < 2) return layout;
    uint64_t head = layout.niche->offset;
    uint64_t tail = layout.size - head - layout.niche->size;
    if (head == 0 || tail == 0) return layout;
    Layout other = StructBuilder(request, NicheBias::End).build();
    uint64_t other_tail = other.size - other.niche->offset - other.niche->size;
    return other.niche->offset > head && head > other_tail ? other : layout;
}

}  // namespace framewalk::layout
