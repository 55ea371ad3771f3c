// A tree as text, for tests and for looking at: Rust with every grouping made visible.
//
//     dump_expr of `a + b * c as u8`   ─▶   (a + (b * (c as u8)))
//
// An identifier from a macro expansion is followed by `#` and the expansion's number.
#pragma once

#include <string>

#include "base/interner.h"
#include "rust/syntax/ast.h"

namespace framewalk::rust {

std::string dump_crate(const ast::Crate& crate, const Interner& names);
std::string dump_item(const ast::Crate& crate, const Interner& names, ast::ItemId id);
std::string dump_block(const ast::Crate& crate, const Interner& names, ast::BlockId id);
std::string dump_expr(const ast::Crate& crate, const Interner& names, ast::ExprId id);
std::string dump_pat(const ast::Crate& crate, const Interner& names, ast::PatId id);
std::string dump_type(const ast::Crate& crate, const Interner& names, ast::TypeId id);

}  // namespace framewalk::rust
