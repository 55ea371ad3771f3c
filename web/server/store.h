// The submissions in SQLite. A submission, its answers with their verdicts and the receipt are
// written in one transaction, which is on the disk before the call returns (WAL, synchronous=FULL):
// whatever happens to the process then, the same key finds the same receipt.
#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "web/server/grading.h"
#include "web/server/submission.h"

struct sqlite3;

namespace framewalk::server {

struct StoredSubmission {
    std::string key;
    std::string body_digest;  // SHA-256 of the body as it came; tells a repeat from another body
    std::string learner;      // pseudonym
    std::string received_at;  // UTC, the server's clock
    std::string receipt;      // the JSON text that was and will be answered
};

enum class StoreOutcome {
    stored,      // new; the receipt is the one given
    repeated,    // the same key and body were there; the receipt is the one from then
    key_reused,  // the key was there with another body; nothing was stored
    failed,      // the database refused; nothing was stored
};

// One row of the results, in the columns of results.cpp.
using ResultRow = std::vector<std::string>;

class Store {
public:
    Store();
    ~Store();
    Store(const Store&) = delete;
    Store& operator=(const Store&) = delete;

    // Opens or makes <data_dir>/framewalk.sqlite. On failure `problem` says why.
    bool open(const std::string& data_dir, std::string& problem);

    // Looks the key up: `stored` when it is new (nothing is written), else the outcome as above
    // with the receipt filled in.
    StoreOutcome find(const std::string& key, const std::string& body_digest, std::string& receipt);

    // Stores everything or nothing. When another request with the same key was faster, its receipt
    // replaces `submission.receipt`.
    StoreOutcome add(StoredSubmission& submission, const std::vector<GradedAnswer>& answers);

    // Calls `row` for every answer, oldest first; an empty `lesson` means all. False when it
    // failed.
    bool each_result(const std::string& lesson, const std::function<void(const ResultRow&)>& row);

private:
    StoreOutcome find_locked(const std::string& key, const std::string& body_digest,
                             std::string& receipt);
    bool insert(const StoredSubmission& submission, const std::vector<GradedAnswer>& answers,
                bool& inserted);

    std::mutex mutex_;  // one connection, one thread at a time
    sqlite3* database_ = nullptr;
};

}  // namespace framewalk::server
