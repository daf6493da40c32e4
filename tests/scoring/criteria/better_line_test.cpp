// Better lines are held to the rubric that they teach.
#include "scoring/criteria/better_line.h"

#include "scoring/criteria/all.h"
#include "scoring/criteria/asks_private_in_public.h"
#include "scoring/criteria/asks_secret.h"
#include "scoring/criteria/no_heat.h"
#include "scoring/criteria/ownership.h"
#include "scoring/criteria/specific_listening.h"
#include "scoring/text/weighted_length.h"
#include "tests/support/catch.h"
#include "tests/support/shipped_reader.h"
#include "tests/support/transcript_builder.h"

using namespace scoring;
using namespace scoring::criteria;
using tests::TranscriptBuilder;

namespace {

TranscriptBuilder raging(Route route) {
    TranscriptBuilder sitting;
    sitting.conversation("c")
        .asks(0, "THREE DAYS. No parcel. Are you lot asleep??", route)
        .facts({"three days", "no parcel"});
    sitting.message().brand_at_fault = true;
    sitting.current().need = Need::angry;
    return sitting;
}

std::vector<std::string> all_lines(const Occasion& occasion) {
    return {better_reply(occasion),       better_ask(occasion),        better_leak_warning(occasion),
            better_closing(occasion),     better_official(occasion),   better_safety(occasion),
            better_data_rights(occasion), better_calm_offer(occasion), better_within_policy(occasion)};
}

}  // namespace

TEST_CASE("a better line is about this customer, by this brand") {
    const Transcript transcript = raging(Route::dm).build();
    const Rubric rubric;
    PreparedTexts texts(tests::shipped_language());
    const Case given{transcript, rubric, texts};
    const std::string line =
        better_reply({given, transcript.conversations[0], &transcript.conversations[0].messages[0]});
    for (const std::string part : {"sorry about the three days", "Sam", "tracking number", "^JD", "DM"}) {
        INFO(line << " / " << part);
        CHECK(line.find(part) != std::string::npos);
    }
}

TEST_CASE("every better line fits a post, and is free of critical errors and heat") {
    for (const Route route : {Route::stay_public, Route::dm, Route::phone, Route::email, Route::secure_link,
                              Route::hand_off, Route::no_reply}) {
        const Transcript transcript = raging(route).build();
        const Rubric rubric;
        PreparedTexts texts(tests::shipped_language());
        const Case given{transcript, rubric, texts};
        for (const std::string& line : all_lines({given, transcript.conversations[0]})) {
            INFO(line);
            CHECK(text::is_valid_post(line));
            TranscriptBuilder used = raging(route);
            used.replies(60, line, route);
            for (const CriticalCheck* check : all_critical_checks()) {
                INFO(check->id);
                if (check->id != "K12") CHECK(tests::errors(*check, used).empty());
            }
            for (const Judgement& judgement : tests::judgements(no_heat, used)) CHECK(judgement.credit == 1);
        }
    }
}

TEST_CASE("the whole better reply earns what it teaches") {
    for (const Route route :
         {Route::stay_public, Route::dm, Route::phone, Route::email, Route::secure_link}) {
        TranscriptBuilder used = raging(route);
        const Transcript transcript = used.build();
        const Rubric rubric;
        PreparedTexts texts(tests::shipped_language());
        const Case given{transcript, rubric, texts};
        used.replies(60, better_reply({given, transcript.conversations[0]}), route);
        INFO(used.reply().text);
        CHECK(tests::only(specific_listening, used).credit == 1);
        CHECK(tests::only(ownership, used).credit == 1);
    }
}

TEST_CASE("a line can be made of nothing") {
    TranscriptBuilder bare;
    bare.conversation("c", "", "");
    bare.playbook() = {};
    const Transcript transcript = bare.build();
    const Rubric rubric;
    PreparedTexts texts(tests::shipped_language());
    const Case given{transcript, rubric, texts};
    for (const std::string& line : all_lines({given, transcript.conversations[0]})) {
        INFO(line);
        CHECK(text::is_valid_post(line));
        CHECK(line.find("  ") == std::string::npos);
        CHECK(line.find("{}") == std::string::npos);
    }
}
