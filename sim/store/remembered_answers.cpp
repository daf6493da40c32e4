#include "sim/store/remembered_answers.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <mutex>
#include <utility>

#include "sim/failure/failure.h"
#include "sim/store/content_hash.h"
#include "sim/store/database.h"

namespace sim::store {
namespace {

constexpr std::size_t written_together = 200;
/// About 60 MB: the whole library takes a tenth of it.
constexpr std::int64_t most_answers = 400'000;
constexpr int patience_ms = 200;

/// "12 -3 0", and what tells that nobody has changed it.
std::string sealed(const std::string& key, std::span<const std::int32_t> answer) {
    const std::string numbers = fmt::format("{}", fmt::join(answer, " "));
    return content_hash(key + numbers).substr(0, 16) + " " + numbers;
}

std::optional<std::vector<std::int32_t>> unsealed(const std::string& key, std::string_view kept) {
    std::vector<std::int32_t> answer;
    const char* const end = kept.data() + kept.size();
    for (const char* at = kept.data() + std::min(kept.size(), kept.find(' ')); at < end;) {
        std::int32_t number = 0;
        const auto [next, error] = std::from_chars(at + 1, end, number);
        if (error != std::errc()) return std::nullopt;
        answer.push_back(number);
        at = next;
    }
    if (sealed(key, answer) != kept) return std::nullopt;
    return answer;
}

}  // namespace

struct RememberedAnswers::Parts {
    std::filesystem::path file;
    std::string topic;
    std::mutex guard;
    bool tried = false;
    std::unique_ptr<Database> database;  ///< none: it cannot be used, or nobody asked yet
    std::unique_ptr<Statement> select;
    std::map<std::string, std::string> unwritten;

    /// Does what may fail; where it does, the file is not used any more.
    template <typename Work>
    void with_database(Work work) {
        try {
            if (!std::exchange(tried, true)) open();
            if (database) work();
        } catch (const Failure&) {
            select.reset();
            database.reset();
        }
    }
    void open() {
        std::error_code ignored;
        std::filesystem::create_directories(file.parent_path(), ignored);
        try {
            open_file();
        } catch (const Failure&) {  // damaged, most likely: begun anew, and whoever has it open keeps theirs
            select.reset();
            database.reset();
            for (const char* beside : parts_of_file) std::filesystem::remove(file.string() + beside, ignored);
            open_file();
        }
    }
    void open_file() {
        database = std::make_unique<Database>(file, patience_ms);
        database->run(
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF;"
            "CREATE TABLE IF NOT EXISTS topic (name TEXT PRIMARY KEY) WITHOUT ROWID;"
            "CREATE TABLE IF NOT EXISTS answers (question TEXT PRIMARY KEY, answer TEXT NOT NULL) WITHOUT "
            "ROWID");
        if (database->text("SELECT coalesce(max(name), '') FROM topic") != topic ||
            database->number("SELECT count(*) FROM answers") > most_answers)
            begin_anew();
        select = std::make_unique<Statement>(*database, "SELECT answer FROM answers WHERE question = ?");
    }
    void begin_anew() {
        Transaction change(*database);
        database->run("DELETE FROM answers; DELETE FROM topic");
        Statement(*database, "INSERT INTO topic VALUES (?)").bind(topic).run();
        change.commit();
    }
    void write() {
        with_database([this] {
            Transaction change(*database);
            Statement insert(*database, "INSERT OR REPLACE INTO answers VALUES (?, ?)");
            for (const auto& [key, answer] : unwritten) insert.bind(key).bind(answer).run();
            change.commit();
        });
        unwritten.clear();
    }
    std::string kept(const std::string& key) {
        if (const auto known = unwritten.find(key); known != unwritten.end()) return known->second;
        std::string found;
        with_database([&] {
            if (select->bind(key).step()) found = select->text(0);
            select->run();
        });
        return found;
    }
};

RememberedAnswers::RememberedAnswers(std::filesystem::path file, std::string topic)
    : parts_(std::make_unique<Parts>()) {
    parts_->file = std::move(file);
    parts_->topic = std::move(topic);
}

RememberedAnswers::~RememberedAnswers() {
    const std::lock_guard lock(parts_->guard);
    if (!parts_->unwritten.empty()) parts_->write();
}

std::optional<std::vector<std::int32_t>> RememberedAnswers::recall(const std::string& question) {
    const std::string key = content_hash(question).substr(0, 32);
    const std::lock_guard lock(parts_->guard);
    return unsealed(key, parts_->kept(key));
}

void RememberedAnswers::keep(const std::string& question, std::span<const std::int32_t> answer) {
    const std::string key = content_hash(question).substr(0, 32);
    const std::lock_guard lock(parts_->guard);
    parts_->unwritten.insert_or_assign(key, sealed(key, answer));
    if (parts_->unwritten.size() >= written_together) parts_->write();
}

}  // namespace sim::store
