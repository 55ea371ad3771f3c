// Small helpers that fill in a response.
#pragma once

#include <httplib.h>

#include <nlohmann/json.hpp>
#include <string>

#include "web/server/strict_json.h"

namespace framewalk::server {

// The body goes out as it is: the HTTP library does not compress it a second time.
void send_body(httplib::Response& response, int status, const std::string& type, std::string body);

void send_json(httplib::Response& response, int status, const nlohmann::json& value);

// {"error":{"code","message"}}; `code` is for programs, `message` for people.
void send_error(httplib::Response& response, int status, const std::string& code,
                const std::string& message);

// 400 with the place in the body.
void send_malformed(httplib::Response& response, const JsonError& error,
                    const std::string& code = "malformed");

// 405 when the path has other methods (`methods` lists them), else 404.
void send_wrong_path(httplib::Response& response, const std::string& methods);

}  // namespace framewalk::server
