// A program's types as layout asks for them.
//
//   ProgramLayouts source(program);
//   Layouts layouts(types, source);
#pragma once

#include <vector>

#include "mir/program.h"
#include "types/layout.h"

namespace framewalk::mir {

// Program's answers in the shape that layout asks for.
class ProgramLayouts final : public LayoutSource {
public:
    explicit ProgramLayouts(Program& program) : program_(program) {}
    const AdtDef& layout_adt(DefId def) override { return program_.adt(def); }
    bool layout_is_surely_sized(DefId def) override { return program_.is_surely_sized(def); }
    std::vector<Ty> layout_captures(Ty closure) override { return program_.closure_captures(closure); }
    std::vector<Ty> layout_future(Ty closure) override { return program_.future_fields(closure); }
    Ty layout_normalize(Ty ty) override { return program_.normalize(ty); }

private:
    Program& program_;
};

}  // namespace framewalk::mir
