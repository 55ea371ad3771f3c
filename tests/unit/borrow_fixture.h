// A tiny world of types for tests of MIR analyses that are written as text.
#pragma once

#include <gtest/gtest.h>

#include <map>
#include <set>
#include <string>

#include "mir/body.h"
#include "mir/parse.h"
#include "rust/borrow/body_context.h"

namespace framewalk::rust {

// Types by name: i32, bool, (), !, String (moved, dropped), Pair { a: String, b: String },
// Guard (a struct of one String with its own destructor), Opt = None | Some(String), Box (of String),
// Two = (String, String) as a tuple, Arr = [String; 3], `&T`, `&mut T`, and fn items by any other name.
class TestContext : public BodyContext {
public:
    TestContext() {
        string_ = adt("String", AdtKind::Struct, {{}});
        destructors_.insert(types_[string_].def);
        pair_ = adt("Pair", AdtKind::Struct, {{string_, string_}});
        guard_ = adt("Guard", AdtKind::Struct, {{string_}});
        destructors_.insert(types_[guard_].def);
        opt_ = adt("Opt", AdtKind::Enum, {{}, {string_}});
        box_ = adt("Box", AdtKind::Struct, {{}});
        named_["Box"] = box_ = types_.adt(types_[box_].def, types_.args({GenericArg(string_)}));
        adts_[types_[box_].def.index].is_box = true;
        destructors_.insert(types_[box_].def);
        named_["Two"] = types_.tuple({string_, string_});
        named_["Arr"] = types_.array(string_, types_.const_value(3, types_.usize()));
        named_["i32"] = types_.i32();
        named_["bool"] = types_.boolean();
        named_["()"] = types_.unit();
        named_["!"] = types_.never();
    }

    Ty read(std::string_view text) {
        if (text.substr(0, 5) == "&mut ") return types_.ref(read(text.substr(5)), Mutability::Mut);
        if (text.substr(0, 1) == "&") return types_.ref(read(text.substr(1)));
        std::string name(text);
        auto found = named_.find(name);
        if (found != named_.end()) return found->second;
        DefId def(1000 + static_cast<uint32_t>(functions_.size()));
        functions_[def.index] = name;
        return named_[name] = types_.fn_def(def, types_.no_args());
    }

    mir::Body parse(std::string_view text) {
        mir::Body body;
        mir::TypeReader reader = [this](std::string_view t) { return read(t); };
        EXPECT_EQ(mir::parse(text, reader, *this, names_, body), "");
        for (const std::string& problem : mir::validate(body, types_)) ADD_FAILURE() << problem;
        return body;
    }

    Types& types() override { return types_; }
    const Interner& names() const override { return names_; }
    const AdtDef& adt(DefId def) override { return adts_[def.index]; }
    bool is_copy(Ty ty) override {
        const TyData& t = types_[ty];
        if (t.kind == TyKind::Ref) return t.mutability == Mutability::Not;
        return t.kind != TyKind::Adt && t.kind != TyKind::Closure && !needs_drop(ty);
    }
    bool needs_drop(Ty ty) override {
        const TyData& t = types_[ty];
        if (t.kind == TyKind::Tuple)
            for (Ty part : types_.tuple_parts(ty))
                if (needs_drop(part)) return true;
        return t.kind == TyKind::Adt || (t.kind == TyKind::Array && needs_drop(t.elem));
    }
    bool has_destructor(DefId def) override { return destructors_.count(def) != 0; }
    Ty field_type(Ty container, uint32_t variant, uint32_t field) override {
        if (types_.is(container, TyKind::Tuple)) return types_.tuple_parts(container).at(field);
        return adts_[types_[container].def.index].variants.at(variant).fields.at(field).ty;
    }
    std::vector<Ty> closure_captures(Ty) override { return {}; }
    std::string type_text(Ty ty) override {
        for (auto& [name, known] : named_)
            if (known == ty) return name;
        const TyData& t = types_[ty];
        if (t.kind == TyKind::Ref) return "&" + type_text(t.elem);
        return "?";
    }
    const std::vector<CapturedPlace>& captures() override { return captures_; }
    CalleeInfo callee(DefId fn) override {
        CalleeInfo info;
        info.name = functions_[fn.index];
        info.takes_self = info.name.substr(0, 5) == "self_";
        return info;
    }
    std::string static_name(DefId) override { return "LIMIT"; }

private:
    Ty adt(const std::string& name, AdtKind kind, const std::vector<std::vector<Ty>>& variants) {
        DefId def(static_cast<uint32_t>(adts_.size()));
        AdtDef& d = adts_[def.index];
        d.def = def;
        d.name = names_.intern(name);
        d.kind = kind;
        for (const auto& fields : variants) {
            VariantInfo v;
            v.discriminant = static_cast<i128>(d.variants.size());
            for (Ty ty : fields)
                v.fields.push_back({names_.intern(std::string(1, char('a' + v.fields.size()))), ty});
            d.variants.push_back(std::move(v));
        }
        return named_[name] = types_.adt(def, types_.no_args());
    }

    Types types_;
    Interner names_;
    std::map<uint32_t, AdtDef> adts_;
    std::set<DefId> destructors_;
    std::map<std::string, Ty> named_;
    std::map<uint32_t, std::string> functions_;
    std::vector<CapturedPlace> captures_;
    Ty string_, pair_, guard_, opt_, box_;
};

}  // namespace framewalk::rust
