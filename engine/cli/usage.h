// What both programs (`framewalk` and the server, `framewalk-serve`) say about wrong words on the command line.
#pragma once

#include <CLI/CLI.hpp>

#include <cstdio>
#include <string>

#include "cli/commands.h"

namespace framewalk::cli {

// Prints help, or one line without CLI11's pointer to --help on a second one; the exit status.
inline int report(const CLI::App& app, const CLI::ParseError& error) {
    if (error.get_exit_code() == 0) return app.exit(error);   // --help, --version
    std::string message = error.what();
    for (char& c : message)
        if (c == '\n') c = ' ';
    std::fprintf(stderr, "framewalk: %s (see --help)\n", message.c_str());
    return kUsageError;
}

}  // namespace framewalk::cli
