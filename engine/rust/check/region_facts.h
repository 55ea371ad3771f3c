// What definitions say about lifetimes: signatures in which every lifetime has a name, `T: 'a`, variance.
//
//   fn first(x: &str, y: &str) -> &'static str      inputs  &'1 str, &'2 str
//   struct Pair<'a, T> { one: &'a T }               bounds  T: 'a (from the field)    variance  covariant, covariant
//
// Where a definition is not understood as far as lifetimes go, less is said, never more: an erased lifetime in
// an answer stands for one about which nothing is known.
#pragma once

#include <memory>
#include <unordered_map>
#include <vector>

#include "rust/check/items.h"

namespace framewalk::rust {

class TypeReader;

// `what: region`, where `what` is a lifetime or a type.
struct OutlivesBound {
    GenericArg what;
    Region region;
};

enum Variance : uint8_t { kBivariant = 0, kCovariant = 1, kContravariant = 2, kInvariant = 3 };
inline Variance operator|(Variance a, Variance b) { return static_cast<Variance>(int(a) | int(b)); }
// Of a parameter in an argument whose own place has variance `outer`.
Variance within(Variance outer, Variance inner);

// Rebuilds a type, with a say about every lifetime in it. What stands inside of `fn(…)`, and the arguments of
// `dyn Fn(…)`, has lifetimes of its own and stays as it is.
class RegionFolder {
public:
    explicit RegionFolder(Items& i) : items(i), types(i.types) {}
    virtual ~RegionFolder() = default;
    Ty fold(Ty ty) { return fold(ty, types.statik()); }
    GenericArg fold(GenericArg arg);

protected:
    virtual Region region(Region r) = 0;
    // Of `dyn Trait` without a lifetime; `around` is what the type around says it is.
    virtual Region object(Ty object, Region around) = 0;
    virtual Ty closure(Ty ty) { return ty; }
    Items& items;
    Types& types;

private:
    Ty fold(Ty ty, Region around);
    Args fold(Args list, Region around);
    Ty dynamic(Ty ty, Region around);
};

class RegionFacts {
public:
    explicit RegionFacts(Items& items) : items_(items), types_(items.types) {}

    // In the inputs every left-out lifetime is a `Bound` without a name.
    const Signature& signature(DefId fn);
    // What its where-clauses say about lifetimes, its parents' too; of a struct also what its fields imply.
    const std::vector<OutlivesBound>& bounds(DefId def);
    // The same for the supertraits of `trait`: about its own parameters.
    const std::vector<OutlivesBound>& trait_bounds(DefId trait);
    // Only what is written at `def` itself.
    std::vector<OutlivesBound> written_bounds(DefId def);
    // By parameter.
    const std::vector<Variance>& variances(DefId adt);
    Ty field_type(DefId adt, uint32_t variant, uint32_t field);
    // Could lifetimes stand anywhere in this type?
    bool may_have_regions(Ty ty);
    bool is_fn_trait(DefId trait);
    // The lifetime that the trait itself gives a `dyn Trait` (`trait Any: 'static`); none when it gives none.
    Region object_bound(Ty object);

    Items& items() { return items_; }

private:
    Signature compute_signature(DefId fn);
    void read_bounds(DefId def, std::vector<OutlivesBound>& out);
    void read_lifetime_bounds(TypeReader& reader, GenericArg what, const std::vector<ast::GenericBound>& bounds,
                              std::vector<OutlivesBound>& out);
    void read_lifetime_bounds(DefId def, GenericArg what, const std::vector<ast::GenericBound>& bounds,
                              std::vector<OutlivesBound>& out);
    void imply_bounds(DefId adt, std::vector<OutlivesBound>& out);
    void find_variances(DefId adt);
    bool vary(Ty ty, Variance variance, bool is_library, std::vector<Variance>& out, std::vector<DefId>& met);
    bool vary_args(const TyData& d, Variance variance, bool is_library, std::vector<Variance>& out, std::vector<DefId>& met);

    Items& items_;
    Types& types_;
    template <class T>
    using Memo = std::unordered_map<uint32_t, std::unique_ptr<T>>;
    Memo<Signature> signatures_;
    Memo<std::vector<OutlivesBound>> bounds_, trait_bounds_;
    std::unordered_map<uint32_t, std::vector<Variance>> variances_;
    std::unordered_map<uint32_t, bool> may_have_regions_;   // by Ty
    std::unordered_map<uint64_t, Ty> fields_;
};

// Every `T: 'a` and `'b: 'a` that must hold for the type to make sense: `&'a T` says `T: 'a`.
void implied_by(RegionFacts& facts, Ty ty, std::vector<OutlivesBound>& out, int depth = 0);

}  // namespace framewalk::rust
