#include "sim/viewmodel/workshop/value_words.h"

#include <array>

namespace sim::viewmodel::workshop {
namespace {

struct Meaning {
    std::string_view keys;  ///< with a blank before and behind each
    std::string_view value, words;
};

constexpr std::string_view routes = " route ";
constexpr std::string_view acts = " acts lacks never did ";

constexpr auto meanings = std::to_array<Meaning>({
    {routes, "public", "answered where it stands; everybody reads it"},
    {routes, "quote", "answered in a quote, for everybody who follows"},
    {routes, "dm", "to direct messages"},
    {routes, "phone", "to a phone number"},
    {routes, "email", "to an e-mail address"},
    {routes, "secure_link", "to a page where nobody else reads along"},
    {routes, "hand_off", "to a department, with a summary"},
    {routes, "redirect", "to another handle of the brand"},
    {routes, "no_reply", "left without an answer, on purpose"},
    {routes, "hide", "hidden: for abuse and leaked data, never for criticism"},
    {routes, "report", "reported to the network"},
    {acts, "apology", "says sorry"},
    {acts, "empathy", "names what it is like for them"},
    {acts, "gratitude", "says thank you"},
    {acts, "greeting", "says hello"},
    {acts, "ask_dm", "asks them to write a DM"},
    {acts, "ask_private_data", "asks for something private"},
    {acts, "leak_private_data", "shows something private"},
    {acts, "give_phone", "gives a phone number"},
    {acts, "give_email", "gives an e-mail address"},
    {acts, "give_link", "gives a link"},
    {acts, "promise", "promises something"},
    {acts, "hand_off", "says who takes over"},
    {acts, "redirect_handle", "sends them to another handle"},
    {acts, "blame", "puts it on the customer"},
    {acts, "follow_up", "says that word will come"},
    {acts, "ask_question", "asks something"},
    {acts, "signature", "is signed"},
    {acts, "ask_removal", "asks to take a post down"},
    {" grade ", "good", "scores 75 or more; shown to trainees as a better line"},
    {" grade ", "ok", "scores 40 or more"},
    {" grade ", "bad", "scores below 50; what the traps look like"},
    {" via ", "mention", "a post that tags the brand"},
    {" via ", "dm", "a direct message"},
    {" via ", "quote", "a quote of an earlier post"},
    {" via ", "untagged", "a post without the handle, found by an alert"},
    {" via ", "public", "where everybody reads it"},
    {" via ", "note", "inside, for colleagues only"},
    {" kind ", "status", "a notice to the desk"},
    {" kind ", "colleague", "a colleague's answer in a thread"},
    {" kind ", "post", "somebody's post"},
    {" kind ", "jump", "the clock leaps: the next morning, days later"},
    {" priority ", "urgent", "safety"},
    {" priority ", "high", "an angry customer"},
    {" priority ", "normal", "a question"},
    {" priority ", "low", "praise, or nothing to answer"},
    {" criticism ", "legitimate", "hiding it would hide fair criticism"},
    {" criticism ", "abuse", "may be hidden or reported"},
    {" dm ", "open", "direct messages arrive"},
    {" dm ", "refuses", "does not accept them: they come back"},
    {" dm ", "closed", "takes none: they come back"},
    {" waits ", "stop", "nobody's patience runs meanwhile"},
    {" waits ", "run", "patience runs through the night"},
});

}  // namespace

std::string_view value_words(std::string_view key, std::string_view value) {
    for (const Meaning& meaning : meanings) {
        const std::size_t at = meaning.keys.find(key);
        if (meaning.value == value && !key.empty() && at != std::string_view::npos && at > 0 &&
            meaning.keys[at - 1] == ' ' && meaning.keys[at + key.size()] == ' ')
            return meaning.words;
    }
    return {};
}

}  // namespace sim::viewmodel::workshop
