// Texts that break programs, as what customers write and as what trainees answer: played, kept, read back,
// judged, shown, exported. Nothing breaks and nothing is lost.
#include "tests/support/hard_texts.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "scoring/reader.h"
#include "sim/engine/command.h"
#include "sim/engine/fact.h"
#include "sim/engine/state.h"
#include "sim/report/scorecard_json.h"
#include "sim/report/scorecard_text.h"
#include "sim/session/session_runner.h"
#include "sim/viewmodel/debrief.h"
#include "sim/viewmodel/display_words.h"
#include "sim/viewmodel/practice.h"
#include "sim/viewmodel/replay.h"
#include "sim/viewmodel/replay_tape.h"
#include "tests/support/catch.h"
#include "tests/support/paths.h"
#include "tests/support/shipped_reader.h"
#include "tests/support/temporary_folder.h"

using namespace sim::session;
namespace engine = sim::engine;
namespace scenario = sim::scenario;
namespace store = sim::store;
namespace viewmodel = sim::viewmodel;
using nlohmann::json;

namespace {

const scoring::Reader& reader() {
    static const scoring::Reader& shared = tests::shipped_reader();
    return shared;
}

bool has_nul(const std::string& text) { return text.find('\0') != std::string::npos; }

/// What a scenario file may hold as a customer's words.
std::vector<std::string> sayable() {
    std::vector<std::string> texts = tests::all_hard_texts();
    std::erase_if(texts, [](const std::string& text) { return text.empty() || has_nul(text); });
    return texts;
}

/// The same as far as a scenario may say it: control characters are refused there, by name, and {words} in
/// braces stand for variables.
std::string as_customer(const std::string& text) {
    std::string said;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto byte = static_cast<unsigned char>(text[at]);
        const bool c1 =
            byte == 0xc2 && at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) < 0xa0;
        if (c1) ++at;
        if (c1 || byte == 0x7f || (byte < 0x20 && byte != '\n' && byte != '\t')) continue;
        said += text[at] == '{' ? '(' : text[at];
    }
    return said.empty() ? "." : said;
}

/// A name may hold nothing that is not seen and turns what stands beside it around.
std::string as_name(std::string text) {
    for (const std::string_view sign : {"\u200B", "\u200E", "\u200F", "\u202A", "\u202B", "\u202C", "\u202D",
                                        "\u202E", "\u2060", "\u2066", "\u2067", "\u2068", "\u2069", "\uFEFF"})
        for (std::size_t at = 0; (at = text.find(sign)) != std::string::npos;) text.erase(at, sign.size());
    return text.empty() ? "." : text;
}

std::string first_characters(const std::string& text, int count) {
    std::string out;
    for (const char byte : text) {
        if ((static_cast<unsigned char>(byte) & 0xc0) != 0x80 && count-- == 0) break;
        out += byte;
    }
    return out;
}

/// One customer for each text: named by it, saying it in public or in private, and saying it again when
/// answered.
json scenario_of(const std::vector<std::string>& texts) {
    json all{{"format", 1},
             {"id", "hard-texts"},
             {"title", "Hard texts"},
             {"brand", "parcelly"},
             {"summary", "Everybody writes something odd."},
             {"level", "hard"},
             {"minutes", 5},
             {"pace", 4},
             {"begins", "2026-03-02T09:00:00"},
             {"ends_s", 86400}};
    for (std::size_t n = 0; n < texts.size(); ++n) {
        const std::string id = "c" + std::to_string(n), person = "p" + std::to_string(n);
        const char* via = n % 2 == 0 || texts[n].size() > 280 ? "dm" : "mention";
        all["cast"][person] = {{"handle", "@" + person},
                               {"name", first_characters(as_name(as_customer(texts[n])), 100)}};
        all["conversations"].push_back(
            {{"id", id},
             {"persona", person},
             {"issue", "lost_parcel"},
             {"starts", {{"at_s", n + 1}, {"step", "asks"}}},
             {"steps",
              {{"asks",
                {{"says", {{"via", via}, {"text", as_customer(texts[n])}}},
                 {"expects", {{"route", "public"}}},
                 {"next", {{{"go", "again"}, {"after_s", 1}}}}}},
               {"again", {{"says", {{"via", via}, {"text", as_customer(texts[n])}}}, {"end", true}}}}}});
    }
    return all;
}

scenario::Loaded loaded_from(const std::vector<std::string>& texts) {
    const auto folder = tests::source_dir() / "scenarios";
    return scenario::load_scenario_text(scenario_of(texts).dump(),
                                        tests::read_file(folder / "brands" / "parcelly.json"), "",
                                        "hard-texts.json", {folder});
}

engine::Reply reply_with(const std::string& conversation, const std::string& text) {
    engine::Reply reply;
    reply.conversation = conversation;
    reply.as_handle = "@ParcellyHelp";
    reply.text = text;
    reply.via = reader().read(text).weighted_length > 280 ? scoring::Via::dm : scoring::Via::open;
    return reply;
}

/// The scenario's customers have all written, been answered in their own words, and written again.
struct Played {
    std::vector<std::string> texts;
    scenario::Loaded loaded;
    tests::TemporaryFolder folder;
    store::Store kept = store::Store::open(folder / "c.db");
    std::vector<std::string> refused;

    explicit Played(std::vector<std::string> said) : texts(std::move(said)), loaded(loaded_from(texts)) {}

    /// Everybody has written, nobody was answered yet.
    SessionRunner begin(store::Store* where) {
        Sitting sitting;
        sitting.person = "Ada";
        SessionRunner runner = SessionRunner::begin(loaded, sitting, reader(), where);
        runner.advance(1000 * static_cast<engine::Tick>(texts.size() + 2));
        return runner;
    }
    SessionRunner play() {
        SessionRunner runner = begin(&kept);
        engine::Tick at = 1000 * static_cast<engine::Tick>(texts.size() + 2);
        for (std::size_t n = 0; n < texts.size(); ++n) {
            const auto done = runner.submit({at += 2000, reply_with("c" + std::to_string(n), texts[n])});
            if (done.refusal) refused.push_back(done.refusal->id + ": " + texts[n]);
        }
        runner.submit({at + 60'000, engine::End{}});
        return runner;
    }
};

/// What the screen says of a message: the words as they are, however they are styled.
bool all_spans_inside(const viewmodel::RichText& text) {
    const auto characters = std::ranges::count_if(
        text.text, [](char byte) { return (static_cast<unsigned char>(byte) & 0xc0) != 0x80; });
    return std::ranges::all_of(text.spans, [&](const viewmodel::StyledSpan& span) {
        return span.start >= 0 && span.start <= span.end && span.end <= characters;
    });
}

void check_kept(Played& played, SessionRunner& runner) {
    for (const std::string& refused : played.refused) {
        INFO(refused);
        CHECK(refused.starts_with("empty-text"));  // blanks alone are no reply
    }
    for (std::size_t n = 0; n < played.texts.size(); ++n) {
        const engine::ConversationState* conversation = runner.state().find("c" + std::to_string(n));
        REQUIRE(conversation);
        INFO(played.texts[n].substr(0, 200));
        for (const engine::Message& message : conversation->messages)
            CHECK(message.text == (message.author == engine::Author::trainee ? played.texts[n]
                                                                             : as_customer(played.texts[n])));
    }
    store::Store other = store::Store::open(played.folder / "c.db");
    CHECK(engine::replay(runner.scenario(), other.journal(*runner.id())) == runner.state());
    SessionRunner resumed = SessionRunner::resume(other, *runner.id(), reader());
    CHECK(resumed.state().conversations == runner.state().conversations);
}

void check_judged(Played& played, SessionRunner& runner) {
    const scoring::Scorecard card = runner.finish("2026-03-02T10:00:00");
    for (const scoring::Finding& finding : card.findings) {
        INFO(finding.criterion << " " << finding.says << " | " << finding.better);
        CHECK(tests::is_utf8(finding.says + finding.better));
        CHECK(finding.evidence.start <= finding.evidence.end);
    }
    const std::vector<engine::Fact> journal = played.kept.journal(*runner.id());
    const viewmodel::Debrief debrief = viewmodel::debrief_of(runner.state(), card, {}, {.journal = journal});
    CHECK(debrief.thread.size() >= 2 * (played.texts.size() - played.refused.size()));
    for (const viewmodel::DebriefItem& item : debrief.thread) {
        INFO(item.body.text.substr(0, 200));
        CHECK(tests::is_utf8(item.name + item.heading + item.meta + item.avatar.initials + item.body.text));
        CHECK(all_spans_inside(item.body));
    }
    for (const viewmodel::FindingRow& row : debrief.findings) {
        INFO(row.criterion << " " << row.words);
        CHECK(tests::is_utf8(row.about + row.says + row.better + row.words));
    }
    CHECK(tests::is_utf8(sim::report::scorecard_text(card, sim::report::words_of(journal))));
    const auto again = sim::report::scorecard_from_json(sim::report::scorecard_json(card));
    REQUIRE(again);
    CHECK(again->findings.size() == card.findings.size());

    viewmodel::ReplayTape tape(runner.scenario(), journal, {});
    const auto marks = viewmodel::marks_of(runner.state(), card, tape.ends_at());
    for (int part = 0; part <= 4; ++part) {
        viewmodel::Playback playback;
        playback.at = tape.ends_at() * part / 4;
        const viewmodel::Replay replay = viewmodel::replay_of(tape, playback, marks, card, {});
        CHECK(tests::is_utf8(replay.caption_title));
    }
}

void check_desk(Played& played, SessionRunner& runner) {
    viewmodel::Desk desk = viewmodel::open_desk(runner.state());
    for (std::size_t n = 0; n < played.texts.size(); ++n) {
        const std::string id = "c" + std::to_string(n);
        viewmodel::change(desk, runner.state(), viewmodel::SelectConversation{id});
        viewmodel::change(desk, runner.state(), viewmodel::EditDraft{played.texts[n]});
        const viewmodel::Practice practice =
            viewmodel::practice_of(runner.state(), desk, runner.state().now, reader().read(played.texts[n]));
        INFO(played.texts[n].substr(0, 200));
        CHECK(practice.composer.text == played.texts[n]);
        CHECK(tests::is_utf8(practice.composer.send_label + practice.composer.mode_says));
        CHECK(tests::is_utf8(practice.customer.name + practice.customer.about + practice.top.title));
        REQUIRE(!practice.thread.items.empty());
        CHECK(practice.thread.items.front().body.text == as_customer(played.texts[n]));
        for (const viewmodel::InboxRow& row : practice.inbox.rows)
            CHECK(tests::is_utf8(row.name + row.preview + row.avatar.initials));
    }
}

}  // namespace

TEST_CASE("hard texts: customers say them, trainees answer with them, nothing breaks and nothing is lost") {
    const std::vector<std::string> all = sayable();
    constexpr std::size_t at_once = 20;
    for (std::size_t from = 0; from < all.size(); from += at_once) {
        const auto first = all.begin() + static_cast<std::ptrdiff_t>(from);
        Played played(
            {first, all.begin() + static_cast<std::ptrdiff_t>(std::min(from + at_once, all.size()))});
        for (const scenario::Problem& problem : played.loaded.problems)
            if (problem.severity == scenario::Severity::error) FAIL_CHECK(problem.says);
        REQUIRE(played.loaded.scenario);
        SessionRunner runner = played.play();
        check_kept(played, runner);
        SessionRunner unanswered = played.begin(nullptr);
        check_desk(played, unanswered);
        check_judged(played, runner);
    }
}
