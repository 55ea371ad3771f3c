// Cube roots, correctly rounded: the one float nearest to the root, as Rust's own runtime gives it (it does not
// take this function from the C library, whose last bit may be wrong).
//
//   cube_root(27.0) == 3.0;   cube_root(16.0) == 2.5198420997897464
#pragma once

namespace framewalk {

double cube_root(double x);
float cube_root(float x);

}  // namespace framewalk
