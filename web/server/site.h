// The files of the site: which file a path means, in which compressed form it goes out, and whether
// the browser has it already. Knows nothing of HTTP libraries, so that tests can call it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace framewalk::server {

struct SiteRequest {
    std::string path;             // decoded, begins with '/'
    std::string accept_encoding;  // the header as it came
    std::string if_none_match;    // the header as it came
};

struct SiteReply {
    int status = 404;  // 200, 304 or 404
    std::string body;  // empty for 304
    std::string content_type;
    std::string content_encoding;  // "br", "gzip" or empty
    std::string cache_control;
    std::string etag;
    bool is_page = false;  // HTML: gets the Content-Security-Policy
};

class Site {
public:
    // `root` is the folder that scripts/build made.
    explicit Site(std::string root) : root_(std::move(root)) {}

    bool has_page() const;
    SiteReply answer(const SiteRequest& request) const;
    // The text of a lesson; nothing when there is none of this id.
    std::optional<std::string> lesson(const std::string& id) const;

private:
    SiteReply answer_page(const SiteRequest& request, int status) const;
    SiteReply answer_file(const std::string& file, const SiteRequest& request) const;

    std::string root_;
};

// "text/html; charset=utf-8" and so on, by the ending of a file name.
std::string content_type_of(std::string_view file);

// Is `coding` ("br", "gzip") acceptable to an Accept-Encoding header? A weight of 0 refuses.
bool accepts_coding(std::string_view header, std::string_view coding);

// A decoded path that may be joined to the root: no empty or dot-led part, no backslash, no NUL.
bool is_safe_path(std::string_view path);

}  // namespace framewalk::server
