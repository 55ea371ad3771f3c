// E0512: `transmute` between types of different sizes, where both are known.
#include "mir/program_layouts.h"
#include "rust/driver.h"

namespace framewalk::rust {

void Compilation::check_transmutes(const mir::Body& built) {
    for (const mir::BasicBlock& block : built.blocks) {
        const mir::Terminator& t = block.terminator;
        if (t.kind != mir::TerminatorKind::Call || t.func.kind != mir::OperandKind::Constant) continue;
        const TyData callee = types_[t.func.constant.ty];
        if (callee.kind != TyKind::FnDef || !is_library(callee.def) || items_->name_of(callee.def) != "transmute") continue;
        const Ty from = types_[callee.args][0].ty(), to = types_[callee.args][1].ty();
        constexpr auto kOpen = kHasParam | kHasError | kHasInfer | kHasOpaque;
        if (types_.has(from, kOpen) || types_.has(to, kOpen)) continue;
        mir::ProgramLayouts source(*this);
        Layouts layouts(types_, source);
        const uint64_t before = layouts.of(normalize(from)).size, after = layouts.of(normalize(to)).size;
        if (before == after) continue;
        diagnostics_.error("E0512", t.fn_span.valid() ? t.fn_span : t.span, "cannot transmute between types of different sizes")
            .label(t.span, "`" + items_->text(from) + "` has " + std::to_string(before) + " bytes, `" + items_->text(to) + "` " + std::to_string(after))
            .help("the same bytes must make a value of the other type");
    }
}

}  // namespace framewalk::rust
