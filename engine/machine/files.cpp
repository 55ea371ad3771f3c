#include "machine/files.h"

#include <algorithm>

namespace framewalk {

namespace {

constexpr size_t kMostHandles = 1021;            // with the three streams 1024, what Linux lets a program have
constexpr size_t kMostFiles = 1000;
constexpr uint64_t kMostBytes = 4u << 20;        // of all files
constexpr const char* kTooLarge = "more than 4 MiB in simulated files";
constexpr size_t kMostPath = 4095;               // as Linux has it

// "a//./b" ─▶ "a/b". False: it goes up by `..`, which nothing here does.
bool tidy(std::string_view path, std::string& out) {
    out = path.substr(0, 1) == "/" ? "/" : "";
    for (size_t at = 0; at <= path.size();) {
        size_t end = std::min(path.find('/', at), path.size());
        std::string_view name = path.substr(at, end - at);
        at = end + 1;
        if (name == "..") return false;
        if (name.empty() || name == ".") continue;
        if (!out.empty() && out.back() != '/') out += '/';
        out += name;
    }
    return true;
}

bool begins_with(std::string_view text, std::string_view start) { return text.substr(0, start.size()) == start; }

// Folders of the system, whose files are no files.
bool is_of_system(const std::string& path) { return begins_with(path, "/dev/") || begins_with(path, "/proc/") || begins_with(path, "/sys/"); }

}  // namespace

std::string_view problem_of(const GivenFile& file) {
    std::string path;
    if (file.path.empty() || file.path.find('\0') != std::string::npos) return "a file needs a name";
    if (!tidy(file.path, path) || path != file.path || path.size() > 200) return "the name of a file must be plain, such as `notes.txt` or `data/notes.txt`";
    if (path[0] == '/') return "the name of a file must not begin with `/`";
    if (file.bytes.size() > (1u << 20)) return "a file must not have more than 1048576 bytes";
    return {};
}

FileTable::FileTable(const std::vector<GivenFile>& given) {
    for (const GivenFile& one : given) {
        if (!problem_of(one).empty() || index_of(one.path) != SIZE_MAX || files_.size() >= kMostFiles) continue;
        StoredFile& file = files_[make(one.path)];
        file.bytes = one.bytes;
        file.is_given = true;
        for (size_t slash = one.path.find('/'); slash != std::string::npos; slash = one.path.find('/', slash + 1))
            folders_.push_back(one.path.substr(0, slash));
    }
}

// ---------------------------------------------------------------- looking

const StoredFile* FileTable::file(uint64_t serial) const {
    for (const StoredFile& one : files_)
        if (one.serial == serial) return &one;
    return nullptr;
}

size_t FileTable::index_of(std::string_view path) const {
    for (size_t i = 0; i < files_.size(); ++i)
        if (files_[i].path == path) return i;
    return SIZE_MAX;
}

const OpenHandle* FileTable::handle(int64_t number) const {
    for (const OpenHandle& one : handles_)
        if (one.number == number) return &one;
    return nullptr;
}

OpenHandle* FileTable::handle(int64_t number) { return const_cast<OpenHandle*>(static_cast<const FileTable&>(*this).handle(number)); }

StoredFile& FileTable::file_of(const OpenHandle& handle) { return const_cast<StoredFile&>(*file(handle.file)); }

uint64_t FileTable::total() const {
    uint64_t sum = 0;
    for (const StoredFile& one : files_) sum += one.bytes.size();
    return sum;
}

bool FileTable::is_folder(std::string_view path) const {
    if (path.empty() || path == "/" || path == "/tmp") return true;
    return std::find(folders_.begin(), folders_.end(), path) != folders_.end();
}

int64_t FileTable::refuse(std::string what) {
    refusal_ = std::move(what);
    return kUnsupported;
}

// Each folder on the way must be one. A path that ends with `/` means a folder.
FileTable::Found FileTable::find(std::string_view path) {
    Found found;
    if (path.empty()) return found.error = kNotFound, found;
    if (path.size() > kMostPath) return found.error = refuse("the path of a file with more than 4095 bytes"), found;
    if (!tidy(path, found.path)) return found.error = refuse("a path with `..`"), found;
    if (is_of_system(found.path)) return found.error = refuse("the file `" + found.path + "` of the system"), found;
    for (size_t slash = found.path.find('/', 1); slash != std::string::npos; slash = found.path.find('/', slash + 1)) {
        std::string_view folder = std::string_view(found.path).substr(0, slash);
        if (index_of(folder) != SIZE_MAX) return found.error = kNotFolder, found;
        if (!is_folder(folder)) return found.error = kNotFound, found;
    }
    if (is_folder(found.path)) return found.error = kIsFolder, found;
    found.index = index_of(found.path);
    if (path.back() == '/') found.error = found.index == SIZE_MAX ? kIsFolder : kNotFolder;
    return found;
}

int64_t FileTable::look(std::string_view path) {
    const Found found = find(path);
    if (found.error != 0) return found.error == kIsFolder && !is_folder(found.path) ? int64_t(kNotFound) : found.error;
    return found.index == SIZE_MAX ? int64_t(kNotFound) : static_cast<int64_t>(files_[found.index].bytes.size());
}

// ---------------------------------------------------------------- opening and closing

size_t FileTable::make(std::string path) {
    StoredFile file;
    file.serial = next_file_++;
    file.path = file.last_path = std::move(path);
    files_.push_back(std::move(file));
    ++changes_;
    return files_.size() - 1;
}

int64_t FileTable::open(std::string_view path, uint64_t flags, Site site) {
    Found found = find(path);
    const bool changes = (flags & (kWrite | kAppend)) != 0, creates = (flags & (kCreate | kCreateNew)) != 0;
    if (found.error == kIsFolder && !changes) return is_folder(found.path) ? refuse("a folder that is opened as a file") : int64_t(kNotFound);
    if (found.error == kIsFolder && !creates && !is_folder(found.path)) return kNotFound;
    if (found.error != 0) return found.error;
    const bool is_there = found.index != SIZE_MAX;
    if (is_there && (flags & kCreateNew) != 0) return kExists;
    if (!is_there && !creates) return kNotFound;
    if (handles_.size() >= kMostHandles) return kTooMany;
    if (!is_there && files_.size() >= kMostFiles) return refuse("more than 1000 simulated files");
    if (!is_there) found.index = make(found.path);
    StoredFile& file = files_[found.index];
    if (is_there && (flags & kTruncate) != 0) file.bytes.clear();
    OpenHandle opened;
    opened.number = 3;
    for (const OpenHandle& one : handles_) opened.number += one.number == opened.number;
    opened.serial = next_handle_++;
    opened.file = file.serial;
    opened.reads = (flags & kRead) != 0, opened.writes = changes, opened.appends = (flags & kAppend) != 0;
    opened.opened = site;
    handles_.insert(handles_.begin() + (opened.number - 3), opened);
    ++changes_;
    return opened.number;
}

int64_t FileTable::close(int64_t number) {
    const OpenHandle* open = handle(number);
    if (!open) return kBadHandle;
    handles_.erase(handles_.begin() + (open - handles_.data()));
    forget_unnamed();
    ++changes_;
    return 0;
}

void FileTable::forget_unnamed() {
    auto is_gone = [&](const StoredFile& file) {
        auto is_on_it = [&](const OpenHandle& h) { return h.file == file.serial; };
        return file.path.empty() && std::none_of(handles_.begin(), handles_.end(), is_on_it);
    };
    files_.erase(std::remove_if(files_.begin(), files_.end(), is_gone), files_.end());
}

// ---------------------------------------------------------------- reading and writing

std::string_view FileTable::read(int64_t number, uint64_t most, int64_t& error) {
    OpenHandle* open = handle(number);
    error = open && open->reads ? 0 : int64_t(kBadHandle);
    if (error != 0) return {};
    const std::string& bytes = file_of(*open).bytes;
    if (open->at >= bytes.size()) return {};
    std::string_view part = std::string_view(bytes).substr(open->at, most);
    open->at += part.size();
    changes_ += !part.empty();
    return part;
}

bool FileTable::fits(uint64_t more) const { return more <= kMostBytes && total() + more <= kMostBytes; }

int64_t FileTable::write(int64_t number, std::string_view bytes) {
    OpenHandle* open = handle(number);
    if (!open || !open->writes) return kBadHandle;
    std::string& content = file_of(*open).bytes;
    if (open->appends) open->at = content.size();
    if (bytes.empty()) return 0;
    const uint64_t end = open->at + bytes.size();
    if (end > content.size()) {
        if (open->at > kMostBytes || !fits(end - content.size())) return refuse(kTooLarge);
        content.resize(end);
    }
    content.replace(open->at, bytes.size(), bytes);
    open->at = end;
    ++changes_;
    return static_cast<int64_t>(bytes.size());
}

int64_t FileTable::seek(int64_t number, From from, int64_t by) {
    OpenHandle* open = handle(number);
    if (!open) return kBadHandle;
    const int64_t base = from == From::Start ? 0 : static_cast<int64_t>(from == From::End ? file_of(*open).bytes.size() : open->at);
    int64_t target;
    if (__builtin_add_overflow(base, by, &target) || target < 0) return kInvalid;
    changes_ += open->at != static_cast<uint64_t>(target);
    open->at = static_cast<uint64_t>(target);
    return target;
}

int64_t FileTable::set_size(int64_t number, uint64_t size) {
    OpenHandle* open = handle(number);
    if (!open) return kBadHandle;
    std::string& content = file_of(*open).bytes;
    if (!open->writes || size > INT64_MAX) return kInvalid;
    if (size > content.size() && !fits(size - content.size())) return refuse(kTooLarge);
    content.resize(size);
    ++changes_;
    return 0;
}

int64_t FileTable::size(int64_t number) const {
    const OpenHandle* open = handle(number);
    return open ? static_cast<int64_t>(file(open->file)->bytes.size()) : int64_t(kBadHandle);
}

int64_t FileTable::flags(int64_t number) const {
    const OpenHandle* open = handle(number);
    return open ? int64_t(open->reads) + 2 * int64_t(open->writes) : int64_t(kBadHandle);
}

std::string FileTable::path_of(int64_t number) const {
    const OpenHandle* open = handle(number);
    if (!open) return {};
    const StoredFile& f = *file(open->file);
    return (f.last_path[0] == '/' ? "" : "/simulated/") + f.last_path + (f.path.empty() ? " (deleted)" : "");
}

// ---------------------------------------------------------------- names

int64_t FileTable::remove(std::string_view path) {
    const Found found = find(path);
    if (found.error != 0) return found.error == kIsFolder && !is_folder(found.path) ? int64_t(kNotFound) : found.error;
    if (found.index == SIZE_MAX) return kNotFound;
    files_[found.index].path.clear();
    forget_unnamed();
    ++changes_;
    return 0;
}

int64_t FileTable::rename(std::string_view from, std::string_view to) {
    const Found old = find(from), wished = find(to);
    if (old.error == kUnsupported || wished.error == kUnsupported) return kUnsupported;
    if (old.error == kIsFolder && is_folder(old.path)) return refuse("renaming a folder");
    if (old.error != 0 && old.error != kIsFolder) return old.error;
    if (old.error != 0 || old.index == SIZE_MAX) return kNotFound;
    if (wished.error != 0) return wished.error == kIsFolder && !is_folder(wished.path) ? int64_t(kNotFolder) : wished.error;
    if (wished.index == old.index) return 0;
    if (wished.index != SIZE_MAX) files_[wished.index].path.clear();
    files_[old.index].path = files_[old.index].last_path = wished.path;
    forget_unnamed();
    ++changes_;
    return 0;
}

}  // namespace framewalk
