// `#[derive(…)]`: the impls that it stands for, written as Rust source text and parsed like any other.
//
//   #[derive(Clone)] struct P<T> { x: T }
//   impl<T: ::std::clone::Clone> ::std::clone::Clone for P<T> { fn clone(&self) -> Self { … } }
//
// The text is generated without generic parameters, which are copied from the type's own tree: what a
// macro made has no text. Nodes of the text are then moved to where the learner sees them: at the word in
// the derive attribute, or at the field that a piece of the text is about.
#pragma once

#include <string>
#include <vector>

#include "rust/names/names.h"
#include "source/source_map.h"

namespace framewalk::rust {

enum class Derive : uint8_t { Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default };
constexpr size_t kDeriveCount = 9;

struct DeriveRequest {
    Derive trait = Derive::Debug;
    Span span;                       // the word in the attribute
};

// Generated source, with the place that each part of it is shown at.
struct DeriveText {
    std::string text;
    struct Mark {
        uint32_t offset;             // from here on …
        Span span;                   // … nodes are shown here
    };
    std::vector<Mark> marks;

    void at(Span span) { marks.push_back({static_cast<uint32_t>(text.size()), span}); }
    DeriveText& operator<<(std::string_view part) {
        text += part;
        return *this;
    }
    Span place(uint32_t offset) const;
};

// `std::clone::Clone` in segments.
std::vector<std::string_view> trait_path(Derive trait);
bool find_derive(std::string_view word, Derive& trait);

// The impl of one trait without its generics; false when it cannot be derived (a diagnostic was given).
// `also_copy`: the type derives `Copy` and has no type parameters.
bool write_derive(const ast::Item& item, DeriveRequest request, bool also_copy, const Interner& names,
                  DeriveText& out, Diagnostics& diagnostics);

// Gives the new impl the generics of its type, with `T: Trait` for each type parameter (derive_generics.cpp).
void add_derive_generics(ast::Crate& crate, ast::ItemId impl, const ast::Item& item, Derive trait, Span span,
                         ast::ExpansionId expansion, Interner& names);

// Sizes of all tables: what is beyond them was parsed since.
struct TableSizes {
    explicit TableSizes(const ast::Crate& crate);
    size_t exprs, pats, types, blocks, stmts, items, paths, methods, structs, matches, closures;
};
// Moves all nodes beyond `before` from the generated file to where they are shown (derive_place.cpp).
void place_nodes(ast::Crate& crate, const TableSizes& before, const DeriveText& text, uint32_t file_start,
                 ast::ExpansionId expansion);

}  // namespace framewalk::rust
