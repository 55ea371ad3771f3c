// The simulated files: what each one holds, and the handles that are open on them.
//
// A part of the machine's state, as a system keeps it for a program; nothing of the real disk is ever touched. There
// is one folder to begin with, and `/tmp`; another one is there when a given file lies in it. As on Linux, a file
// that is removed while a handle is open on it lives on without a name until that handle is closed.
//
//   FileTable files({{"notes.txt", "one\n"}});
//   int64_t handle = files.open("notes.txt", FileTable::kRead, site);    // 3; below 0: -(the system's error number)
//   files.read(handle, 10);                                              // "one\n"
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "memory/memory.h"

namespace framewalk {

// A file that is there before the program begins.
struct GivenFile {
    std::string path, bytes;
};
// Why it cannot be one; empty: it can.
std::string_view problem_of(const GivenFile& file);

struct StoredFile {
    uint64_t serial = 0;             // 1, 2, 3 … in order of making
    std::string path;                // empty: it was removed
    std::string last_path;
    std::string bytes;
    bool is_given = false;
};
struct OpenHandle {
    uint32_t number = 0;             // the lowest that was free, from 3
    uint64_t serial = 0;             // 1, 2, 3 … in order of opening
    uint64_t file = 0;               // serial of the file
    uint64_t at = 0;                 // byte at which it goes on
    bool reads = false, writes = false, appends = false;
    Site opened;
};

class FileTable {
public:
    enum Flag : uint64_t { kRead = 1, kWrite = 2, kAppend = 4, kTruncate = 8, kCreate = 16, kCreateNew = 32 };
    enum Error : int64_t {
        kNotFound = -2, kBadHandle = -9, kExists = -17, kNotFolder = -20, kIsFolder = -21, kInvalid = -22, kTooMany = -24,
        kUnsupported = -1000,        // `refusal` says what
    };
    enum class From : uint8_t { Start, End, Here };

    FileTable() = default;
    explicit FileTable(const std::vector<GivenFile>& given);

    int64_t open(std::string_view path, uint64_t flags, Site site);
    int64_t close(int64_t number);
    // The bytes that are read, at most `most`; `error` is 0 or one of the above.
    std::string_view read(int64_t number, uint64_t most, int64_t& error);
    int64_t write(int64_t number, std::string_view bytes);
    int64_t seek(int64_t number, From from, int64_t by);
    int64_t set_size(int64_t number, uint64_t size);
    int64_t size(int64_t number) const;
    int64_t flags(int64_t number) const;
    // As a program prints it.
    std::string path_of(int64_t number) const;
    int64_t remove(std::string_view path);
    int64_t rename(std::string_view from, std::string_view to);
    // Bytes that a file has; kIsFolder for a folder.
    int64_t look(std::string_view path);

    const std::vector<StoredFile>& files() const { return files_; }
    const std::vector<OpenHandle>& handles() const { return handles_; }
    const StoredFile* file(uint64_t serial) const;
    const std::string& refusal() const { return refusal_; }
    uint64_t changes() const { return changes_; }    // grows with each: the same run has the same table for the same number
    uint64_t total() const;                          // bytes of all files

private:
    struct Found {
        int64_t error = 0;           // there cannot be such a file
        size_t index = SIZE_MAX;     // of the file; none: there is none
        std::string path;
    };
    Found find(std::string_view path);
    bool is_folder(std::string_view path) const;
    int64_t refuse(std::string what);
    OpenHandle* handle(int64_t number);
    const OpenHandle* handle(int64_t number) const;
    StoredFile& file_of(const OpenHandle& handle);
    size_t index_of(std::string_view path) const;
    size_t make(std::string path);
    void forget_unnamed();
    bool fits(uint64_t more) const;

    std::vector<StoredFile> files_;
    std::vector<std::string> folders_;   // those of the given files
    std::vector<OpenHandle> handles_;    // in order of numbers
    std::string refusal_;
    uint64_t changes_ = 0, next_file_ = 1, next_handle_ = 1;
};

}  // namespace framewalk
