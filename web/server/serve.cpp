#include "web/server/serve.h"

#include <signal.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <thread>

#include "web/server/routes.h"

namespace framewalk::server {

namespace {

constexpr int worker_threads = 64;  // connections served at once; each may wait for a slow client
constexpr int read_timeout = 5;     // seconds without a byte before a connection is given up
constexpr int write_timeout = 10;   // the same for sending
constexpr int keep_alive_timeout = 2;     // seconds an idle connection holds a worker
constexpr int keep_alive_requests = 100;  // then the client opens a new connection
constexpr int waiting_connections = 256;  // that the system keeps for us while all workers are busy

// The library listens with room for five waiting connections and shares its port with whoever wants
// it; a class that opens a lesson at once needs more room, and a second server must be refused.
class Server : public httplib::Server {
public:
    Server() {
        set_socket_options([](socket_t socket) {
            int on = 1;
            ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
        });
    }
    void widen_backlog() { ::listen(svr_sock_, waiting_connections); }
};

int refuse(const std::string& reason) {
    std::fprintf(stderr, "framewalk serve: %s\n", reason.c_str());
    return 1;
}

// The site stands beside the program's folder: build/native/framewalk and build/site.
std::string default_site_dir() {
    std::array<char, 4096> buffer{};
    ssize_t size = ::readlink("/proc/self/exe", buffer.data(), buffer.size() - 1);
    std::string program(buffer.data(), size > 0 ? static_cast<std::size_t>(size) : 0);
    std::size_t slash = program.rfind('/');
    return slash == std::string::npos ? "build/site" : program.substr(0, slash) + "/../site";
}

bool make_folder(const std::string& path) {
    return ::mkdir(path.c_str(), 0700) == 0 || errno == EEXIST;
}

void set_limits(httplib::Server& server) {
    server.new_task_queue = [] { return new httplib::ThreadPool(worker_threads); };
    server.set_read_timeout(read_timeout);
    server.set_write_timeout(write_timeout);
    server.set_keep_alive_timeout(keep_alive_timeout);
    server.set_keep_alive_max_count(keep_alive_requests);
    server.set_tcp_nodelay(true);
}

// Blocks the two signals in every thread; one thread waits for them and stops the server.
sigset_t block_stop_signals() {
    ::signal(SIGPIPE, SIG_IGN);
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    return signals;
}

int run_until_stopped(httplib::Server& server, const sigset_t& signals) {
    std::atomic<bool> has_ended{false};
    std::thread stopper([&server, &signals, &has_ended] {
        int signal = 0;
        sigwait(&signals, &signal);
        // `stop` does nothing before the server runs: a signal that comes that early waits for it.
        while (!server.is_running() && !has_ended) std::this_thread::sleep_for(std::chrono::milliseconds(1));
        server.stop();
    });
    bool ended_well = server.listen_after_bind();
    has_ended = true;
    ::kill(::getpid(), SIGTERM);  // in case it ended by itself: lets the thread go
    stopper.join();
    return ended_well ? 0 : 1;
}

// The address comes last: whoever starts the server waits for that line.
void print_start(const ServeOptions& options, int port, const Secrets& secrets) {
    if (secrets.token_is_new) {
        std::printf(
            "framewalk: the teacher's token, shown only now, is %s\n"
            "framewalk: it is kept in %s/teacher-token\n",
            secrets.teacher_token.c_str(), options.data_dir.c_str());
    }
    std::printf("framewalk: serving http://%s:%d/ (stop with Ctrl-C)\n", options.host.c_str(),
                port);
    std::fflush(stdout);
}

}  // namespace

int serve(const ServeOptions& options) {
    Services services{
        Site(options.site_dir.empty() ? default_site_dir() : options.site_dir), {}, {}};
    std::string problem;
    if (!services.site.has_page()) return refuse("there is no site; scripts/build makes it");
    if (!make_folder(options.data_dir)) {
        return refuse("cannot make " + options.data_dir + ": " + std::strerror(errno));
    }
    if (!load_secrets(options.data_dir, services.secrets, problem)) return refuse(problem);
    if (!services.store.open(options.data_dir, problem)) return refuse(problem);

    sigset_t signals = block_stop_signals();
    Server server;
    set_limits(server);
    add_routes(server, services);
    int port = options.port;
    bool bound = port == 0 ? (port = server.bind_to_any_port(options.host)) > 0
                           : server.bind_to_port(options.host, port);
    if (!bound) {
        return refuse("cannot listen on " + options.host + ":" + std::to_string(options.port) +
                      ": the port is in use or not allowed");
    }
    server.widen_backlog();
    print_start(options, port, services.secrets);
    return run_until_stopped(server, signals);
}

}  // namespace framewalk::server
