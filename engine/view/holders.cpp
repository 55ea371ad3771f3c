#include "view/holders.h"

#include <algorithm>
#include <map>

namespace framewalk::view {

namespace {

constexpr unsigned kMaxDepth = 32;              // parts inside parts
constexpr uint64_t kMostWords = 1u << 22;       // words that are looked at, in all

// Library types whose pointers only look.
bool only_looks(const std::string& name) {
    static const char* const names[] = {"Iter", "IterMut", "Keys", "Values", "ValuesMut", "Chars", "CharIndices", "Bytes", "Windows",
                                        "Chunks", "ChunksExact", "Ref", "RefMut", "MutexGuard", "RwLockReadGuard", "RwLockWriteGuard"};
    return std::any_of(std::begin(names), std::end(names), [&](const char* one) { return name == one; });
}

class Finder {
public:
    explicit Finder(TypeParts& types) : types_(types), machine_(types.machine()), memory_(machine_.memory()) {}

    std::vector<Holder> find() {
        read_statics();
        for (const ThreadInfo& thread : machine_.threads()) read_thread(thread.id);
        read_panic();
        read_blocks();
        leave_out_stale();
        return std::move(out_);
    }

private:
    std::string text(Name name) { return std::string(machine_.program().names().text(name)); }

    // -------------------------------------------------------- where pointers lie

    void read_statics() {
        for (const Machine::StaticInfo& s : machine_.statics()) {
            from_ = {};
            from_.place = Holder::Place::Static;
            from_.name = text(s.name);
            from_.is_library = machine_.program().is_library(s.def);
            read_region(s.type, s.address, types_.layout(s.type).size);
        }
    }

    void read_panic() {
        from_ = {};
        from_.place = Holder::Place::Panic;
        from_.hold = Hold::Owner;
        from_.target = machine_.panic_payload();
        if (from_.target != kNoProvenance) out_.push_back(from_);
    }

    // The machine keeps the outermost frame of a main thread that is over.
    void read_thread(uint64_t thread) {
        const std::vector<FrameInfo> frames = machine_.frames_of_thread(thread);
        const bool is_over = thread == kMainThread && machine_.last_stop() != Stop::Reached && frames.size() < 2;
        if (is_over) return;
        for (const FrameInfo& info : frames) {
            from_ = {};
            from_.place = Holder::Place::Frame;
            from_.thread = thread;
            const Function& function = machine_.function(info.function);
            from_.function = text(function.name);
            if (!info.is_library) read_bindings(function, info);
            from_.name.clear();
            read_words(info.low, info.frame_pointer - info.low);
        }
    }

    void read_bindings(const Function& function, const FrameInfo& info) {
        for (const CodeLocal& local : function.bindings) {
            if (local.in_future) continue;
            from_.name = text(local.name);
            read_region(local.ty, static_cast<Address>(int64_t(info.frame_pointer) + local.offset), local.size);
        }
    }

    // What lies in a block that was asked for as bytes, a pointer to it says; that may lie in another block.
    void read_blocks() {
        std::vector<AllocId> left;
        for (const framewalk::HeapBlock& block : memory_.heap_blocks())
            if (!block.is_free) left.push_back(block.owner);
        for (size_t before = 0; before != left.size();) {
            before = left.size();
            std::vector<AllocId> later;
            for (AllocId id : left)
                if (!read_block(id, content_of(id))) later.push_back(id);
            left = std::move(later);
        }
        for (AllocId id : left) {
            from_ = {};
            from_.block = id;
            read_words(memory_.allocation(id).base, memory_.allocation(id).size);
        }
    }

    Ty content_of(AllocId id) const {
        const Ty type = memory_.allocation(id).type;
        auto said = contents_.find(id);
        return type.valid() || said == contents_.end() ? type : said->second;
    }

    bool read_block(AllocId id, Ty type) {
        if (type.valid() && machine_.program().types()[type].kind == TyKind::Array) type = types_.layout(type).element;   // `vec![…]` asks for one
        const Allocation block = memory_.allocation(id);
        const uint64_t size = type.valid() ? types_.layout(type).size : 0;
        if (size == 0) return false;
        from_ = {};
        from_.block = id;
        for (uint64_t at = 0; at + size <= block.size; at += size, ++from_.element) read_region(type, block.base + at, size);
        return true;
    }

    // -------------------------------------------------------- reading

    AllocId block_at(Address word) {
        if (words_left_ == 0) return kNoProvenance;
        --words_left_;
        AllocId id = memory_.provenance(word);
        if (id == kWildcard) id = memory_.find(static_cast<Address>(memory_.read_bits(word, 8)));
        if (id < kStaticIds) return kNoProvenance;
        const Allocation& block = memory_.allocation(id);
        return block.kind == AllocKind::Heap && block.is_live ? id : kNoProvenance;
    }

    // Does the word hold a value, not only what is left of one?
    bool is_live_word(Address word) {
        for (Address at = word; at < word + 8; ++at)
            if (memory_.state(at) != kInit) return false;
        return true;
    }

    bool has_pointers(Address address, uint64_t size) {
        if (!memory_.is_mapped(address, size)) return false;
        for (Address word = (address + 7) & ~Address(7); word + 8 <= address + size; word += 8)
            if (memory_.provenance(word) != kNoProvenance) return true;
        return false;
    }

    void read_words(Address address, uint64_t size) {
        if (!memory_.is_mapped(address, size)) return;
        for (Address word = (address + 7) & ~Address(7); word + 8 <= address + size; word += 8) add(word, Hold::Word);
    }

    void read_region(Ty type, Address address, uint64_t size) {
        const std::string name = from_.name;
        if (has_pointers(address, size)) walk(type, address, Hold::Raw, 0);
        from_.name = name;
    }

    void add(Address word, Hold hold, Ty pointee = Ty()) {
        const AllocId target = block_at(word);
        if (target == kNoProvenance || !is_live_word(word)) return;
        if (pointee.valid() && memory_.read_bits(word, 8) == memory_.allocation(target).base) note_content(target, pointee);
        out_.push_back(from_);
        out_.back().target = target;
        out_.back().hold = hold;
    }

    void note_content(AllocId id, Ty pointee) {
        const uint64_t size = types_.layout(pointee).is_sized() ? types_.layout(pointee).size : 0;
        Ty& known = contents_[id];
        const uint64_t before = known.valid() ? types_.layout(known).size : 0;
        if (size > before && size <= memory_.allocation(id).size) known = pointee;
    }

    // What lies behind a pointer to a slice are elements.
    Ty element_of(Ty pointee) {
        const TyData data = machine_.program().types()[pointee];
        return data.kind == TyKind::Slice ? data.elem : data.kind == TyKind::Str ? machine_.program().types().u8() : pointee;
    }

    // `raw` is what a raw pointer does here: inside of a collection it owns.
    void walk(Ty type, Address address, Hold raw, unsigned depth) {
        if (depth > kMaxDepth) return;
        const TyData data = machine_.program().types()[type];
        switch (data.kind) {
            case TyKind::Ref: return add(address, Hold::Borrow, element_of(data.elem));
            case TyKind::RawPtr: return add(address, raw, element_of(data.elem));
            case TyKind::Adt: return walk_adt(type, data.def, address, raw, depth);
            case TyKind::Array: return walk_array(type, address, raw, depth);
            case TyKind::Tuple:
            case TyKind::Closure: return walk_fields(type, address, raw, depth);
            default: return;
        }
    }

    void walk_array(Ty type, Address address, Hold raw, unsigned depth) {
        const Layout& l = types_.layout(type);
        const uint64_t size = types_.layout(l.element).size;
        for (uint64_t i = 0; i < l.count && size != 0 && words_left_ != 0; ++i) walk(l.element, address + i * size, raw, depth + 1);
    }

    void walk_fields(Ty type, Address address, Hold raw, unsigned depth) {
        const VariantLayout fields = types_.layout(type).variants[0];
        for (size_t i = 0; i < fields.fields.size(); ++i) walk(fields.fields[i], address + fields.offsets[i], raw, depth + 1);
    }

    void walk_adt(Ty type, DefId def, Address address, Hold raw, unsigned depth) {
        const AdtDef adt = machine_.program().adt(def);   // a copy: looking at parts may load more definitions
        const bool is_library = machine_.program().is_library(def);
        const std::string name = text(adt.name);
        if (adt.is_box) return add(address, raw == Hold::Kept ? raw : Hold::Owner, element_of(types_.of(type).pointee));
        std::optional<uint32_t> variant = types_.variant_at(type, address);
        const Layout& l = types_.layout(type);
        if (!variant || *variant >= l.variants.size() || *variant >= adt.variants.size()) return;
        const VariantLayout fields = l.variants[*variant];
        if (is_library && name == "Local") return note_thread_local(adt, fields, address);
        const Hold inner = is_library ? inside_library(adt, name, raw) : adt.kind == AdtKind::Union || raw == Hold::Kept ? Hold::Kept : Hold::Raw;
        const bool is_counted = name == "RcInner" || name == "ArcInner";
        if (name == "Vec" && is_library) note_length(adt, fields, address);
        for (size_t i = 0; i < fields.fields.size() && i < adt.variants[*variant].fields.size(); ++i) {
            const FieldInfo& field = adt.variants[*variant].fields[i];
            if (is_counted && is_library && text(field.name) == "value" && memory_.read_bits(address, 8) == 0) continue;   // dropped
            walk_field(field, fields.fields[i], address + fields.offsets[i], is_library, inner, raw, depth);
        }
    }

    // What the library's own fields are is the library's business; what a type parameter stands for is not.
    void walk_field(const FieldInfo& field, Ty type, Address address, bool is_library, Hold inner, Hold raw, unsigned depth) {
        const bool is_parameter = machine_.program().types()[field.ty].kind == TyKind::Param;
        const std::string outer = from_.name;
        if (!is_library) from_.name += (outer.empty() ? "" : ".") + text(field.name);
        walk(type, address, is_library && is_parameter && inner != Hold::Kept ? raw : inner, depth + 1);
        from_.name = outer;
    }

    Hold inside_library(const AdtDef& adt, const std::string& name, Hold raw) {
        if (raw == Hold::Kept) return raw;
        const bool is_kept = adt.is_manually_drop || adt.kind == AdtKind::Union;
        if (is_kept) return raw == Hold::Owner ? raw : Hold::Kept;   // collections drop what they keep so
        if (name == "Rc" || name == "Arc") return Hold::Counted;
        if (name == "Weak") return Hold::Weak;
        if (name == "NonNull" || name == "AtomicPtr" || name == "Unique") return raw;
        return only_looks(name) ? Hold::Borrow : Hold::Owner;
    }

    // The library's record of a thread-local: of which thread, the static that names it, where its value is.
    void note_thread_local(const AdtDef& adt, const VariantLayout& fields, Address address) {
        Holder before = from_;
        from_.place = Holder::Place::Static;
        from_.is_thread_local = true;
        Address value = 0;
        for (size_t i = 0; i < fields.fields.size(); ++i) {
            const std::string field = text(adt.variants[0].fields[i].name);
            const Address at = address + fields.offsets[i];
            const uint64_t bits = static_cast<uint64_t>(memory_.read_bits(at, 8));
            if (field == "thread") from_.thread = bits;
            if (field == "key") from_.name = name_of_static(bits);
            if (field == "value") value = at;
        }
        if (value != 0) add(value, Hold::Owner);
        from_ = before;
    }

    std::string name_of_static(Address address) {
        for (const Machine::StaticInfo& s : machine_.statics())
            if (s.address == address) return text(s.name);
        return {};
    }

    // -------------------------------------------------------- the rest of a Vec's capacity

    // What was popped is still there as bytes.
    void note_length(const AdtDef& adt, const VariantLayout& fields, Address address) {
        for (size_t i = 0; i < fields.fields.size(); ++i) {
            if (text(adt.variants[0].fields[i].name) != "len") continue;
            const uint64_t length = static_cast<uint64_t>(memory_.read_bits(address + fields.offsets[i], 8));
            for (Address word = address; word < address + 24; word += 8)
                if (AllocId id = is_live_word(word) ? block_at(word) : kNoProvenance) lengths_[id] = length;
        }
    }

    void leave_out_stale() {
        auto is_stale = [&](const Holder& h) {
            auto length = h.place == Holder::Place::Block ? lengths_.find(h.block) : lengths_.end();
            return length != lengths_.end() && h.element >= length->second;
        };
        out_.erase(std::remove_if(out_.begin(), out_.end(), is_stale), out_.end());
    }

    TypeParts& types_;
    Machine& machine_;
    const Memory& memory_;
    Holder from_;                          // all but target and hold
    std::vector<Holder> out_;
    std::map<AllocId, uint64_t> lengths_;  // of Vecs, by their block
    std::map<AllocId, Ty> contents_;       // of blocks, as pointers to them say
    uint64_t words_left_ = kMostWords;
};

}  // namespace

std::vector<Holder> find_holders(TypeParts& types) { return Finder(types).find(); }

}  // namespace framewalk::view
