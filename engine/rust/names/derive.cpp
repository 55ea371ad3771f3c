// Finds `#[derive]`s and puts the impls beside their types: in the module or block that declares them.
#include "rust/names/derive.h"

#include "rust/syntax/parse.h"

namespace framewalk::rust {

namespace {

struct DeriveName {
    Derive trait;
    std::string_view word;
    std::string_view module;
};
constexpr DeriveName kDerives[] = {
    {Derive::Debug, "Debug", "fmt"},           {Derive::Clone, "Clone", "clone"},
    {Derive::Copy, "Copy", "marker"},          {Derive::PartialEq, "PartialEq", "cmp"},
    {Derive::Eq, "Eq", "cmp"},                 {Derive::PartialOrd, "PartialOrd", "cmp"},
    {Derive::Ord, "Ord", "cmp"},               {Derive::Hash, "Hash", "hash"},
    {Derive::Default, "Default", "default"},
};

bool is_type(const ast::Item& item) {
    return item.kind == ast::ItemKind::Struct || item.kind == ast::ItemKind::Enum || item.kind == ast::ItemKind::Union;
}

class Expander {
public:
    Expander(ast::Crate& crate, SourceMap& sources, Interner& names, Diagnostics& diagnostics, MacroTable* outline)
        : crate_(crate), sources_(sources), names_(names), diagnostics_(diagnostics), outline_(outline) {}

    void run() {
        size_t items = read_.all_items.size(), blocks = read_.blocks.size();
        expand_list(crate_.items);
        for (uint32_t i = 0; i < items; i++) expand_module(ast::ItemId(i));
        for (uint32_t i = 0; i < blocks; i++) expand_block(ast::BlockId(i));
    }

private:
    void expand_list(std::vector<ast::ItemId>& list) { list = with_impls(list); }

    void expand_module(ast::ItemId id) {
        if (read_.all_items[id].kind != ast::ItemKind::Mod) return;
        const std::vector<ast::ItemId>& list = read_.all_items[id].items;
        bool asks = std::any_of(list.begin(), list.end(), [&](ast::ItemId item) { return item.valid() && asks_for_impls(read_.all_items[item]); });
        if (asks) expand_list(crate_.all_items[id].items);
    }

    // A copy of the list: what is written is parsed into the crate, whose own list grows meanwhile.
    std::vector<ast::ItemId> with_impls(std::vector<ast::ItemId> list) {
        std::vector<ast::ItemId> result;
        for (ast::ItemId id : list) {
            result.push_back(id);
            for (ast::ItemId impl : impls_of(id)) result.push_back(impl);
        }
        return result;
    }

    void expand_block(ast::BlockId id) {
        const std::vector<ast::StmtId>& stmts = read_.blocks[id].stmts;   // stays as it is: rows do not move
        std::vector<ast::StmtId> result;
        for (ast::StmtId s : stmts) {
            result.push_back(s);
            if (!s.valid() || read_.stmts[s].kind != ast::StmtKind::Item) continue;
            for (ast::ItemId impl : impls_of(read_.stmts[s].item)) {
                ast::Stmt stmt;
                stmt.kind = ast::StmtKind::Item;
                stmt.span = read_.all_items[impl].span;
                stmt.item = impl;
                result.push_back(crate_.stmts.add(std::move(stmt)));
            }
        }
        if (result.size() != stmts.size()) crate_.blocks[id].stmts = std::move(result);
    }

    std::vector<ast::ItemId> impls_of(ast::ItemId id);
    bool asks_for_impls(const ast::Item& item) const;
    std::vector<DeriveRequest> requests(const ast::Item& item);
    Span word_span(const ast::Attribute& attr, std::string_view word) const;

    ast::Crate& crate_;
    const ast::Crate& read_ = crate_;      // what is only read stays shared with the library's outline
    SourceMap& sources_;
    Interner& names_;
    Diagnostics& diagnostics_;
    MacroTable* outline_;
};

// Where the word stands in the attribute's text.
Span Expander::word_span(const ast::Attribute& attr, std::string_view word) const {
    std::string_view text = sources_.text(attr.span);
    auto is_word = [](char c) { return c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    for (size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
        bool starts = at == 0 || !is_word(text[at - 1]);
        bool ends = at + word.size() == text.size() || !is_word(text[at + word.size()]);
        if (!starts || !ends) continue;
        uint32_t lo = attr.span.lo + static_cast<uint32_t>(at);
        return Span{lo, lo + static_cast<uint32_t>(word.size())};
    }
    return attr.span;
}

std::vector<DeriveRequest> Expander::requests(const ast::Item& item) {
    std::vector<DeriveRequest> list;
    for (const ast::Attribute& attr : item.attrs) {
        if (attr.path.size() != 1 || names_.text(attr.path[0]) != "derive") continue;
        if (!is_type(item)) {
            diagnostics_.error("E0774", attr.span, "`derive` may only be applied to `struct`s, `enum`s and `union`s")
                .label(attr.span, "not applicable here")
                .label(item.span, "not a `struct`, `enum` or `union`");
            continue;
        }
        for (Name word : attr.words) {
            std::string text(names_.text(word));
            DeriveRequest request;
            request.span = word_span(attr, text);
            if (find_derive(text, request.trait)) {
                list.push_back(request);
                continue;
            }
            crate_.unknown_macros.push_back({request.span, word});
            diagnostics_.error("", request.span, "cannot find derive macro `" + text + "` in this scope")
                .label(request.span, "no such derive macro")
                .help("these can be derived: Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default");
        }
    }
    return list;
}

// Types whose derives are done have none of their words left.
bool Expander::asks_for_impls(const ast::Item& item) const {
    for (const ast::Attribute& attr : item.attrs)
        if (attr.path.size() == 1 && (!attr.words.empty() || !is_type(item)) && names_.text(attr.path[0]) == "derive") return true;
    return false;
}

std::vector<ast::ItemId> Expander::impls_of(ast::ItemId id) {
    if (!id.valid() || !asks_for_impls(read_.all_items[id])) return {};
    const ast::Item item = read_.all_items[id];      // a copy: the table grows
    std::vector<DeriveRequest> list = requests(item), written;
    // Done: a second call, when another file was parsed into the crate, leaves this one alone.
    for (ast::Attribute& attr : crate_.all_items[id].attrs)
        if (attr.path.size() == 1 && names_.text(attr.path[0]) == "derive") attr.words.clear();
    if (list.empty()) return {};
    bool generic = false, copy = false;
    for (const ast::GenericParam& param : item.generics.params) generic |= param.kind == ast::GenericParam::Kind::Type;
    for (const DeriveRequest& request : list) copy |= request.trait == Derive::Copy;
    DeriveText text;
    for (const DeriveRequest& request : list)
        if (write_derive(item, request, copy && !generic, names_, text, diagnostics_)) written.push_back(request);
    if (written.empty()) return {};

    FileId file = sources_.add("derive for " + std::string(names_.text(item.ident.name)), text.text, true);
    ast::Expansion expansion;
    expansion.macro_name = names_.intern("derive");
    expansion.call_site = written.front().span;
    expansion.parent = item.expansion;
    expansion.library = true;
    crate_.expansions.push_back(expansion);
    ast::ExpansionId expansion_id = static_cast<ast::ExpansionId>(crate_.expansions.size() - 1);

    TableSizes before(crate_);
    size_t first = crate_.items.size();
    MacroTable none;
    ParseOptions options;
    options.outline = outline_ && sources_.is_library(item.span);
    parse_file(file, sources_, names_, options, options.outline ? *outline_ : none, crate_, diagnostics_);
    std::vector<ast::ItemId> impls(crate_.items.begin() + static_cast<ptrdiff_t>(first), crate_.items.end());
    crate_.items.resize(first);
    place_nodes(crate_, before, text, sources_.file(file).start, expansion_id);
    for (size_t i = 0; i < impls.size() && i < written.size(); i++)
        add_derive_generics(crate_, impls[i], item, written[i].trait, written[i].span, expansion_id, names_);
    return impls;
}

}  // namespace

Span DeriveText::place(uint32_t offset) const {
    Span span;
    for (const Mark& mark : marks) {
        if (mark.offset > offset) break;
        span = mark.span;
    }
    return span;
}

std::vector<std::string_view> trait_path(Derive trait) {
    const DeriveName& name = kDerives[static_cast<size_t>(trait)];
    return {"std", name.module, name.word};
}

bool find_derive(std::string_view word, Derive& trait) {
    for (const DeriveName& name : kDerives)
        if (name.word == word) {
            trait = name.trait;
            return true;
        }
    return false;
}

void expand_derives(ast::Crate& crate, SourceMap& sources, Interner& names, Diagnostics& diagnostics,
                    MacroTable* outline) {
    Expander(crate, sources, names, diagnostics, outline).run();
}

}  // namespace framewalk::rust
