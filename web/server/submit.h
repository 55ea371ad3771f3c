// POST /api/submissions: read, grade, store, answer with the receipt - in this order, so that a
// receipt never speaks of something that is not on the disk.
#pragma once

#include <httplib.h>

#include "web/server/routes.h"

namespace framewalk::server {

void answer_submission(Services& services, const httplib::Request& request,
                       httplib::Response& response, const httplib::ContentReader& reader);

}  // namespace framewalk::server
