// `framewalk serve`: the site and the submissions in one process. README.md lists what it answers.
#pragma once

#include <string>

namespace framewalk::server {

struct ServeOptions {
    std::string host = "127.0.0.1";  // address to listen on
    int port = 8080;                 // 0: any free one; the address is printed
    std::string data_dir = "data";   // made when missing, mode 0700
    std::string site_dir;            // empty: ../site beside the program's folder, else build/site
};

// Serves until SIGINT or SIGTERM. Returns the exit status: 0 after a clean stop, 1 when it could
// not start (the reason is one line on stderr).
int serve(const ServeOptions& options);

}  // namespace framewalk::server
