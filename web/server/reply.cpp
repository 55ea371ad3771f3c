#include "web/server/reply.h"

#include <memory>

namespace framewalk::server {

void send_body(httplib::Response& response, int status, const std::string& type, std::string body) {
    response.status = status;
    if (body.empty()) return response.set_content("", type);
    auto kept = std::make_shared<std::string>(std::move(body));
    response.set_content_provider(
        kept->size(), type,
        [kept](std::size_t offset, std::size_t length, httplib::DataSink& sink) {
            return sink.write(kept->data() + offset, length);
        });
}

void send_json(httplib::Response& response, int status, const nlohmann::json& value) {
    response.set_header("Cache-Control", "no-store");
    send_body(response, status, "application/json; charset=utf-8", json_text(value));
}

void send_error(httplib::Response& response, int status, const std::string& code,
                const std::string& message) {
    send_json(response, status, {{"error", {{"code", code}, {"message", message}}}});
}

void send_malformed(httplib::Response& response, const JsonError& error, const std::string& code) {
    nlohmann::json details = {{"code", code}, {"message", error.message}};
    if (!error.path.empty()) details["path"] = error.path;
    if (error.line > 0) {
        details["line"] = error.line;
        details["column"] = error.column;
    }
    send_json(response, 400, {{"error", details}});
}

void send_wrong_path(httplib::Response& response, const std::string& methods) {
    if (methods.empty()) return send_error(response, 404, "not_found", "no such path");
    response.set_header("Allow", methods);
    send_error(response, 405, "wrong_method", "this path answers to " + methods);
}

}  // namespace framewalk::server
