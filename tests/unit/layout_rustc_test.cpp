// Compares our layouts with what the real rustc answered for random types (data/layouts.txt; see
// data/layouts_generate.py for the form of its lines).
#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <sstream>

#include "types/layout.h"

namespace framewalk {
namespace {

class FakeSource final : public LayoutSource {
public:
    explicit FakeSource(Types& t) : types(t) { add_library(); }

    const AdtDef& layout_adt(DefId def) override { return adts[def.index]; }
    std::vector<Ty> layout_captures(Ty) override { return {}; }
    Ty layout_normalize(Ty ty) override { return ty; }

    DefId add(AdtDef def) {
        def.def = DefId(static_cast<uint32_t>(adts.size()));
        adts.push_back(std::move(def));
        return adts.back().def;
    }
    AdtDef structure(std::vector<Ty> fields) {
        AdtDef def;
        def.variants.push_back(variant(std::move(fields)));
        return def;
    }
    static VariantInfo variant(std::vector<Ty> fields, i128 discriminant = 0) {
        VariantInfo v;
        v.discriminant = discriminant;
        for (Ty ty : fields) v.fields.push_back({Name(), ty});
        return v;
    }
    DefId enumeration_with(uint32_t unit_variants, bool value_first) {
        AdtDef def;
        def.kind = AdtKind::Enum;
        uint32_t total = unit_variants + 1;
        for (uint32_t i = 0; i < total; ++i) {
            bool is_value = i == (value_first ? 0 : total - 1);
            def.variants.push_back(variant(is_value ? std::vector<Ty>{param} : std::vector<Ty>{}, i));
        }
        return add(def);
    }
    void add_library() {
        param = types.param(0, Name());
        option = enumeration_with(1, false);
        for (uint32_t n : {1, 2, 5}) more[n] = enumeration_with(n, true);
        AdtDef never;
        never.kind = AdtKind::Enum;
        infallible = add(never);
        AdtDef nn = structure({types.raw_ptr(param, Mutability::Not)});
        nn.has_valid_range = true, nn.valid_start = 1, nn.valid_end = UINT64_MAX;
        non_null = add(nn);
        AdtDef c = structure({param});
        c.is_unsafe_cell = true;
        cell = add(c);
        AdtDef mu = structure({types.unit(), param});
        mu.kind = AdtKind::Union;
        maybe_uninit = add(mu);
        AdtDef t = structure({types.u8(), types.integer(IntKind::U32), param});
        t.maybe_unsized_tail = true;
        tail = add(t);
    }
    DefId non_zero(Ty ty, unsigned size) {
        if (auto it = non_zeros.find(ty.index); it != non_zeros.end()) return it->second;
        AdtDef nz = structure({ty});
        nz.has_valid_range = true, nz.valid_start = 1;
        nz.valid_end = truncate_unsigned(~u128(0), size * 8);
        return non_zeros[ty.index] = add(nz);
    }

    Types& types;
    std::deque<AdtDef> adts;
    std::map<std::string, DefId> names;
    std::map<uint32_t, DefId> more, non_zeros;
    Ty param;
    DefId option, infallible, non_null, cell, maybe_uninit, tail;
};

class Battery {
public:
    Types types;
    FakeSource source{types};
    Layouts layouts{types, source};
    size_t facts = 0, wrong = 0;

    void run(const std::string& path) {
        std::ifstream file(path);
        ASSERT_TRUE(file.is_open()) << path;
        std::string line;
        while (std::getline(file, line)) {
            in_ = std::istringstream(line);
            std::string word = next();
            if (word == "def") define();
            if (word == "size") check_size(line);
            if (word == "more") check_more(line);
            if (word == "offsets") check_offsets(line);
            if (word == "bytes") check_bytes(line);
        }
    }

private:
    std::string next() {
        std::string word;
        in_ >> word;
        return word;
    }
    int number() { return std::stoi(next()); }

    Ty generic(DefId def, Ty arg) { return types.adt(def, types.args({GenericArg(arg)})); }

    Ty parse() {
        std::string t = next();
        static const std::map<std::string, IntKind> ints = {
            {"i8", IntKind::I8}, {"i16", IntKind::I16}, {"i32", IntKind::I32}, {"i64", IntKind::I64},
            {"i128", IntKind::I128}, {"u8", IntKind::U8}, {"u16", IntKind::U16}, {"u32", IntKind::U32},
            {"u64", IntKind::U64}, {"u128", IntKind::U128}, {"usize", IntKind::Usize}};
        if (auto it = ints.find(t); it != ints.end()) return types.integer(it->second);
        if (t == "bool") return types.boolean();
        if (t == "char") return types.character();
        if (t == "unit") return types.unit();
        if (t == "f32") return types.floating(FloatKind::F32);
        if (t == "f64") return types.floating(FloatKind::F64);
        if (t == "never") return types.adt(source.infallible, types.no_args());
        if (t == "ref") return types.ref(parse());
        if (t == "ptr") return types.raw_ptr(parse(), Mutability::Not);
        if (t == "refslice") return types.ref(types.slice(parse()));
        if (t == "ptrslice") return types.raw_ptr(types.slice(parse()), Mutability::Mut);
        if (t == "refstr") return types.ref(types.str());
        if (t == "refdyn") return types.ref(types.dynamic({}, types.statik()));
        if (t == "ptrdyn") return types.raw_ptr(types.dynamic({}, types.statik()), Mutability::Not);
        if (t == "fn") return types.fn_ptr({types.i32()}, types.u8());
        if (t == "opt") return generic(source.option, parse());
        if (t == "m5") return generic(source.more[5], parse());
        if (t == "nonnull") return generic(source.non_null, parse());
        if (t == "cell") return generic(source.cell, parse());
        if (t == "mu") return generic(source.maybe_uninit, parse());
        if (t == "tail") return generic(source.tail, parse());
        if (t == "adt") return types.adt(source.names[next()], types.no_args());
        if (t == "nz") return non_zero();
        if (t == "arr") return array();
        if (t == "tup") return tuple();
        ADD_FAILURE() << "unknown type " << t;
        return types.error();
    }
    Ty non_zero() {
        Ty ty = parse();
        return types.adt(source.non_zero(ty, bit_width(types[ty].int_kind) / 8), types.no_args());
    }
    Ty array() {
        uint64_t n = static_cast<uint64_t>(number());
        Ty element = parse();
        return types.array(element, types.const_value(n, types.usize()));
    }
    Ty tuple() {
        int n = number();
        std::vector<Ty> parts;
        for (int i = 0; i < n; ++i) parts.push_back(parse());
        return types.tuple(parts);
    }
    std::vector<Ty> list() {
        int n = number();
        std::vector<Ty> types_;
        for (int i = 0; i < n; ++i) types_.push_back(parse());
        return types_;
    }

    static Repr repr(const std::string& text) {
        Repr r;
        if (text == "c") r.c = true;
        if (text.rfind("packed", 0) == 0) r.packed = static_cast<uint32_t>(std::stoi(text.substr(6)));
        if (text.rfind("align", 0) == 0) r.align = static_cast<uint32_t>(std::stoi(text.substr(5)));
        static const std::map<std::string, IntKind> ints = {{"u8", IntKind::U8}, {"i32", IntKind::I32}, {"u64", IntKind::U64}};
        if (auto it = ints.find(text); it != ints.end()) r.has_int = true, r.int_kind = it->second;
        return r;
    }
    void define() {
        std::string kind = next(), name = next();
        Repr r = repr(next());
        AdtDef def;
        if (kind == "struct") {
            def = source.structure(list());
        } else {
            def.kind = AdtKind::Enum;
            int n = number();
            i128 discriminant = 0;
            for (int i = 0; i < n; ++i, ++discriminant) {
                std::string d = next();
                if (d != "-") discriminant = std::stoi(d);
                def.variants.push_back(FakeSource::variant(list(), discriminant));
            }
        }
        def.repr = r;
        source.names[name] = source.add(def);
    }

    void expect(uint64_t ours, uint64_t theirs, const std::string& line, const char* what) {
        ++facts;
        if (ours == theirs) return;
        if (++wrong <= 20) ADD_FAILURE() << what << ": ours " << ours << ", rustc's " << theirs << "\n  " << line;
    }
    void check_size(const std::string& line) {
        Ty ty = parse();
        next();
        expect(layouts.of(ty).size, static_cast<uint64_t>(number()), line, "size");
        expect(layouts.of(ty).align, static_cast<uint64_t>(number()), line, "align");
    }
    void check_more(const std::string& line) {
        Ty ty = parse();
        next();
        for (std::string pair = next(); !pair.empty(); pair = next()) {
            uint32_t n = static_cast<uint32_t>(std::stoi(pair));
            uint64_t theirs = static_cast<uint64_t>(std::stoi(pair.substr(pair.find(':') + 1)));
            expect(layouts.of(generic(source.more[n], ty)).size, theirs, line, "with more variants");
        }
    }
    void check_offsets(const std::string& line) {
        const Layout& l = layouts.of(types.adt(source.names[next()], types.no_args()));
        next();
        next();
        for (uint64_t offset : l.variants[0].offsets) expect(offset, static_cast<uint64_t>(number()), line, "offset");
    }
    void check_bytes(const std::string& line) {
        const Layout& l = layouts.of(parse());
        uint32_t variant = static_cast<uint32_t>(number());
        std::map<uint64_t, unsigned> stored;
        next();
        for (std::string pair = next(); !pair.empty(); pair = next()) {
            stored[std::stoull(pair)] = static_cast<unsigned>(std::stoul(pair.substr(pair.find(':') + 1), nullptr, 16));
        }
        std::optional<u128> bits = l.write_variant(variant);
        if (!bits) return;
        expect(l.read_variant(*bits).value_or(99), variant, line, "read back");
        for (uint64_t i = 0; i < l.tag_size; ++i) {
            auto it = stored.find(l.tag_offset + i);
            unsigned theirs = it == stored.end() ? 999u : it->second;
            expect(static_cast<unsigned>(*bits >> (8 * i)) & 0xFF, theirs, line, "tag byte");
        }
    }

    std::istringstream in_;
};

TEST(LayoutRustc, AgreesWithRustcOnRandomTypes) {
    Battery battery;
    battery.run(std::string(FRAMEWALK_SOURCE_DIR) + "/tests/unit/data/layouts.txt");
    EXPECT_EQ(battery.wrong, 0u) << "of " << battery.facts << " facts";
    EXPECT_GT(battery.facts, 1000u);
}

}  // namespace
}  // namespace framewalk
