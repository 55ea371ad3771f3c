// Code that nobody wrote: drop glue and adapters, as MIR with concrete types, so that lowering needs to
// know nothing about them.
//
//   drop glue of struct S { a: String, b: Box<i32> } with an `impl Drop`:
//     bb0: call S::drop(&mut *_1) -> bb1 unwind bb4;  bb1: drop (*_1).a -> bb2 unwind bb5;
//     bb2: drop (*_1).b -> bb3;  bb3: return;
//     bb4 (cleanup): drop (*_1).a -> bb5;  bb5 (cleanup): drop (*_1).b -> bb6;  bb6 (cleanup): resume
#pragma once

#include "machine/globals.h"
#include "mir/body.h"

namespace framewalk {

// An operand that names a function instance directly.
mir::Operand function_operand(FunctionId id);
// The instance that such an operand names; none if it is an ordinary operand.
FunctionId named_function(const mir::Operand& operand);

// fn(*mut T): drops the value in place.
mir::Body drop_glue_body(Globals& globals, Ty type);
// fn(fields…) -> adt
mir::Body constructor_body(Globals& globals, Ty adt, uint32_t variant);
// fn(arguments…) -> R: nothing but the call.
mir::Body forward_body(Globals& globals, FunctionId callee);
// fn(self, (arguments…)) -> R for a callee that takes the arguments one by one.
mir::Body spread_body(Globals& globals, FunctionId callee);
// fn(self, (arguments…)) -> R, calling the function pointer or item that `self` is (or points to).
mir::Body call_pointer_body(Globals& globals, Ty self, Ty function_type, FunctionId item);
// fn(self by value, …) -> R for a closure whose body takes `self` by reference; drops `self` afterwards.
mir::Body call_once_body(Globals& globals, Ty closure, FunctionId callee);
// fn(*mut Self, …) -> R for a method that takes `self` by value: the entry of a vtable.
mir::Body by_pointer_body(Globals& globals, Ty self, FunctionId callee);
// fn(arguments…) -> R for a closure that captures nothing.
mir::Body closure_pointer_body(Globals& globals, Ty closure, FunctionId callee);
// fn(&T) -> T, bit by bit.
mir::Body clone_bits_body(Globals& globals, Ty type);

// Types of parameters and result of an instance, concrete.
std::vector<Ty> parameter_types(Globals& globals, FunctionId id);
Ty result_type(Globals& globals, FunctionId id);
Ty concrete_type(Globals& globals, Ty ty, Args args);

}  // namespace framewalk
