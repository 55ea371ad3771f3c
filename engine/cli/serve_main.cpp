// `framewalk-serve`, the server's own program; `framewalk serve …` becomes it. It is apart because the
// libraries of a server (HTTP, TLS, SQLite) take longer to load than most programs take to run.
#include <CLI/CLI.hpp>

#include "cli/usage.h"
#include "web/server/serve.h"

int main(int argc, char** argv) {
    framewalk::server::ServeOptions options;
    CLI::App app("Serve the site and store what learners submit", "framewalk serve");
    app.add_option("--port", options.port, "Port to listen on; 0 takes a free one")->check(CLI::Range(0, 65535))->capture_default_str();
    app.add_option("--host", options.host, "Address to listen on")->capture_default_str();
    app.add_option("--data", options.data_dir, "Folder for submissions and keys")->capture_default_str();
    app.add_option("--site", options.site_dir, "Folder of the built site");
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return framewalk::cli::report(app, error);
    }
    return framewalk::server::serve(options);
}
