// SQLite behind three small types that clean up after themselves. What goes wrong is thrown as a Failure.
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace sim::store {

/// Changes are written beside the file first (-wal), or into it, with what was there kept until they are in.
enum class Changes { beside, until_written };

/// What a database's file is called, and what stands beside it, after its name: changes not yet in it, their
/// index, and what takes a begun change back.
inline constexpr std::array parts_of_file = {"", "-wal", "-shm", "-journal"};

/// An open connection. Not shared between threads.
class Database {
  public:
    /// Creates the file where it is missing, for its owner alone. Waits up to `busy_timeout_ms` when another
    /// process writes.
    explicit Database(const std::filesystem::path& file, int busy_timeout_ms = 5000);
    /// Of the bytes of a database, in memory; `file` is what errors call it. Nothing reaches a disk.
    static Database in_memory(const std::string& bytes, const std::filesystem::path& file);

    /// Whether changes that stand beside the file (-wal) stay there when it is closed.
    void leave_changes_beside(bool leave);
    /// How a change becomes durable from now on. Switches foreign keys on as well.
    void keep_changes(Changes how);
    /// The first things that are wrong with its pages, from SQLite's own look at all of them.
    std::vector<std::string> page_problems(int at_most);

    /// Runs one or several statements and drops their rows.
    void run(const std::string& sql);
    std::int64_t number(const std::string& sql);
    std::string text(const std::string& sql);
    std::int64_t last_insert_id() const;
    /// Rows that the latest statement changed.
    int changed() const;

    const std::filesystem::path& file() const { return file_; }
    sqlite3* handle() const { return handle_.get(); }
    /// Throws what SQLite's `code` means for the person in front of the machine.
    [[noreturn]] void fail(int code) const;

  private:
    struct Close {
        void operator()(sqlite3* handle) const;
    };
    Database(const char* name, int busy_timeout_ms, const std::filesystem::path& file);
    std::filesystem::path file_;
    std::unique_ptr<sqlite3, Close> handle_;
};

/// One prepared statement. Bind in order of the question marks, then step.
class Statement {
  public:
    Statement(const Database& database, std::string_view sql);

    Statement& bind(std::int64_t value);
    Statement& bind(int value) { return bind(static_cast<std::int64_t>(value)); }
    Statement& bind(double value);
    Statement& bind(std::string_view value);
    Statement& bind(const std::optional<double>& value);
    Statement& bind_null();

    /// True while there is a row.
    bool step();
    /// Runs to the end and makes it ready to be bound again.
    void run();
    /// Ready to be bound again, from whatever row it is at.
    Statement& again();

    /// Whether it leaves the database as it is.
    bool only_reads() const;
    int columns() const;
    /// What the statement calls it.
    std::string name(int column) const;
    bool is_null(int column) const;
    std::int64_t number(int column) const;
    double real(int column) const;
    std::string text(int column) const;
    /// The value with its kind and length, so that rows of values that differ never look alike.
    std::string unmistakable(int column) const;

  private:
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const;
    };
    void expect_ok(int code) const;
    const Database* database_;
    std::unique_ptr<sqlite3_stmt, Finalize> statement_;
    int next_ = 1;
};

/// All or nothing. Takes the write lock at once; undone unless commit() was reached.
class Transaction {
  public:
    explicit Transaction(Database& database);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    /// Durable when it returns.
    void commit();

  private:
    Database* database_;
    bool open_ = true;
};

/// What is read while one lives is of one moment, whatever others write.
class Snapshot {
  public:
    explicit Snapshot(Database& database);
    ~Snapshot();
    Snapshot(const Snapshot&) = delete;
    Snapshot& operator=(const Snapshot&) = delete;

  private:
    Database* database_;
};

}  // namespace sim::store
