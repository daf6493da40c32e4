// Transcripts that read like what happened, for tests of the judge. Readings come from the rules of
// scoring/text alone, so that no learned weights can move these tests.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "scoring/criterion.h"
#include "scoring/scorecard.h"
#include "scoring/transcript.h"

namespace tests {

/// "We will call you [ASAP]!": the text without the brackets, and the span they mark. Empty without brackets.
struct Marked {
    std::string text;
    scoring::Span span;
};
Marked marked(std::string_view with_brackets);

/// What the rules read in a text, as the judge would be given it.
scoring::Reading reading_of(const std::string& text, const scoring::Playbook& playbook, scoring::Via via,
                            const std::string& in_reply_to = "");

/// Adds to the conversation named last; times are simulated seconds. Ids rise with each call, so call in time
/// order.
class TranscriptBuilder {
  public:
    /// @Parcelly (praise, news), @ParcellyHelp (anything), signature ^JD, two contacts, always open.
    TranscriptBuilder();

    TranscriptBuilder& conversation(const std::string& id, const std::string& name = "Sam Ortiz",
                                    const std::string& handle = "@sam_travels");
    /// The customer writes, in a step of its own, and this route is expected.
    TranscriptBuilder& asks(int at_s, const std::string& text,
                            scoring::Route expected = scoring::Route::stay_public,
                            scoring::Via via = scoring::Via::open);
    /// The customer writes again in the same step, out of impatience.
    TranscriptBuilder& chases(int at_s, const std::string& text);
    /// The customer writes, and nothing is expected.
    TranscriptBuilder& remarks(int at_s, const std::string& text, scoring::Via via = scoring::Via::open);
    TranscriptBuilder& replies(int at_s, const std::string& text,
                               scoring::Route route = scoring::Route::stay_public,
                               scoring::Via via = scoring::Via::open);
    TranscriptBuilder& facts(std::vector<std::string> issue_facts);
    TranscriptBuilder& ends(int at_s);

    scoring::Conversation& current() { return transcript_.conversations.back(); }
    scoring::CustomerMessage& message() { return current().messages.back(); }
    scoring::Reply& reply() { return current().replies.back(); }
    scoring::Expectation& expects() { return *message().expects; }
    scoring::Playbook& playbook() { return transcript_.playbook; }
    scoring::Transcript& raw() { return transcript_; }
    /// With readings.
    scoring::Transcript build() const;

  private:
    void add_message(int at_s, const std::string& text, scoring::Via via);
    scoring::Transcript transcript_;
    int next_id_ = 1;
    int steps_ = 0;
};

std::vector<scoring::Judgement> judgements(const scoring::Criterion& criterion,
                                           const TranscriptBuilder& builder);
/// The one judgement that the criterion makes; fails the test when there are none or several.
scoring::Judgement only(const scoring::Criterion& criterion, const TranscriptBuilder& builder);
std::vector<scoring::CriticalError> errors(const scoring::CriticalCheck& check,
                                           const TranscriptBuilder& builder);

/// What the judge says of the whole sitting, by the rubric as it ships.
scoring::Scorecard judge(const scoring::Transcript& transcript, const scoring::Rubric& rubric = {});

}  // namespace tests
