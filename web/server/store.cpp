#include "web/server/store.h"

#include <sqlite3.h>

#include <cstdio>

namespace framewalk::server {

namespace {

constexpr int busy_timeout = 5000;  // milliseconds to wait for another process, such as a backup
constexpr int schema_version = 1;   // PRAGMA user_version

constexpr char schema[] = R"sql(
CREATE TABLE submissions (
    key          TEXT PRIMARY KEY,  -- the client's UUID
    body_digest  TEXT NOT NULL,     -- SHA-256 of the body as it came
    learner      TEXT NOT NULL,     -- pseudonym
    received_at  TEXT NOT NULL,     -- UTC, the server's clock
    receipt      TEXT NOT NULL      -- the answer, byte for byte
) STRICT, WITHOUT ROWID;

CREATE TABLE answers (
    number         INTEGER PRIMARY KEY,  -- order of arrival
    submission     TEXT NOT NULL REFERENCES submissions (key),
    position       INTEGER NOT NULL,     -- in the submission, from 0
    lesson         TEXT NOT NULL,
    lesson_version INTEGER NOT NULL,
    engine_version TEXT NOT NULL,        -- the browser's
    checkpoint     TEXT NOT NULL,
    attempt        INTEGER NOT NULL,
    skipped        INTEGER NOT NULL,
    response       TEXT NOT NULL,        -- JSON
    started_at     TEXT NOT NULL,        -- UTC, the browser's clock
    answered_at    TEXT NOT NULL,        -- the same
    graded         INTEGER NOT NULL,
    correct        INTEGER NOT NULL,
    points         REAL NOT NULL,
    max_points     REAL NOT NULL,
    details        TEXT NOT NULL,        -- JSON, what the engine said
    UNIQUE (submission, position)
) STRICT;

CREATE INDEX answers_by_lesson ON answers (lesson);
)sql";

// A prepared statement that is finalised with its scope. Numbers of parameters count from 1, those
// of columns from 0, as in SQLite.
class Statement {
public:
    Statement(sqlite3* database, const char* sql) {
        sqlite3_prepare_v2(database, sql, -1, &statement_, nullptr);
    }
    ~Statement() { sqlite3_finalize(statement_); }
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    Statement& text(const std::string& value) {
        sqlite3_bind_text(statement_, next_++, value.data(), static_cast<int>(value.size()),
                          SQLITE_TRANSIENT);
        return *this;
    }
    Statement& number(std::int64_t value) {
        sqlite3_bind_int64(statement_, next_++, value);
        return *this;
    }
    Statement& real(double value) {
        sqlite3_bind_double(statement_, next_++, value);
        return *this;
    }

    int step() { return statement_ == nullptr ? SQLITE_ERROR : sqlite3_step(statement_); }
    bool row() { return step() == SQLITE_ROW; }
    bool done() { return step() == SQLITE_DONE; }

    std::string column(int index) const {
        const unsigned char* text = sqlite3_column_text(statement_, index);
        int size = sqlite3_column_bytes(statement_, index);
        return text == nullptr ? "" : std::string(reinterpret_cast<const char*>(text), size);
    }
    int columns() const { return sqlite3_column_count(statement_); }

private:
    sqlite3_stmt* statement_ = nullptr;
    int next_ = 1;
};

bool run(sqlite3* database, const char* sql) {
    return sqlite3_exec(database, sql, nullptr, nullptr, nullptr) == SQLITE_OK;
}

int stored_version(sqlite3* database) {
    Statement statement(database, "PRAGMA user_version");
    return statement.row() ? std::stoi(statement.column(0)) : -1;
}

bool prepare_schema(sqlite3* database, std::string& problem) {
    int version = stored_version(database);
    if (version == schema_version) return true;
    if (version != 0) {
        problem = "made by another version of framewalk (schema " + std::to_string(version) + ")";
        return false;
    }
    std::string sql = "BEGIN IMMEDIATE;" + std::string(schema) +
                      "PRAGMA user_version = " + std::to_string(schema_version) + "; COMMIT;";
    if (run(database, sql.c_str())) return true;
    problem = sqlite3_errmsg(database);
    run(database, "ROLLBACK");
    return false;
}

bool insert_answer(sqlite3* database, const std::string& key, int position,
                   const GradedAnswer& graded) {
    const Answer& answer = *graded.answer;
    const Verdict& verdict = graded.verdict;
    Statement statement(database,
                        "INSERT INTO answers (submission, position, lesson, lesson_version,"
                        " engine_version, checkpoint, attempt, skipped, response, started_at,"
                        " answered_at, graded, correct, points, max_points, details)"
                        " VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
    statement.text(key).number(position).text(answer.lesson).number(answer.lesson_version);
    statement.text(answer.engine_version).text(answer.checkpoint).number(answer.attempt);
    statement.number(answer.skipped).text(json_text(answer.response));
    statement.text(answer.started_at).text(answer.answered_at);
    statement.number(verdict.graded).number(verdict.correct);
    statement.real(verdict.points).real(verdict.max_points).text(json_text(verdict.details));
    return statement.done();
}

}  // namespace

Store::Store() = default;

Store::~Store() { sqlite3_close(database_); }

bool Store::open(const std::string& data_dir, std::string& problem) {
    std::string path = data_dir + "/framewalk.sqlite";
    int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
    bool opened = sqlite3_open_v2(path.c_str(), &database_, flags, nullptr) == SQLITE_OK;
    sqlite3_busy_timeout(database_, busy_timeout);
    bool ready = opened && run(database_, "PRAGMA journal_mode = WAL") &&
                 run(database_, "PRAGMA synchronous = FULL") &&
                 run(database_, "PRAGMA foreign_keys = ON");
    if (ready && prepare_schema(database_, problem)) return true;
    if (problem.empty()) problem = sqlite3_errmsg(database_);
    problem = path + ": " + problem;
    return false;
}

StoreOutcome Store::find(const std::string& key, const std::string& body_digest,
                         std::string& receipt) {
    std::lock_guard<std::mutex> lock(mutex_);
    return find_locked(key, body_digest, receipt);
}

StoreOutcome Store::find_locked(const std::string& key, const std::string& body_digest,
                                std::string& receipt) {
    Statement statement(database_, "SELECT body_digest, receipt FROM submissions WHERE key = ?");
    int state = statement.text(key).step();
    if (state == SQLITE_DONE) return StoreOutcome::stored;
    if (state != SQLITE_ROW) return StoreOutcome::failed;
    if (statement.column(0) != body_digest) return StoreOutcome::key_reused;
    receipt = statement.column(1);
    return StoreOutcome::repeated;
}

// Writes inside a transaction that the caller opened. `inserted` is false when the key was there.
bool Store::insert(const StoredSubmission& submission, const std::vector<GradedAnswer>& answers,
                   bool& inserted) {
    Statement statement(database_,
                        "INSERT INTO submissions (key, body_digest, learner, received_at, receipt)"
                        " VALUES (?,?,?,?,?) ON CONFLICT DO NOTHING");
    statement.text(submission.key).text(submission.body_digest).text(submission.learner);
    if (!statement.text(submission.received_at).text(submission.receipt).done()) return false;
    inserted = sqlite3_changes(database_) == 1;
    for (std::size_t i = 0; inserted && i < answers.size(); i++) {
        if (!insert_answer(database_, submission.key, static_cast<int>(i), answers[i]))
            return false;
    }
    return true;
}

StoreOutcome Store::add(StoredSubmission& submission, const std::vector<GradedAnswer>& answers) {
    std::lock_guard<std::mutex> lock(mutex_);
    bool inserted = false;
    if (run(database_, "BEGIN IMMEDIATE") && insert(submission, answers, inserted) &&
        run(database_, "COMMIT")) {
        return inserted ? StoreOutcome::stored
                        : find_locked(submission.key, submission.body_digest, submission.receipt);
    }
    std::fprintf(stderr, "framewalk: the store refused a submission: %s\n",
                 sqlite3_errmsg(database_));
    run(database_, "ROLLBACK");
    return StoreOutcome::failed;
}

bool Store::each_result(const std::string& lesson,
                        const std::function<void(const ResultRow&)>& row) {
    std::lock_guard<std::mutex> lock(mutex_);
    Statement statement(database_,
                        "SELECT s.received_at, s.learner, a.lesson, a.lesson_version, a.checkpoint,"
                        " a.attempt, CASE WHEN a.graded THEN a.correct ELSE '' END, a.points,"
                        " a.max_points, a.skipped, a.response, a.started_at, a.answered_at,"
                        " a.engine_version, s.key"
                        " FROM answers a JOIN submissions s ON s.key = a.submission"
                        " WHERE ?1 = '' OR a.lesson = ?1 ORDER BY a.number");
    statement.text(lesson);
    int state;
    while ((state = statement.step()) == SQLITE_ROW) {
        ResultRow cells;
        for (int i = 0; i < statement.columns(); i++)
            cells.push_back(statement.column(i));
        row(cells);
    }
    return state == SQLITE_DONE;
}

}  // namespace framewalk::server
