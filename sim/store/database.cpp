#include "sim/store/database.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <bit>
#include <nlohmann/json.hpp>
#include <system_error>
#include <utility>

#include "sim/failure/failure.h"

namespace sim::store {
namespace {

/// What went wrong with the file, and what to do about it.
std::pair<std::string, std::string> meaning(int code, const std::string& file, const std::string& detail) {
    if (code == SQLITE_IOERR_WRITE ||
        code == SQLITE_IOERR_FSYNC)  // a quota or a size limit, not the disk's end
        return {
            fmt::format("Nothing more could be written to {} ({}).", file, detail),
            "Check the disk's space and your quota and try again; everything shown as sent before is kept."};
    switch (code & 0xff) {
        case SQLITE_FULL:
            return {fmt::format("The disk is full: nothing more could be written to {}.", file),
                    "Free some space and try again; everything shown as sent before is kept."};
        case SQLITE_READONLY:
        case SQLITE_PERM:
        case SQLITE_AUTH:
            return {
                fmt::format("{} may not be written to.", file),
                "Give yourself write access to the file and its folder, or choose another with --db FILE."};
        case SQLITE_CANTOPEN:
            return {fmt::format("{} cannot be opened or created.", file),
                    "Check that its folder exists and may be written to, or choose another with --db FILE."};
        case SQLITE_NOTADB:
        case SQLITE_CORRUPT:
            return {fmt::format("{} is damaged or is not a database.", file),
                    "It was left as it is. `coolhead doctor` saves what can be read of it, `coolhead "
                    "restore` puts "
                    "back a backup; or choose another with --db FILE."};
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return {fmt::format("{} is in use by another program.", file),
                    "Close the other window or command that uses it and try again."};
        case SQLITE_IOERR:
            return {fmt::format("Reading or writing {} failed ({}).", file, detail),
                    "Check that the disk has space and is still there, then try again."};
        case SQLITE_CONSTRAINT:
            return {fmt::format("{} refused a change that would break its records ({}).", file, detail),
                    "Close other windows that play the same session and open it again."};
        case SQLITE_NOMEM:
            return {fmt::format("There was not enough memory to work on {}.", file),
                    "Close other programs and try again."};
        default:
            return {fmt::format("Working on {} failed ({}).", file, detail),
                    "Run `coolhead doctor`, and choose another file with --db FILE if it finds nothing."};
    }
}

/// Sessions are nobody else's business: the file and what stands beside it are made for their owner alone,
/// and one that others may read is closed to them. SQLite gives what stands beside it the file's own access.
const char* made_private(const std::filesystem::path& file) {
    if (const int made = open(file.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600); made >= 0) {
        close(made);
        return file.c_str();
    }
    for (const char* beside : parts_of_file) {
        const std::string name = file.string() + beside;
        struct stat status = {};
        const bool ours = stat(name.c_str(), &status) == 0 && status.st_uid == geteuid();
        if (ours && S_ISREG(status.st_mode) && (status.st_mode & 077) != 0)
            chmod(name.c_str(),
                  status.st_mode & 0700);  // where it cannot be done, it stays as open as it was
    }
    return file.c_str();
}

/// What our tables call. SQLite 3.40 counts its own to what may do more than reckon, and nothing in a file
/// that may do that is trusted.
void json_valid(sqlite3_context* context, int, sqlite3_value** values) {
    const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(values[0]));
    if (!text) return sqlite3_result_null(context);
    const char* end = text + sqlite3_value_bytes(values[0]);
    sqlite3_result_int(context, nlohmann::json::accept(text, end) ? 1 : 0);
}

}  // namespace

void Database::Close::operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }

Database::Database(const std::filesystem::path& file, int busy_timeout_ms)
    : Database(made_private(file), busy_timeout_ms, file) {
    if (sqlite3_db_readonly(handle(), "main") == 1) fail(SQLITE_READONLY);
}

Database::Database(const char* name, int busy_timeout_ms, const std::filesystem::path& file) : file_(file) {
    sqlite3* raw = nullptr;
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_EXRESCODE;
    const int code = sqlite3_open_v2(name, &raw, flags, nullptr);
    handle_.reset(raw);
    if (code != SQLITE_OK) fail(code);
    sqlite3_busy_timeout(raw, busy_timeout_ms);
    sqlite3_db_config(raw, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(raw, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    constexpr int harmless = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;
    sqlite3_create_function_v2(raw, "json_valid", 1, harmless, nullptr, json_valid, nullptr, nullptr,
                               nullptr);
    run("PRAGMA cell_size_check = ON");
}

Database Database::in_memory(const std::string& bytes, const std::filesystem::path& file) {
    Database database(":memory:", 0, file);
    if (bytes.empty()) return database;
    auto* copy = static_cast<unsigned char*>(sqlite3_malloc64(bytes.size()));
    if (!copy) database.fail(SQLITE_NOMEM);
    std::ranges::copy(bytes, copy);
    const auto size = static_cast<sqlite3_int64>(bytes.size());
    const unsigned flags = SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_RESIZEABLE;
    const int code = sqlite3_deserialize(database.handle(), "main", copy, size, size, flags);
    if (code != SQLITE_OK) database.fail(code);
    return database;
}

void Database::leave_changes_beside(bool leave) {
    sqlite3_db_config(handle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, leave ? 1 : 0, nullptr);
}

void Database::keep_changes(Changes how) {
    run(how == Changes::beside ? "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL"
                               : "PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA");
    run("PRAGMA foreign_keys = ON; PRAGMA locking_mode = NORMAL; SELECT count(*) FROM sqlite_schema");
}

std::vector<std::string> Database::page_problems(int at_most) {
    std::vector<std::string> problems;
    Statement check(*this, fmt::format("PRAGMA quick_check({})", at_most));
    while (check.step())
        if (check.text(0) != "ok") problems.push_back(check.text(0));
    return problems;
}

void Database::fail(int code) const {
    std::string detail = sqlite3_errstr(code);
    if (handle_) {
        detail = sqlite3_errmsg(handle_.get());
        if (const int number = sqlite3_system_errno(handle_.get());
            number != 0 && (code & 0xff) == SQLITE_IOERR)
            detail = std::generic_category().message(number);
    }
    auto [says, remedy] = meaning(code, file_.string(), detail);
    throw Failure(ExitCode::machine_wrong, std::move(says), std::move(remedy));
}

void Database::run(const std::string& sql) {
    const int code = sqlite3_exec(handle(), sql.c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) fail(code);
}

std::int64_t Database::number(const std::string& sql) {
    Statement statement(*this, sql);
    return statement.step() ? statement.number(0) : 0;
}

std::string Database::text(const std::string& sql) {
    Statement statement(*this, sql);
    return statement.step() ? statement.text(0) : std::string();
}

std::int64_t Database::last_insert_id() const { return sqlite3_last_insert_rowid(handle()); }

int Database::changed() const { return sqlite3_changes(handle()); }

void Statement::Finalize::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }

Statement::Statement(const Database& database, std::string_view sql) : database_(&database) {
    sqlite3_stmt* raw = nullptr;
    expect_ok(sqlite3_prepare_v2(database.handle(), sql.data(), static_cast<int>(sql.size()), &raw, nullptr));
    statement_.reset(raw);
}

void Statement::expect_ok(int code) const {
    if (code != SQLITE_OK) database_->fail(code);
}

Statement& Statement::bind(std::int64_t value) {
    expect_ok(sqlite3_bind_int64(statement_.get(), next_++, value));
    return *this;
}

Statement& Statement::bind(double value) {
    expect_ok(sqlite3_bind_double(statement_.get(), next_++, value));
    return *this;
}

Statement& Statement::bind(std::string_view value) {
    // A null pointer would be bound as NULL, and an empty view may hold one.
    const char* bytes = value.data() ? value.data() : "";
    expect_ok(
        sqlite3_bind_text64(statement_.get(), next_++, bytes, value.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
    return *this;
}

Statement& Statement::bind(const std::optional<double>& value) { return value ? bind(*value) : bind_null(); }

Statement& Statement::bind_null() {
    expect_ok(sqlite3_bind_null(statement_.get(), next_++));
    return *this;
}

bool Statement::step() {
    const int code = sqlite3_step(statement_.get());
    if (code == SQLITE_ROW) return true;
    if (code != SQLITE_DONE) database_->fail(code);
    return false;
}

void Statement::run() {
    while (step()) {
    }
    again();
}

Statement& Statement::again() {
    sqlite3_reset(statement_.get());
    next_ = 1;
    return *this;
}

bool Statement::only_reads() const { return sqlite3_stmt_readonly(statement_.get()) != 0; }

int Statement::columns() const { return sqlite3_column_count(statement_.get()); }

std::string Statement::name(int column) const {
    const char* name = sqlite3_column_name(statement_.get(), column);
    return name ? name : "";
}
bool Statement::is_null(int column) const {
    return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL;
}
std::int64_t Statement::number(int column) const { return sqlite3_column_int64(statement_.get(), column); }
double Statement::real(int column) const { return sqlite3_column_double(statement_.get(), column); }

std::string Statement::text(int column) const {
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(statement_.get(), column));
    if (!bytes) return {};
    return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column))};
}

std::string Statement::unmistakable(int column) const {
    switch (sqlite3_column_type(statement_.get(), column)) {
        case SQLITE_NULL:
            return "n;";
        case SQLITE_INTEGER:
            return fmt::format("i{};", number(column));
        case SQLITE_FLOAT:
            return fmt::format("r{:016x};", std::bit_cast<std::uint64_t>(real(column)));
        default: {
            const std::string value = text(column);
            return fmt::format("t{}:{};", value.size(), value);
        }
    }
}

Transaction::Transaction(Database& database) : database_(&database) { database.run("BEGIN IMMEDIATE"); }

Transaction::~Transaction() {
    // A failed commit or a full disk may have rolled back already; a second rollback then says so,
    // harmlessly.
    if (open_) sqlite3_exec(database_->handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit() {
    database_->run("COMMIT");
    open_ = false;
}

Snapshot::Snapshot(Database& database) : database_(&database) { database.run("BEGIN"); }

Snapshot::~Snapshot() { sqlite3_exec(database_->handle(), "COMMIT", nullptr, nullptr, nullptr); }

}  // namespace sim::store
