#include "tests/accuracy/critical_rows.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <map>
#include <set>

#include "scoring/case.h"
#include "scoring/criteria/all.h"
#include "scoring/rubric.h"
#include "tests/support/shipped_reader.h"
#include "tests/support/transcript_builder.h"

namespace tests::accuracy {
namespace {

using namespace scoring;

struct Line {
    std::string check;  ///< "K1"
    bool wrong = false;
    Via via = Via::open;
    std::string customer, policy, reply;
    bool learnt = false;  ///< kinds were learnt from it; the others only measure
};

std::vector<std::string> cells_of(const std::string& line, char between) {
    std::vector<std::string> cells(1);
    for (const char c : line)
        if (c == between)
            cells.emplace_back();
        else
            cells.back() += c;
    return cells;
}

/// A table of one author. What is kept apart is told by the line's number, so that nobody chose it.
struct Table {
    std::string_view file, author;
    std::size_t every, kept_apart;  ///< a line is kept apart when its number modulo `every` is this
    double precision, recall;       ///< floors of the lines kept apart
    double learnt_precision, learnt_recall;
};

constexpr std::array<Table, 2> tables = {
    {{"critical.tsv", "another author's critical lines", 2, 0, .92, .58, .97, .90},
     {"critical-2.tsv", "a third author's critical lines", 3, 0, .86, .45, .97, .82}}};

std::vector<Line> read_lines(const std::filesystem::path& file, const Table& table) {
    std::vector<Line> lines;
    std::ifstream stream(file);
    for (std::string text; std::getline(stream, text);) {
        const std::vector<std::string> cells = cells_of(text, '\t');
        if (text.starts_with("#") || cells.size() != 6) continue;
        lines.push_back({cells[0], cells[1] == "yes", cells[2] == "dm" ? Via::dm : Via::open, cells[3],
                         cells[4] == "-" ? "" : cells[4], cells[5],
                         (lines.size() + 1) % table.every != table.kept_apart});
    }
    return lines;
}

bool says(const std::string& text, const std::string& words) { return text.find(words) != std::string::npos; }

/// "official upload: my.oakbank.example, 0800 555 0142, @VanlyHelp": the routes of this line's brand.
void take_routes(const std::string& policy, Playbook& playbook) {
    playbook.contacts.clear();
    playbook.handles.clear();
    for (std::string route : cells_of(policy.substr(policy.find(": ") + 1), ',')) {
        route.erase(0, route.find_first_not_of(' '));
        if (route.starts_with("@"))
            playbook.handles.push_back({route, {}, true});
        else
            playbook.contacts.push_back(says(route, ".") ? route.substr(route.rfind(' ') + 1) : route);
    }
}

bool names_routes(const Line& line) {
    return says(line.policy, "official") || says(line.policy, "brand's own") ||
           (line.check == "K9" && says(line.policy, ".example"));
}

/// Public turns with the same person before this one: "third turn", "brand has answered three times". The
/// third is the mistake, and so is any that would have followed it.
int turns_before(const std::string& policy) {
    constexpr std::array<std::array<std::string_view, 2>, 6> counts = {{{"first ", "never "},
                                                                        {"second ", " once"},
                                                                        {"third ", " twice"},
                                                                        {"fourth ", " three times"},
                                                                        {"fifth ", " four times"},
                                                                        {"sixth ", " six times"}}};
    for (std::size_t at = 0; at < counts.size(); ++at)
        if (says(policy, std::string(counts[at][0])) || says(policy, std::string(counts[at][1])))
            return std::min(static_cast<int>(at), 2);
    return 0;
}

bool is_verified(const std::string& policy);

/// What the customer told in private before: where the table says that it is on file, too.
std::string told_before(const Line& line) {
    if (line.check != "K3" || is_verified(line.policy)) return {};
    for (const std::string_view mark : {"on file: ", "DM: ", "from the customer: "})
        if (const auto at = line.policy.find(mark); at != std::string::npos)
            return line.policy.substr(at + mark.size());
    return {};
}

/// What the scenario's author would have marked, beside the words: messages that a line with a mistake
/// answers.
bool is_marked(const Line& line, const std::set<std::string>& marked) {
    return marked.contains(line.check + line.customer);
}

/// "customer verified", "reference and e-mail match": the asker has proven who is asking.
bool is_verified(const std::string& policy) {
    return (says(policy, "verified") || says(policy, "passed")) && !says(policy, "not verified") &&
           !says(policy, "unverified");
}

/// Only what forbids stands among a brand's forbidden promises; "may be waived" does not.
bool forbids(const std::string& policy) {
    constexpr std::array<std::string_view, 9> words = {"never", "no ",     "not ",  "cannot", "must not",
                                                       "max ",  "no word", "only ", "don't"};
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return says(policy, std::string(word)); });
}

Transcript sitting_of(const Line& line, bool is_marked) {
    const bool troll = line.check == "K13" && !says(line.policy, "real customer");
    const Route route = troll ? Route::no_reply : line.via == Via::dm ? Route::dm : Route::stay_public;
    TranscriptBuilder sitting;
    if (names_routes(line)) take_routes(line.policy, sitting.playbook());
    if (line.check == "K11" && forbids(line.policy)) sitting.playbook().never_promise = {line.policy};
    sitting.conversation("c");
    int at_s = 0;
    if (const std::string told = told_before(line); !told.empty()) sitting.remarks(at_s, told, Via::dm);
    for (int turn = line.check == "K13" ? turns_before(line.policy) : 0; turn > 0; --turn, at_s += 60)
        sitting.asks(at_s, line.customer, route, line.via)
            .replies(at_s + 30, "Hello there.", route, line.via);
    sitting.asks(at_s, line.customer, route, line.via);
    sitting.message().safety_signal = line.check == "K10" && is_marked;
    sitting.message().data_rights_request = line.check == "K12" && is_marked;
    sitting.expects().verify_first = line.check == "K6";
    if (is_verified(line.policy)) sitting.message().verifies = {"name"};
    sitting.replies(at_s + 30, line.reply, line.via == Via::dm ? Route::dm : Route::stay_public, line.via);
    // Long enough for a leak to be left standing.
    sitting.ends(at_s + (line.check == "K4" ? 3600 : 60));
    return sitting.build();
}

/// Read as the program reads, learned weights and all.
void read_afresh(const Reader& reader, Transcript& transcript) {
    for (Conversation& conversation : transcript.conversations)
        for (Reply& reply : conversation.replies) {
            ReadingContext context;
            context.via = reply.via;
            context.own_contacts = transcript.playbook.contacts;
            context.reference_patterns = transcript.playbook.reference_patterns;
            context.in_reply_to = conversation.messages.back().text;
            reply.reading = reader.read(reply.text, context);
        }
}

bool fires(const Transcript& transcript, const std::string& id) {
    for (const CriticalCheck* check : criteria::all_critical_checks())
        if (check->id == id) {
            const Rubric rubric;
            PreparedTexts texts(tests::shipped_language());
            const std::vector<CriticalError> errors = check->check({transcript, rubric, texts});
            const int last = transcript.conversations.back().replies.back().id;
            return std::ranges::any_of(
                errors, [&](const auto& error) { return error.reply < 0 || error.reply == last; });
        }
    return false;
}

struct Counts {
    int hits = 0, misses = 0, alarms = 0, quiet = 0;
    void add(bool wrong, bool found) { ++(wrong ? found ? hits : misses : found ? alarms : quiet); }
    int n() const { return hits + misses + alarms + quiet; }
};

void append_pooled(const std::string& set, const Counts& all, double precision, double recall,
                   std::vector<AccuracyRow>& rows) {
    rows.push_back(share_row(set, "critical errors, precision", all.hits, all.hits + all.alarms, precision));
    rows.push_back(share_row(set, "critical errors, recall", all.hits, all.hits + all.misses, recall));
}

constexpr double least_right = .4;

void measure_table(const Table& table, const Reader& reader, const std::filesystem::path& source,
                   std::vector<AccuracyRow>& rows, std::vector<std::string>* misses) {
    const std::vector<Line> lines = read_lines(source / "tests" / "accuracy" / "sets" / table.file, table);
    std::set<std::string> marked;
    for (const Line& line : lines)
        if (line.wrong) marked.insert(line.check + line.customer);
    std::map<int, Counts> by_check;  // by number, so that K2 comes before K10
    Counts learnt, apart;
    for (const Line& line : lines) {
        Transcript sitting = sitting_of(line, is_marked(line, marked));
        read_afresh(reader, sitting);
        const bool found = fires(sitting, line.check);
        (line.learnt ? learnt : apart).add(line.wrong, found);
        if (!line.learnt) by_check[std::stoi(line.check.substr(1))].add(line.wrong, found);
        if (misses && found != line.wrong)
            misses->push_back(fmt::format("{} {} {} | {} | {} | {}", line.learnt ? "learnt" : "apart",
                                          found ? "alarm" : "miss", line.check, line.customer, line.policy,
                                          line.reply));
    }
    const std::string set = fmt::format("{}, kept apart", table.author);
    for (const auto& [number, counts] : by_check)
        rows.push_back(share_row(set, fmt::format("K{} right", number), counts.hits + counts.quiet,
                                 counts.n(), least_right));
    append_pooled(set, apart, table.precision, table.recall, rows);
    append_pooled(fmt::format("{}, learnt from", table.author), learnt, table.learnt_precision,
                  table.learnt_recall, rows);
}

}  // namespace

std::vector<AccuracyRow> measure_critical(const Reader& reader, const std::filesystem::path& source,
                                          std::vector<std::string>* misses) {
    std::vector<AccuracyRow> rows;
    for (const Table& table : tables) measure_table(table, reader, source, rows, misses);
    return rows;
}

}  // namespace tests::accuracy
