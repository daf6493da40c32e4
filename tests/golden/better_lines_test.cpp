// Every better line that the shipped library can bring about, held to what a trainee may do with it: send it.
// Hidden, for they take minutes: golden_runs_tests "[.library]" runs them, "[.print]" prints the lines.
#include <fmt/format.h>

#include <cstdio>
#include <map>
#include <set>

#include "scoring/criteria/all.h"
#include "scoring/reader.h"
#include "scoring/text/code_points.h"
#include "scoring/text/heat_cues.h"
#include "scoring/text/weighted_length.h"
#include "sim/app/data/judge.h"
#include "tests/golden/players.h"
#include "tests/support/catch.h"
#include "tests/support/paths.h"
#include "tests/support/shipped_reader.h"

using namespace sim;

namespace {

std::vector<scenario::Loaded> library() {
    std::vector<scenario::Loaded> loaded;
    const auto folder = tests::source_dir() / "scenarios";
    std::set<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        if (entry.path().extension() == ".json") files.insert(entry.path());
    for (const auto& file : files) loaded.push_back(scenario::load_scenario(file, {folder}));
    return loaded;
}

const scoring::Conversation* conversation_of(const tests::Played& played, const std::string& id) {
    for (const scoring::Conversation& conversation : played.transcript.conversations)
        if (conversation.id == id) return &conversation;
    return nullptr;
}

const scoring::Reply* reply_of(const scoring::Conversation& conversation, int id) {
    for (const scoring::Reply& reply : conversation.replies)
        if (reply.id == id) return &reply;
    return nullptr;
}

const scoring::CustomerMessage* message_of(const scoring::Conversation& conversation, int id) {
    for (const scoring::CustomerMessage& message : conversation.messages)
        if (message.id == id) return &message;
    return nullptr;
}

/// A better line with the place it is for.
struct Line {
    const tests::Played* played;
    std::string criterion;
    const scoring::Conversation* conversation;  ///< null: about an announcement or the whole session
    const scoring::Reply* reply;
    const scoring::CustomerMessage* message;
    scoring::Span evidence;
    std::string says;
    std::string text;
    bool amiss = true;  ///< false where the judge took a share off for degree, and names no fault

    std::string where() const {
        return fmt::format("{} {} {} {}: {}", played->scenario, played->player,
                           conversation ? conversation->id : "-", criterion, text);
    }
};

template <typename Verdict>
void add(const tests::Played& played, const std::string& criterion, const Verdict& verdict,
         std::vector<Line>& lines) {
    const scoring::Conversation* conversation = conversation_of(played, verdict.conversation);
    lines.push_back({&played, criterion, conversation,
                     conversation ? reply_of(*conversation, verdict.reply) : nullptr,
                     conversation ? message_of(*conversation, verdict.message) : nullptr, verdict.evidence,
                     verdict.says, verdict.better});
}

std::vector<Line> lines_of(const tests::Played& played) {
    std::vector<Line> lines;
    constexpr double well = .75;  // scoring/criteria/no_heat.cpp, clarity.cpp
    for (const scoring::Finding& finding : played.card.findings) {
        if (finding.points >= finding.of) continue;
        add(played, finding.criterion, finding, lines);
        lines.back().amiss = finding.points < well * finding.of;
    }
    for (const scoring::CriticalError& error : played.card.critical) add(played, error.id, error, lines);
    return lines;
}

/// What would be wrong with sending it, where the reply in question stands or the message waits; "" when
/// nothing is.
std::string wrong_with(const Line& line, const scoring::Reader& reader) {
    if (line.text.empty()) return line.amiss ? "is empty" : "";
    if (line.text.find('{') != std::string::npos) return "has a blank";
    const bool is_note = line.reply && line.reply->route == scoring::Route::hand_off;
    const bool open = (line.reply && line.reply->via == scoring::Via::open) ||
                      (line.message && line.message->via == scoring::Via::open);
    if (open && !is_note && !scoring::text::is_valid_post(line.text)) return "does not fit a post";
    if (!scoring::text::find_heat_cues(tests::prepared(line.text)).empty()) return "is heated";
    if (line.says.empty()) return "does not say why";
    if (line.reply && line.evidence.end > scoring::text::count_code_points(line.reply->text))
        return "shows words that are not there";
    if (!line.conversation || is_note) return "";
    scoring::Transcript sent = line.played->transcript;
    sent.conversations = {*line.conversation};
    scoring::Conversation& conversation = sent.conversations.front();
    scoring::Reply reply;
    if (line.reply) reply = *line.reply;
    if (!line.reply && line.message) {
        reply.answers = line.message->id;
        reply.at_ms = line.message->at_ms + 1;
        reply.via = line.message->via;
    }
    reply.id = 1000000;
    reply.route = scoring::Route::dm;
    if (line.message && line.message->expects) reply.route = line.message->expects->route;
    if (line.text.starts_with("By DM: ")) reply.via = scoring::Via::dm;
    // What to do comes before what to say; only that is sent.
    const std::size_t said = line.text.starts_with("Before leaving") ? line.text.find(": ") : line.text.npos;
    reply.text = said == line.text.npos ? line.text : line.text.substr(said + 2);
    scoring::ReadingContext context;
    context.via = reply.via;
    context.own_contacts = sent.playbook.contacts;
    context.reference_patterns = sent.playbook.reference_patterns;
    reply.reading = reader.read(reply.text, context);
    conversation.replies = {reply};
    const scoring::Rubric rubric;
    scoring::PreparedTexts texts(tests::shipped_language());
    for (const scoring::CriticalCheck* check : scoring::criteria::all_critical_checks())
        for (const scoring::CriticalError& error : check->check({sent, rubric, texts}))
            if (error.reply == reply.id && error.id != "K13" && check->id != "K13")
                return fmt::format("would be {}: {}", check->id, error.says);
    return "";
}

}  // namespace

TEST_CASE("every better line of the library may be sent, and speaks of its own conversation only",
          "[.library]") {
    const scoring::Reader reader = app::load_reader();
    std::map<std::string, std::set<std::string>> used;
    std::set<std::string> wrong;
    for (const scenario::Loaded& loaded : library())
        for (const std::string player : {"silent", "rude", "slow", "asking", "ok", "bad"}) {
            const tests::Played played = tests::play_as(player, loaded, reader);
            std::set<std::string> seen;
            for (const Line& line : lines_of(played)) {
                // The customers of one stream have one matter: outage#1, outage#2.
                if (line.conversation && !line.text.empty()) {
                    const std::string& whole = line.conversation->id;
                    used[line.text].insert(played.scenario + " " + whole.substr(0, whole.find('#')));
                }
                const std::string id = line.conversation ? line.conversation->id : "";
                if (!seen.insert(id + "/" + line.text).second) continue;
                if (const std::string what = wrong_with(line, reader); !what.empty())
                    wrong.insert(what + ": " + line.where());
            }
            for (const scoring::DimensionScore& dimension : played.card.dimensions)
                for (const scoring::CriterionScore& criterion : dimension.criteria) {
                    double points = 0, of = 0;
                    for (const scoring::Finding& finding : played.card.findings)
                        if (finding.criterion == criterion.id) points += finding.points, of += finding.of;
                    CHECK(points == Approx(criterion.points).margin(1e-9));
                    CHECK(of == Approx(criterion.of).margin(1e-9));
                }
        }
    for (const auto& [text, places] : used)
        if (places.size() > 1)
            wrong.insert(fmt::format("is used for {} conversations: {}", places.size(), text));
    for (const std::string& line : wrong) {
        INFO(line);
        CHECK(false);
    }
}

TEST_CASE("whoever answers once and leaves half or more alone is far from a pass", "[.library]") {
    const scoring::Reader reader = app::load_reader();
    for (const scenario::Loaded& loaded : library()) {
        const tests::Played played = tests::play_as("leaving", loaded, reader);
        std::set<std::string> left_alone, all;
        for (const scoring::Finding& finding : played.card.findings) {
            if (finding.criterion == "S4") all.insert(finding.conversation);
            if (finding.criterion == "T5" && finding.reply < 0) left_alone.insert(finding.conversation);
        }
        const double share =
            all.empty() ? 0 : static_cast<double>(left_alone.size()) / static_cast<double>(all.size());
        INFO(played.scenario << ": " << left_alone.size() << " of " << all.size()
                             << " conversations left alone, " << played.card.would_have_been);
        if (share >= .5) CHECK(played.card.would_have_been < 80);
        if (share >= .3) CHECK(played.card.would_have_been < 85);
        if (share > 0) CHECK(played.card.would_have_been < 89);
    }
}

TEST_CASE("print every better line", "[.print]") {
    const scoring::Reader reader = app::load_reader();
    for (const scenario::Loaded& loaded : library())
        for (const std::string& player : tests::players()) {
            const tests::Played played = tests::play_as(player, loaded, reader);
            fmt::print("== {} {} overall {:.1f} would {:.1f}\n", played.scenario, player, played.card.overall,
                       played.card.would_have_been);
            std::map<int, std::string> texts;
            for (const auto& conversation : played.transcript.conversations)
                for (const auto& reply : conversation.replies) texts[reply.id] = reply.text;
            for (const scoring::Finding& finding : played.card.findings)
                if (finding.points < finding.of)
                    fmt::print("{}\t{}\t{}\t{}\t{}\n", finding.criterion, finding.conversation,
                               texts[finding.reply], finding.says, finding.better);
            for (const scoring::CriticalError& error : played.card.critical)
                fmt::print("{}\t{}\t{}\t{}\t{}\n", error.id, error.conversation, texts[error.reply],
                           error.says, error.better);
        }
}
