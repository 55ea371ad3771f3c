// MIR to code: one function instance at a time, when it is first called.
//
//   _3 = Lt(copy _1, const 2); switchInt(move _3) [0: bb2, otherwise: bb1]
//     ->  JGeI32I a=-8 b=2 -> bb2
//
// The files: lower.cpp (the body as a whole), lower_plan.cpp (which locals are where, which temporaries
// vanish), lower_place.cpp, lower_operand.cpp, lower_rvalue.cpp, lower_call.cpp, lower_intrinsic.cpp.
#pragma once

#include <string>

#include "machine/globals.h"

namespace framewalk {

// Appends the instance's code to globals.code(). What cannot be expressed becomes an Unsupported
// instruction, so that only a program that gets there is refused.
void lower_function(Globals& globals, FunctionId id);

}  // namespace framewalk
