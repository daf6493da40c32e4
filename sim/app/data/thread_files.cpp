#include "sim/app/data/thread_files.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

#include "sim/app/data/scratch_file.h"
#include "sim/app/platform/line_source.h"
#include "sim/app/platform/progress_bar.h"
#include "sim/failure/failure.h"
#include "sim/import/cleaner.h"
#include "sim/import/columns.h"
#include "sim/import/csv.h"
#include "sim/import/encoding.h"
#include "sim/import/index.h"
#include "sim/import/json_lines.h"
#include "sim/import/points.h"

namespace sim::app {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t longest_thread = 400;  ///< posts; what goes on longer is cut

Failure wrong(const std::string& says, const std::string& remedy) {
    return {ExitCode::input_wrong, says, remedy};
}

class InputFile {
  public:
    explicit InputFile(const fs::path& file) : name_(file.string()) {
        descriptor_ = open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
        struct stat status = {};
        if (descriptor_ < 0 || fstat(descriptor_, &status) != 0)
            throw wrong(fmt::format("{} cannot be read ({}).", name_, std::generic_category().message(errno)),
                        "Check its name and your access to it.");
        if (!S_ISREG(status.st_mode))
            throw wrong(fmt::format("{} is not a file.", name_),
                        "It is read twice, so save it as one first.");
        size_ = status.st_size;
        if (size_ == 0)
            throw wrong(fmt::format("{} is empty.", name_), "Name the file of the conversations.");
    }
    ~InputFile() {
        if (descriptor_ >= 0) close(descriptor_);
    }
    InputFile(const InputFile&) = delete;
    InputFile& operator=(const InputFile&) = delete;

    std::size_t read_at(char* bytes, std::size_t count, std::int64_t offset) const {
        std::size_t done = 0;
        while (done < count) {
            const ssize_t got =
                pread(descriptor_, bytes + done, count - done, offset + static_cast<std::int64_t>(done));
            if (got < 0 && errno == EINTR) continue;
            if (got < 0)
                throw Failure(ExitCode::machine_wrong,
                              fmt::format("{} cannot be read any further ({}).", name_,
                                          std::generic_category().message(errno)),
                              "Check the disk it is on.");
            if (got == 0) break;
            done += static_cast<std::size_t>(got);
        }
        return done;
    }
    int descriptor() const { return descriptor_; }
    std::int64_t size() const { return size_; }
    const std::string& name() const { return name_; }

  private:
    std::string name_;
    int descriptor_ = -1;
    std::int64_t size_ = 0;
};

/// '{' for JSON Lines; anything else is taken for a table.
char first_sign(const InputFile& file) {
    std::string begin(256, '\0');
    begin.resize(file.read_at(begin.data(), begin.size(), 0));
    const std::size_t at = begin.find_first_not_of("\xEF\xBB\xBF \t\r\n");
    return at == std::string::npos ? '\0' : begin[at];
}

void refuse_utf16(const InputFile& file) {
    std::string begin(4096, '\0');
    begin.resize(file.read_at(begin.data(), begin.size(), 0));
    if (threads::is_utf16(begin))
        throw wrong(fmt::format("{} is written in UTF-16, and UTF-8 is read here.", file.name()),
                    "Save it as UTF-8 (a spreadsheet calls that \"CSV UTF-8\").");
}

/// What the dates of a file show of themselves.
class DatesSeen {
  public:
    void see(std::string_view date) {
        const auto shown = threads::order_shown(date);
        if (!shown) return;
        day_first_ = day_first_ || *shown == threads::DateOrder::day_first;
        month_first_ = month_first_ || *shown == threads::DateOrder::month_first;
        if (*shown == threads::DateOrder::unknown && unclear_.empty()) unclear_ = date;
    }
    threads::DateOrder settled(const InputFile& file) const {
        if (day_first_ && month_first_)
            throw wrong(
                fmt::format("{} has dates with the day first and dates with the month first.", file.name()),
                "Write all of them like 2017-10-31 22:10:47.");
        if (!day_first_ && !month_first_ && !unclear_.empty())
            throw wrong(fmt::format("{} has dates like {}: day or month first?", file.name(), unclear_),
                        "Say it: --dates day-first, or --dates month-first.");
        return month_first_ ? threads::DateOrder::month_first : threads::DateOrder::day_first;
    }

  private:
    bool day_first_ = false, month_first_ = false;
    std::string unclear_;
};

class CsvThreads {
  public:
    CsvThreads(const InputFile& file, const fs::path& scratch_folder, const Interruption& interruption,
               threads::DateOrder dates)
        : file_(file),
          interruption_(interruption),
          dates_(dates),
          stream_([this](char* bytes, std::size_t count) {
              const std::size_t got = file_.read_at(bytes, count, read_);
              read_ += static_cast<std::int64_t>(got);
              encoding_.see({bytes, got});
              return got;
          }),
          columns_(header()),
          index_([scratch_folder] { return make_scratch_file(scratch_folder); }) {}

    ThreadCounts read(const TakeThread& take) {
        index_rows();
        refuse_latin1();
        columns_.read_dates(dates_ == threads::DateOrder::unknown ? seen_.settled(file_) : dates_);
        link();
        counts_.doubles = static_cast<std::int64_t>(index_.doubles());
        counts_.threads = static_cast<std::int64_t>(index_.threads());
        ProgressBar progress("Writing", counts_.threads, "threads");
        for (std::uint64_t thread = 0; thread < index_.threads(); ++thread) {
            stop_if_asked(interruption_);
            progress.show(static_cast<std::int64_t>(thread), static_cast<std::int64_t>(thread));
            counts_.cut += index_.size(thread) > longest_thread;
            if (!take(thread_at(thread))) break;
        }
        return counts_;
    }

  private:
    threads::Columns header() {
        threads::CsvRecord record;
        if (!stream_.next(record) || record.kind != threads::RecordKind::whole || !is_readable(record.fields))
            throw wrong(
                fmt::format("{} is neither a table (CSV) nor JSON Lines: its first line cannot be read.",
                            file_.name()),
                "`coolhead import threads --columns` says what it must hold.");
        const threads::Columns columns(record.fields);
        const std::vector<std::string> missing = columns.missing();
        if (missing.empty()) return columns;
        throw wrong(fmt::format("{}:1: {} missing: {}; the file has {}.", file_.name(),
                                missing.size() == 1 ? "a column is" : "columns are", in_a_row(missing),
                                in_a_row(record.fields)),
                    "`coolhead import threads --columns` lists the names that are known.");
    }
    /// Text, whatever it says: names of columns hold no control signs.
    static bool is_readable(const std::vector<std::string>& fields) {
        return std::ranges::all_of(fields, [](const std::string& field) {
            return threads::encode(threads::tidied(field)) == field ||
                   field.find_first_of(" &{}") != field.npos;
        });
    }
    static std::string in_a_row(const std::vector<std::string>& names) {
        std::string row;
        for (std::size_t at = 0; at < std::min<std::size_t>(names.size(), 12); ++at)
            row += (at == 0 ? "" : ", ") + threads::encode(threads::tidied(names[at].substr(0, 120)));
        return names.size() > 12 ? row + ", ..." : row;
    }

    void index_rows() {
        ProgressBar progress("Reading", file_.size(), "rows");
        threads::CsvRecord record;
        while (stream_.next(record)) {
            if (++looked_ % 1024 == 0) stop_if_asked(interruption_);
            progress.show(stream_.offset(), counts_.rows);
            if (record.kind != threads::RecordKind::whole) {
                note_unread(record);
                continue;
            }
            ++counts_.rows;
            add(record);
        }
    }
    void refuse_latin1() const {
        if (encoding_.is_one_byte_a_letter())
            throw wrong(
                fmt::format("{} is not UTF-8 but one byte a letter, Latin-1 or Windows-1252: {} of its "
                            "letters cannot be read.",
                            file_.name(), encoding_.alone()),
                "Save it as UTF-8 (a spreadsheet calls that \"CSV UTF-8\").");
    }
    void link() {
        ProgressBar progress("Sorting", static_cast<std::int64_t>(index_.rows()), "rows");
        index_.link([&](std::uint64_t done, std::uint64_t total) {
            stop_if_asked(interruption_);
            progress.show(static_cast<std::int64_t>(done * index_.rows() / total),
                          static_cast<std::int64_t>(done * index_.rows() / total));
        });
    }
    void add(const threads::CsvRecord& record) {
        const threads::Post post = columns_.post(record.fields);
        seen_.see(columns_.value(record.fields, threads::Field::time));
        const std::uint64_t id = threads::id_key(post.id);
        if (id == 0) return;
        index_.add(id, threads::id_key(post.parent), {record.offset, record.bytes}, post.inbound);
        if (!columns_.has(threads::Field::parent))
            for (const std::string& answer : columns_.answers(record.fields))
                index_.add_answer(id, threads::id_key(answer));
    }
    void note_unread(const threads::CsvRecord& record) {
        if (counts_.unread++ == 0)
            counts_.first_unread =
                fmt::format("line {} ({})", record.line,
                            record.kind == threads::RecordKind::too_long
                                ? "longer than 1 MiB"
                                : "a quote is left open, or there are more or fewer fields than in line 1");
    }

    threads::Thread thread_at(std::uint64_t thread) {
        threads::Thread made;
        std::string bytes;
        std::vector<std::string> fields;
        for (const threads::RowPlace& place : index_.members(thread, longest_thread)) {
            bytes.resize(place.bytes);
            bytes.resize(file_.read_at(bytes.data(), bytes.size(), place.offset));
            if (!threads::split_record(bytes, stream_.separator(), fields))
                continue;  // changed while it was read
            made.posts.push_back(columns_.post(fields));
        }
        if (!columns_.has(threads::Field::parent)) add_parents(made, fields, bytes, thread);
        return made;
    }
    /// For files that only say what answers a post.
    void add_parents(threads::Thread& made, std::vector<std::string>& fields, std::string& bytes,
                     std::uint64_t thread) {
        for (const threads::RowPlace& place : index_.members(thread, longest_thread)) {
            bytes.resize(place.bytes);
            bytes.resize(file_.read_at(bytes.data(), bytes.size(), place.offset));
            if (!threads::split_record(bytes, stream_.separator(), fields)) continue;
            for (const std::string& answer : columns_.answers(fields))
                for (threads::Post& post : made.posts)
                    if (post.id == answer && post.parent.empty()) post.parent = columns_.post(fields).id;
        }
    }

    const InputFile& file_;
    const Interruption& interruption_;
    threads::DateOrder dates_;
    DatesSeen seen_;
    threads::EncodingWatch encoding_;
    std::int64_t read_ = 0;
    std::int64_t looked_ = 0;
    threads::CsvStream stream_;
    threads::Columns columns_;
    threads::ThreadIndex index_;
    ThreadCounts counts_;
};

/// Each line is a thread of its own, so that nothing has to be kept.
ThreadCounts read_lines(const InputFile& file, const Interruption& interruption, const TakeThread& take) {
    ThreadCounts counts;
    LineSource source(file.descriptor());
    ProgressBar progress("Reading", file.size(), "lines");
    std::int64_t bytes = 0;
    threads::Thread thread;
    for (Chunk chunk; source.next(chunk);) {
        for (std::size_t at = 0; at < chunk.lines.size(); ++at) {
            stop_if_asked(interruption);
            progress.show(bytes, ++counts.rows);
            const Chunk::Line& line = chunk.lines[at];
            std::string_view text = chunk.text(line);
            if (counts.rows == 1 && text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
            if (!line.too_long && text.find_first_not_of(" \t\r") == std::string_view::npos) continue;
            const std::string error =
                line.too_long ? "longer than 1 MiB" : threads::thread_from_json(text, thread);
            if (!error.empty()) {
                if (counts.unread++ == 0)
                    counts.first_unread = fmt::format("line {} ({})", counts.rows, error);
                continue;
            }
            ++counts.threads;
            if (!take(thread)) return counts;
        }
        bytes += static_cast<std::int64_t>(chunk.bytes.size());
    }
    return counts;
}

}  // namespace

void stop_if_asked(const Interruption& interruption) {
    if (interruption.asked())
        throw Failure(ExitCode::interrupted, "Stopped; every draft that was written is whole.", "");
}

ThreadCounts read_threads(const fs::path& name, const fs::path& scratch_folder,
                          const Interruption& interruption, const TakeThread& take,
                          threads::DateOrder dates) {
    const InputFile file(name);
    refuse_utf16(file);
    if (first_sign(file) == '{') return read_lines(file, interruption, take);
    return CsvThreads(file, scratch_folder, interruption, dates).read(take);
}

std::string thread_columns_help() {
    std::string help =
        "A table (CSV with commas, semicolons or tabs; UTF-8) with a header line. One row a post:\n";
    for (const threads::ColumnHelp& column : threads::column_help)
        help += fmt::format("  {:58} {}{}\n", column.names, column.holds,
                            column.needed ? "" : " (may be missing)");
    return help + fmt::format("Or JSON Lines, {}\n", threads::json_line_help);
}

}  // namespace sim::app
