// The body of a future, as it is built and analysed, runs from its start to its end and calls `suspend` where it
// waits. Here it becomes the function that polls it.
//
//   fn(captures…, cx) -> Poll<T>          fn(_1: Pin<&mut Future>, _2: cx) -> Poll<T>
//   … call suspend() -> bb5 …             bb0: switch on the future's state: start, or go on behind a `suspend`
//
// The future has a field for each capture, one for its state, and one for each local that lives across a
// `suspend`: there such locals stay where they are while nobody runs them, so that references to them hold.
// States: 0 not polled yet, 1 done, 2 running (or ended by a panic), 3 … waiting at the nth `suspend`. Polled
// without a context (null) it is being dropped: `suspend` then gives `true`.
#pragma once

#include "mir/body.h"
#include "types/types.h"

namespace framewalk::rust {

struct FutureParts {
    Ty future;                // the closure type whose values are the futures
    DefId pin, suspend;
    Span block;               // where a panic for polling it once too often is located
};

void make_state_machine(mir::Body& body, Types& types, const FutureParts& parts);

}  // namespace framewalk::rust
