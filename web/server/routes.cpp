#include "web/server/routes.h"

#include <memory>

#include "web/server/reply.h"
#include "web/server/results.h"
#include "web/server/submit.h"

namespace framewalk::server {

namespace {

using httplib::Request;
using httplib::Response;
using Handled = httplib::Server::HandlerResponse;

constexpr char submissions_path[] = "/api/submissions";
constexpr char results_path[] = "/api/results.csv";
constexpr char health_path[] = "/api/health";

// What every page may do; the engine needs 'wasm-unsafe-eval', nothing needs eval or another
// origin.
constexpr char content_security_policy[] =
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; "
    "img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self' blob:; "
    "base-uri 'none'; form-action 'none'; frame-ancestors *";

const httplib::Headers common_headers = {
    {"X-Content-Type-Options", "nosniff"},
    {"Referrer-Policy", "strict-origin-when-cross-origin"},
    {"Cross-Origin-Resource-Policy", "cross-origin"},
    {"Cross-Origin-Embedder-Policy", "require-corp"},
    {"Access-Control-Allow-Origin", "*"},  // no cookies anywhere, so nothing is given away
    {"Permissions-Policy",
     "camera=(), microphone=(), geolocation=(), clipboard-write=(self), fullscreen=(self)"},
};

bool is_api(const std::string& path) { return path.compare(0, 5, "/api/") == 0 || path == "/api"; }

// The methods a path answers to; empty when there is no such path below /api.
std::string api_methods(const std::string& path) {
    if (path == submissions_path) return "POST, OPTIONS";
    if (path == results_path || path == health_path) return "GET, HEAD, OPTIONS";
    return "";
}

void answer_preflight(const Request& request, Response& response) {
    std::string methods = is_api(request.path) ? api_methods(request.path) : "GET, HEAD, OPTIONS";
    if (methods.empty()) return send_error(response, 404, "not_found", "no such path");
    response.status = 204;
    response.set_header("Allow", methods);
    response.set_header("Access-Control-Allow-Methods", methods);
    response.set_header("Access-Control-Allow-Headers",
                        "Authorization, Content-Type, Idempotency-Key");
    response.set_header("Access-Control-Max-Age", "86400");
}

std::string bearer_token(const Request& request) {
    const std::string header = request.get_header_value("Authorization");
    const std::string scheme = "Bearer ";
    return header.compare(0, scheme.size(), scheme) == 0 ? header.substr(scheme.size()) : "";
}

void answer_results(Services& services, const Request& request, Response& response) {
    if (!services.secrets.is_teacher(bearer_token(request))) {
        response.set_header("WWW-Authenticate", "Bearer realm=\"framewalk\"");
        return send_error(response, 401, "not_the_teacher",
                          "send the teacher's token: Authorization: Bearer …");
    }
    auto csv = results_csv(services.store, request.get_param_value("lesson"));
    if (!csv) return send_error(response, 503, "store_failed", "the store could not be read");
    response.set_header("Content-Disposition", "attachment; filename=\"framewalk-results.csv\"");
    response.set_header("Cache-Control", "no-store");
    send_body(response, 200, "text/csv; charset=utf-8", std::move(*csv));
}

void answer_api_get(Services& services, const Request& request, Response& response) {
    if (request.path == results_path) return answer_results(services, request, response);
    if (request.path == health_path) {
        return send_json(response, 200, {{"ok", true}, {"version", FRAMEWALK_VERSION}});
    }
    send_wrong_path(response, api_methods(request.path));
}

void answer_site(const Services& services, const Request& request, Response& response) {
    SiteReply reply =
        services.site.answer({request.path, request.get_header_value("Accept-Encoding"),
                              request.get_header_value("If-None-Match")});
    if (reply.etag.empty()) {
        return send_body(response, 404, "text/plain; charset=utf-8", "There is no such page.\n");
    }
    response.set_header("ETag", reply.etag);
    response.set_header("Cache-Control", reply.cache_control);
    response.set_header("Vary", "Accept-Encoding");
    if (reply.is_page) response.set_header("Content-Security-Policy", content_security_policy);
    if (!reply.content_encoding.empty()) {
        response.set_header("Content-Encoding", reply.content_encoding);
    }
    send_body(response, reply.status, reply.content_type, std::move(reply.body));
}

// Everything without a body is answered here; the rest goes on to the handlers that read one.
Handled answer_early(Services& services, const Request& request, Response& response) {
    if (request.method == "OPTIONS") {
        answer_preflight(request, response);
        return Handled::Handled;
    }
    if (request.method != "GET" && request.method != "HEAD") return Handled::Unhandled;
    if (is_api(request.path))
        answer_api_get(services, request, response);
    else
        answer_site(services, request, response);
    return Handled::Handled;
}

// Errors that the HTTP library found itself (and paths nobody took) get a body of ours.
void explain_error(const Request& request, Response& response) {
    if (!response.body.empty() || response.content_provider_) return;
    if (response.status == 413) {
        return send_error(response, 413, "too_large", "a body may have 256 KiB at most");
    }
    if (response.status == 404) {
        bool site = !is_api(request.path);
        return send_wrong_path(response, site ? "GET, HEAD, OPTIONS" : api_methods(request.path));
    }
    if (response.status == 400) {
        return send_error(response, 400, "malformed", "this is not an HTTP request we understand");
    }
    send_error(response, response.status, "failed", "the request could not be answered");
}

}  // namespace

void add_routes(httplib::Server& server, Services& services) {
    server.set_default_headers(common_headers);
    server.set_payload_max_length(max_body);
    server.set_pre_routing_handler([&services](const Request& request, Response& response) {
        return answer_early(services, request, response);
    });
    server.Post(submissions_path, [&services](const Request& request, Response& response,
                                              const httplib::ContentReader& reader) {
        answer_submission(services, request, response, reader);
    });
    server.set_error_handler(explain_error);
    server.set_exception_handler([](const Request&, Response& response, std::exception_ptr) {
        send_error(response, 500, "internal", "an internal error; nothing was stored");
    });
}

}  // namespace framewalk::server
