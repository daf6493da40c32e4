#include "sim/import/draft.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "sim/import/answers.h"
#include "sim/import/points.h"
#include "sim/import/tongue.h"

namespace sim::threads {
namespace {

constexpr std::size_t most_conversations = 4;
constexpr std::size_t most_turns = 10;
constexpr std::int64_t guessed_wait_s = 120;
constexpr std::int64_t patience_s = 1200;

std::string duration(std::int64_t seconds) {
    if (seconds < 90) return fmt::format("{} s", seconds);
    if (seconds < 5400) return fmt::format("{} min", (seconds + 30) / 60);
    if (seconds < 129'600) return fmt::format("{} h", (seconds + 1800) / 3600);
    return fmt::format("{} days", (seconds + 43200) / 86400);
}

/// Words that say what a message is about: the longer ones that are neither names nor small talk.
std::vector<std::string> issue_words(const std::string& text, const BrandFace& brand) {
    constexpr std::array<std::string_view, 60> small = {
        "about", "after",   "again", "already",  "always", "another", "anyone", "because", "been",  "before",
        "being", "cant",    "could", "customer", "does",   "doesn",   "dont",   "even",    "ever",  "every",
        "from",  "getting", "going", "have",     "hello",  "help",    "here",   "just",    "know",  "like",
        "make",  "more",    "much",  "need",     "never",  "only",    "please", "really",  "said",  "should",
        "some",  "still",   "thank", "thanks",   "that",   "their",   "them",   "then",    "there", "they",
        "thing", "this",    "what",  "when",     "where",  "which",   "with",   "would",   "your",  "yours"};
    std::vector<std::string> words;
    const std::u32string points = decode(text);
    std::string handles = lower(brand.name);
    for (const std::string& handle : brand.handles) handles += " " + lower(handle);
    std::size_t skip_until = 0;
    std::string word;
    for (std::size_t at = 0; at <= points.size() && words.size() < 5; ++at) {
        const char32_t point = at < points.size() ? points[at] : U' ';
        const bool begins_skip =
            point == U'@' || point == U'#' || (point == U':' && word.starts_with("http"));
        if (begins_skip && at >= skip_until) skip_until = points.find(U' ', at);
        if (at < skip_until) word.clear();
        if (at < skip_until) continue;
        if (is_ascii_letter(point)) {
            word += static_cast<char>(point);
            continue;
        }
        const std::string known = lower(word);
        word.clear();
        const bool plain =
            point != U'\'' && point != 0x2019 && known.size() >= 4 && known.find("xxx") == known.npos;
        if (plain && std::ranges::find(small, known) == small.end() && handles.find(known) == handles.npos &&
            !is_given_name(known) && std::ranges::find(words, known) == words.end())
            words.push_back(known);
    }
    return words;
}

/// Cut between words.
std::string beginning(const std::string& text, std::size_t most) {
    std::u32string points = decode(text);
    if (points.size() <= most) return text;
    points.resize(most);
    const std::size_t space = points.rfind(U' ');
    if (space != std::u32string::npos && space > most / 2) points.resize(space);
    return encode(points) + "…";
}

class DraftMaker {
  public:
    DraftMaker(const DraftSettings& settings, const BrandFace& brand, const Read& read,
               const RouteOf& route_of, Cleaner& cleaner)
        : settings_(settings), brand_(brand), read_(read), route_of_(route_of), cleaner_(cleaner) {}

    /// False when private data would stay.
    bool add(const Dialogue& dialogue) {
        DraftConversation conversation;
        conversation.account = dialogue.customer;
        for (const DialogueTurn& turn : dialogue.turns) {
            if (made_.size() == most_turns) break;
            if (!add_turn(turn, dialogue.customer)) return false;
        }
        // Before the first answer nothing is to be judged, behind the first gap nothing is reached.
        const auto answered = [](const Made& made) { return !made.steps.front().examples.empty(); };
        made_.erase(made_.begin(), std::ranges::find_if(made_, answered));
        if (const auto gap = std::ranges::find_if_not(made_, answered); gap != made_.end())
            made_.erase(gap + 1, made_.end());
        if (!made_.empty()) finish(conversation, dialogue);
        made_.clear();
        last_ = {};
        return true;
    }

    DraftedScenario take() {
        draft_.id = settings_.id;
        draft_.brand = settings_.brand;
        draft_.support_handle = brand_.support_handle;
        if (!draft_.conversations.empty()) title();
        return std::move(draft_);
    }

  private:
    /// A turn's steps, and how long its customer took to say it after the brand's answer before.
    struct Made {
        std::vector<DraftStep> steps;
        std::int64_t wait_s = unknown_wait;
        std::vector<std::int64_t> silences;  ///< before each step but the first
    };

    bool add_turn(const DialogueTurn& turn, const std::string& customer) {
        Made made;
        made.wait_s = turn.said.front().front().wait_s;
        for (const std::vector<Line>& said : turn.said) {
            DraftStep step;
            if (!customer_says(said, customer, step)) return false;
            if (step.text.empty()) continue;
            if (!made.steps.empty()) made.silences.push_back(said.front().wait_s);
            made.steps.push_back(std::move(step));
        }
        std::vector<DraftExample> examples;
        for (const Answer& answer : whole_answers(turn.replies))
            if (!brand_says(answer, customer, examples)) return false;
        if (made.steps.empty()) return true;         // a picture alone, or nothing but handles
        if (examples.empty()) made.steps.resize(1);  // what was asked again is reached by silence alone
        for (DraftStep& step : made.steps) {
            step.examples = examples;
            step.wants_apology = apology_;
        }
        made_.push_back(std::move(made));
        return true;
    }

    bool customer_says(const std::vector<Line>& said, const std::string& customer, DraftStep& step) {
        for (const Line& line : said) {
            const auto words = cleaner_.customer_words(line.post->text, customer, last_);
            if (!words) return false;
            if (!step.text.empty() && !words->empty()) step.text += ' ';
            step.text += *words;
        }
        if (step.text.empty()) return true;
        last_ = step.text;
        step.issue = issue_words(step.text, brand_);
        const std::string lowered = lower(step.text);
        const bool tagged = std::ranges::any_of(brand_.handles, [&](const std::string& handle) {
            return lowered.find(lower(handle)) != lowered.npos;
        });
        step.via =
            tagged || !made_.empty() ? scenario::CustomerVia::mention : scenario::CustomerVia::untagged;
        return true;
    }

    bool brand_says(const Answer& reply, const std::string& customer, std::vector<DraftExample>& examples) {
        const std::string asked = last_;
        const auto words = cleaner_.brand_words(reply.text, customer, asked);
        if (!words) return false;
        if (words->empty()) return true;
        const scoring::Reading reading = read_(*words, asked);
        DraftExample example;
        example.text = *words;
        example.route = route_of_(reading, *words);
        example.because = examples.empty() ? "The real reply" : "Another real reply to the same post";
        if (reply.wait_s != unknown_wait)
            example.because += fmt::format(", {} later", duration(reply.wait_s));
        example.because += ".";
        if (examples.empty()) apology_ = reading.has(scoring::Act::apology);
        examples.push_back(std::move(example));
        return true;
    }

    std::int64_t played_wait(std::int64_t real_s) const {
        if (real_s == unknown_wait) return std::min(guessed_wait_s, settings_.longest_wait_s);
        return std::clamp<std::int64_t>(real_s, 5, settings_.longest_wait_s);
    }

    void finish(DraftConversation& conversation, const Dialogue& dialogue) {
        bool leaves = false;
        for (std::size_t turn = 0; turn < made_.size(); ++turn)
            for (std::size_t part = 0; part < made_[turn].steps.size(); ++part) {
                DraftStep& step = made_[turn].steps[part];
                step.id = id_of(turn, part);
                if (!step.examples.empty()) link(turn, part, step), leaves = true;
                conversation.steps.push_back(std::move(step));
            }
        if (leaves) conversation.steps.push_back(DraftStep{.id = "leaves"});
        if (needs_close_) conversation.steps.push_back(DraftStep{.id = "closes"});
        needs_close_ = false;
        const Person person = cleaner_.person(dialogue.customer);
        conversation.id = fmt::format("with-{}", lower(person.first_name()));
        conversation.starts_s = 10 + std::min(dialogue.begins_s, settings_.longest_wait_s);
        conversation.heat_milli = read_(conversation.steps.front().text, "").heat_milli / 100 * 100;
        draft_.cast.push_back(person);
        draft_.conversations.push_back(std::move(conversation));
    }

    static std::string id_of(std::size_t turn, std::size_t part) {
        const std::string id = fmt::format("post_{}", turn + 1);
        return part == 0 ? id : fmt::format("{}_again{}", id, part == 1 ? "" : std::to_string(part));
    }

    /// Where it goes on from here: the customer's next post whatever is answered, the next try when nobody
    /// answers, and away after a critical error.
    void link(std::size_t turn, std::size_t part, DraftStep& step) {
        const bool last = turn + 1 == made_.size();
        const std::string next = last ? "closes" : id_of(turn + 1, 0);
        const std::int64_t wait = last ? 5 : played_wait(made_[turn + 1].wait_s);
        needs_close_ = needs_close_ || last;
        waits_s_ += wait + 300;
        step.next.push_back({.go = "leaves", .critical = true, .after_s = 5, .heat_milli = 300});
        const bool again = part + 1 < made_[turn].steps.size();
        const std::int64_t silence = again ? played_wait(made_[turn].silences[part]) : 2 * patience_s;
        step.next.push_back({.go = again ? id_of(turn, part + 1) : "leaves", .silent_s = silence});
        step.next.push_back({.go = next, .after_s = wait});
        if (!last && made_[turn + 1].wait_s > settings_.longest_wait_s)
            step.examples.front().because +=
                fmt::format(" The customer came back {} later.", duration(made_[turn + 1].wait_s));
    }

    void title() {
        const std::string& first = draft_.conversations.front().steps.front().text;
        std::string words = first;
        while (words.starts_with('@') && words.find(' ') != words.npos) words.erase(0, words.find(' ') + 1);
        draft_.title = "Draft: " + beginning(words, 56);
        const std::size_t people = draft_.conversations.size();
        std::size_t posts = 0;
        for (const DraftConversation& conversation : draft_.conversations)
            posts += static_cast<std::size_t>(std::ranges::count_if(
                conversation.steps, [](const DraftStep& step) { return !step.text.empty(); }));
        draft_.summary =
            fmt::format("Drawn from a real conversation: {} {} by {} {}, names and private data replaced.",
                        posts, posts == 1 ? "post" : "posts", people, people == 1 ? "customer" : "customers");
        draft_.minutes = 5;
        // Waiting and answering together in about five minutes.
        draft_.pace = std::clamp(static_cast<double>(waits_s_) / 300, 4.0, 20.0);
        draft_.minutes =
            static_cast<int>(std::clamp(static_cast<double>(waits_s_) / draft_.pace / 60 + .5, 2.0, 60.0));
        draft_.pace = static_cast<int>(draft_.pace);
    }

    const DraftSettings& settings_;
    const BrandFace& brand_;
    const Read& read_;
    const RouteOf& route_of_;
    Cleaner& cleaner_;
    DraftedScenario draft_;
    std::vector<Made> made_;
    std::string last_;  ///< what was said last, cleaned
    bool apology_ = false;
    bool needs_close_ = false;
    std::int64_t waits_s_ = 0;
};

}  // namespace

namespace {

/// What the customer said in it, without handles and links.
std::string words_of_dialogue(const Dialogue& dialogue) {
    std::string words;
    for (const DialogueTurn& turn : dialogue.turns)
        for (const std::vector<Line>& said : turn.said)
            for (const Line& line : said) words += line.post->text + " ";
    return words;
}

}  // namespace

std::string what_is_missing(const DraftedScenario& draft) {
    std::size_t asking = 0, without_good = 0, without_bad = 0;
    for (const DraftConversation& conversation : draft.conversations)
        for (const DraftStep& step : conversation.steps) {
            if (step.examples.empty()) continue;
            const auto lacks = [&](scenario::Grade grade) {
                return std::ranges::find(step.examples, grade, &DraftExample::grade) == step.examples.end();
            };
            ++asking;
            without_good += lacks(scenario::Grade::good);
            without_bad += lacks(scenario::Grade::bad);
        }
    return fmt::format(
        "Not fit for training yet: of {} {} that {} an answer {} {} no good example and {} no bad one, and "
        "nothing stops a pasted reply from passing.",
        asking, asking == 1 ? "step" : "steps", asking == 1 ? "expects" : "expect", without_good,
        without_good == 1 ? "has" : "have", without_bad);
}

std::optional<DraftedScenario> draft_of(const Thread& thread, const std::string& company,
                                        const DraftSettings& settings, const BrandFace& brand,
                                        const Read& read, const RouteOf& route_of, std::string& why) {
    const Conversations conversations = conversations_of(thread, company);
    why = "no customer's post was answered";
    if (conversations.dialogues.empty()) return std::nullopt;
    Cleaner cleaner(brand, conversations.company, settings.id, read);
    cleaner.learn_names(thread.posts);
    DraftMaker maker(settings, brand, read, route_of, cleaner);
    std::size_t added = 0;
    std::string foreign;
    for (const Dialogue& dialogue : conversations.dialogues) {
        if (added == most_conversations) break;
        if (const std::string language = foreign_language(words_of_dialogue(dialogue)); !language.empty()) {
            foreign = fmt::format("in another language ({})", language);
            continue;
        }
        why = "private data could not be taken out";
        if (!maker.add(dialogue)) return std::nullopt;
        ++added;
    }
    DraftedScenario draft = maker.take();
    why = foreign.empty() ? "no words were left" : foreign;
    if (draft.conversations.empty()) return std::nullopt;
    return draft;
}

}  // namespace sim::threads
