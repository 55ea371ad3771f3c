// How fast is the engine on one program? `framewalk bench` natively, framewalk_bench under Node.
//
//   framewalk bench tests/bench/w1_fib.rs        prints one JSON object; scripts/bench compares
//
// All times are milliseconds of processor time of the one thread that works: machines are shared, and
// what else runs must not count. Each thing is measured several times and the best counts.
#pragma once

#include <cstdint>
#include <string>

namespace framewalk::cli {

struct BenchOptions {
    std::string file;
    bool only_record = false;    // compile, record once, write the program's output; for whole processes
    bool with_views = true;      // also pictures: jump_view, forward, back, edit
    uint32_t rounds = 3;         // of each measurement
    uint32_t jumps = 300;        // random positions that are jumped to; a third of them with pictures
};
int bench(const BenchOptions& options);

}  // namespace framewalk::cli
