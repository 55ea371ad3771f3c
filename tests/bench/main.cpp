// framewalk_bench, the wasm side of scripts/bench: `framewalk bench` without a command line library.
//
//   node build/wasm/node/framewalk_bench.js tests/bench/w1_fib.rs [--no-views] [--rounds N] [--jumps N]
#include <cstdlib>
#include <cstring>

#include "cli/bench.h"

int main(int argc, char** argv) {
    framewalk::cli::BenchOptions options;
    for (int i = 1; i < argc; ++i) {
        bool has_value = i + 1 < argc;
        if (std::strcmp(argv[i], "--rounds") == 0 && has_value) options.rounds = static_cast<uint32_t>(std::atoi(argv[++i]));
        else if (std::strcmp(argv[i], "--jumps") == 0 && has_value) options.jumps = static_cast<uint32_t>(std::atoi(argv[++i]));
        else if (std::strcmp(argv[i], "--no-views") == 0) options.with_views = false;
        else options.file = argv[i];
    }
    return framewalk::cli::bench(options);
}
