// Which path does what: connects the HTTP library to the site, the store and the engine.
#pragma once

#include <httplib.h>

#include "web/server/secrets.h"
#include "web/server/site.h"
#include "web/server/store.h"

namespace framewalk::server {

inline constexpr std::size_t max_body =
    256 * 1024;                           // bytes; the largest lesson's answers are 20 KB
inline constexpr int body_deadline = 20;  // seconds for a whole body to arrive

struct Services {
    Site site;
    Store store;
    Secrets secrets;
};

// `services` must live as long as the server.
void add_routes(httplib::Server& server, Services& services);

}  // namespace framewalk::server
