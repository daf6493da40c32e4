// Takes out of real posts what tells who wrote them, and puts invented things in its place: handles, names,
// mails, phones, numbers, links; the company's name and handles become the brand's. The same person, link or
// name stays the same through a thread. What reads private data is handed in: this room knows no judge.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "scoring/reading.h"
#include "sim/import/invent.h"
#include "sim/import/post.h"
#include "sim/scenario/brand.h"

namespace sim::threads {

/// Reads a message that answers `in_reply_to`.
using Read = std::function<scoring::Reading(std::string_view text, std::string_view in_reply_to)>;

/// Well-formed, on one line, without markup, control characters and the masks of the export's makers.
std::u32string tidied(std::string_view text);

/// What a company calls itself, out of its handle: "British Airways" of British_Airways, "sprint" of
/// sprintcare.
std::string company_name(std::string_view handle);

/// The handles that a brand answers from, and where its pages are.
struct BrandFace {
    explicit BrandFace(const scenario::Brand& brand);
    std::string name;
    std::string main_handle;
    std::string support_handle;
    std::string article;  ///< a link of its own
    std::string email;
    std::string phone;
    std::string signature;  ///< "^JD", "" when it signs nothing
    std::vector<std::string> handles;
    std::vector<std::string> domains;
};

class Cleaner {
  public:
    /// `company` is the answering account's name in the export; `salt` makes this thread's people its own.
    Cleaner(const BrandFace& brand, std::string company, std::string salt, Read read);

    /// Learns the names that the posts tell ("Hi Sarah Jones,", "Mr Jones"): they are taken out of every
    /// post, also where nothing else says that they are names.
    void learn_names(const std::vector<Post>& posts);
    /// The invented person who stands for an account of the export.
    const Person& person(const std::string& author);
    /// Empty when private data would stay; "" when nothing is left to say.
    std::optional<std::string> customer_words(const std::string& text, const std::string& author,
                                              std::string_view in_reply_to);
    std::optional<std::string> brand_words(const std::string& text, const std::string& customer,
                                           std::string_view in_reply_to);

  private:
    friend class Wording;
    bool is_planted(const std::string& text) const;
    bool is_clean(const std::string& text, std::string_view in_reply_to) const;

    const BrandFace& brand_;
    std::string company_;
    std::string company_name_;
    std::string salt_;
    Read read_;
    std::map<std::string, Person> people_;            ///< by account, lower case
    std::map<std::string, std::string> first_names_;  ///< real, lower case, to invented
    std::map<std::string, bool> told_names_;          ///< by the thread, lower case; true: a surname
    std::set<std::string> planted_;
    int links_ = 0;
};

}  // namespace sim::threads
