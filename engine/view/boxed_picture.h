// The boxed world as a picture of its own: in place of the run's memory each variable holds a reference, and
// each object is a block of the heap. Canvas and tables then show it as they show any memory.
//
//   show_phase(view.boxed, 2);        // two phases into the collection of this step
//   show_boxed(view);                 // frames, heap, arrows and sentences are the model's from here on
#pragma once

#include "view/view_model.h"

namespace framewalk::view {

// Cuts the collection of `world` into phases: before it, one for each mark (of many: one for several), swept.
void plan_phases(BoxedWorld& world);

// Sets objects, marks and counts back to what they are in that phase; the last one is how the step ends. A phase
// that is not there means the last.
void show_phase(BoxedWorld& world, uint32_t phase);

// Where a question asks for a variable's value, its object does not tell it either.
void hide_asked(ViewModel& view);

// Ids of rows stay those of the variables; object 3 is the block "o3", its parts are "o3.0", "o3.1" …
void show_boxed(ViewModel& view);

}  // namespace framewalk::view
