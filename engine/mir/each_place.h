// Every place that a statement or terminator names, so that it can be looked at or replaced.
//
//   each_place(statement, [&](Place& place) { if (place.local == old) place.local = renamed; });
#pragma once

#include "mir/body.h"

namespace framewalk::mir {

// Calls `visit(Place&)`. Storage statements name a local, not a place.
template <class Visit>
void each_place(Statement& s, Visit visit) {
    if (s.kind == StatementKind::Assign || s.kind == StatementKind::SetDiscriminant || s.kind == StatementKind::FakeRead) visit(s.place);
    if (s.kind != StatementKind::Assign) return;
    for (Operand& o : s.rvalue.operands)
        if (o.kind != OperandKind::Constant) visit(o.place);
    if (s.rvalue.place.local.valid()) visit(s.rvalue.place);
}

template <class Visit>
void each_place(Terminator& t, Visit visit) {
    for (Operand& o : t.operands)
        if (o.kind != OperandKind::Constant) visit(o.place);
    if (t.func.kind != OperandKind::Constant) visit(t.func.place);
    if (t.place.local.valid()) visit(t.place);
}

}  // namespace framewalk::mir
