#include "web/server/site.h"

#include <sys/stat.h>

#include <array>
#include <fstream>
#include <iterator>
#include <utility>

#include "web/server/submission.h"

namespace framewalk::server {

namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 16> content_types = {{
    {".html", "text/html; charset=utf-8"},
    {".js", "text/javascript; charset=utf-8"},
    {".mjs", "text/javascript; charset=utf-8"},
    {".css", "text/css; charset=utf-8"},
    {".json", "application/json; charset=utf-8"},
    {".map", "application/json; charset=utf-8"},
    {".wasm", "application/wasm"},
    {".svg", "image/svg+xml"},
    {".png", "image/png"},
    {".ico", "image/vnd.microsoft.icon"},
    {".ttf", "font/ttf"},
    {".otf", "font/otf"},
    {".woff2", "font/woff2"},
    {".txt", "text/plain; charset=utf-8"},
    {".webmanifest", "application/manifest+json"},
    {".csv", "text/csv; charset=utf-8"},
}};

bool starts_with(std::string_view text, std::string_view start) {
    return text.substr(0, start.size()) == start;
}

bool ends_with(std::string_view text, std::string_view end) {
    return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

std::string_view trimmed(std::string_view text) {
    std::size_t first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos) return "";
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

bool is_file(const std::string& path, struct stat& info) {
    return ::stat(path.c_str(), &info) == 0 && S_ISREG(info.st_mode);
}

bool read_file(const std::string& path, std::string& text) {
    std::ifstream input(path, std::ios::binary);
    if (!input) return false;
    text.assign(std::istreambuf_iterator<char>(input), std::istreambuf_iterator<char>());
    return !input.bad();
}

// Changes whenever the file does; the coding is part of it, since the bytes differ.
std::string etag_of(const struct stat& info, std::string_view coding) {
    std::string tag = "\"" + std::to_string(info.st_mtim.tv_sec) + "." +
                      std::to_string(info.st_mtim.tv_nsec) + "-" + std::to_string(info.st_size);
    return tag + (coding.empty() ? "" : "-") + std::string(coding) + "\"";
}

// Does a list of tags such as `"a", W/"b"` or `*` hold `etag`? Weak comparison, as GET asks for.
bool holds_etag(std::string_view list, std::string_view etag) {
    while (!list.empty()) {
        std::size_t comma = list.find(',');
        std::string_view tag = trimmed(list.substr(0, comma));
        if (starts_with(tag, "W/")) tag.remove_prefix(2);
        if (tag == etag || tag == "*") return true;
        if (comma == std::string_view::npos) break;
        list.remove_prefix(comma + 1);
    }
    return false;
}

// "q=0", "q=0.0", "q=0.000" refuse; everything else accepts.
bool weight_is_zero(std::string_view parameters) {
    std::size_t at = parameters.find("q=");
    if (at == std::string_view::npos) return false;
    return trimmed(parameters.substr(at + 2)).find_first_not_of("0.") == std::string_view::npos;
}

}  // namespace

std::string content_type_of(std::string_view file) {
    for (const auto& [ending, type] : content_types) {
        if (ends_with(file, ending)) return std::string(type);
    }
    return "application/octet-stream";
}

bool accepts_coding(std::string_view header, std::string_view coding) {
    while (!header.empty()) {
        std::size_t comma = header.find(',');
        std::string_view item = header.substr(0, comma);
        std::size_t semicolon = item.find(';');
        if (trimmed(item.substr(0, semicolon)) == coding) {
            return semicolon == std::string_view::npos || !weight_is_zero(item.substr(semicolon));
        }
        if (comma == std::string_view::npos) break;
        header.remove_prefix(comma + 1);
    }
    return false;
}

bool is_safe_path(std::string_view path) {
    if (path.empty() || path[0] != '/') return false;
    if (path.find('\\') != std::string_view::npos || path.find('\0') != std::string_view::npos) {
        return false;
    }
    while (!path.empty()) {
        path.remove_prefix(1);  // the slash
        std::string_view part = path.substr(0, path.find('/'));
        if (part.empty() || part[0] == '.') return false;
        path.remove_prefix(part.size());
    }
    return true;
}

bool Site::has_page() const {
    struct stat info {};
    return is_file(root_ + "/index.html", info);
}

std::optional<std::string> Site::lesson(const std::string& id) const {
    std::string text;
    if (!is_id(id) || !read_file(root_ + "/lessons/" + id + ".json", text)) return std::nullopt;
    return text;
}

SiteReply Site::answer(const SiteRequest& request) const {
    const std::string& path = request.path;
    if (path == "/" || path == "/index.html") return answer_page(request, 200);
    for (std::string_view start : {"/l/", "/e/"}) {
        if (!starts_with(path, start)) continue;
        return answer_page(request, lesson(path.substr(start.size())) ? 200 : 404);
    }
    bool is_twin = ends_with(path, ".br") || ends_with(path, ".gz");
    if (!is_safe_path(path) || is_twin) return {};
    return answer_file(root_ + path, request);
}

// The one page serves the list and every lesson: its script looks at the address.
SiteReply Site::answer_page(const SiteRequest& request, int status) const {
    SiteReply reply = answer_file(root_ + "/index.html", request);
    if (status != 200 && reply.status != 404) {
        SiteRequest without_tag = request;
        without_tag.if_none_match.clear();
        reply = answer_file(root_ + "/index.html", without_tag);
        reply.status = status;
    }
    return reply;
}

SiteReply Site::answer_file(const std::string& file, const SiteRequest& request) const {
    SiteReply reply;
    struct stat info {};
    if (!is_file(file, info)) return reply;
    std::string source = file;
    for (auto [coding, ending] : {std::pair{"br", ".br"}, std::pair{"gzip", ".gz"}}) {
        struct stat twin {};
        bool wanted = accepts_coding(request.accept_encoding, coding);
        if (!wanted || !is_file(file + ending, twin)) continue;
        source = file + ending;
        reply.content_encoding = coding;
        break;
    }
    reply.content_type = content_type_of(file);
    reply.is_page = ends_with(file, ".html");
    bool named_by_content = file.find("/assets/") != std::string::npos;
    reply.cache_control = named_by_content ? "public, max-age=31536000, immutable" : "no-cache";
    reply.etag = etag_of(info, reply.content_encoding);
    bool known = holds_etag(request.if_none_match, reply.etag);
    if (!known && !read_file(source, reply.body)) return {};
    reply.status = known ? 304 : 200;
    return reply;
}

}  // namespace framewalk::server
