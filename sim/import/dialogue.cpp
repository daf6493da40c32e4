#include "sim/import/dialogue.h"

#include <algorithm>
#include <limits>
#include <map>
#include <set>
#include <tuple>

#include "sim/import/points.h"

namespace sim::threads {
namespace {

constexpr std::int64_t same_breath_s = 120;  ///< posts closer than this are one message in parts
constexpr std::size_t nobody = std::numeric_limits<std::size_t>::max();

/// The posts in the order in which they were written: by time, but nobody answers what is not there yet.
class Ordering {
  public:
    explicit Ordering(const std::vector<Post>& posts) : posts_(posts), parents_(posts.size(), nobody) {
        std::map<std::string_view, std::size_t> places;
        for (std::size_t at = 0; at < posts.size(); ++at) places.emplace(posts[at].id, at);
        for (std::size_t at = 0; at < posts.size(); ++at)
            if (const auto found = places.find(posts[at].parent);
                found != places.end() && found->second != at) {
                parents_[at] = found->second;
                children_[found->second].push_back(at);
            }
    }

    std::size_t parent(std::size_t post) const { return parents_[post]; }

    std::vector<std::size_t> order() {
        for (std::size_t at = 0; at < posts_.size(); ++at) {
            waiting_.insert(key(at));
            if (parents_[at] == nobody) ready_.insert(key(at));
        }
        std::vector<std::size_t> order;
        while (!waiting_.empty()) {
            // In a circle of answers nobody is first: the earliest is taken for it.
            const Key next = ready_.empty() ? *waiting_.begin() : *ready_.begin();
            order.push_back(std::get<1>(next));
            release(next);
        }
        return order;
    }

  private:
    using Key = std::tuple<std::int64_t, std::size_t>;

    Key key(std::size_t post) const {
        // A post without a time comes right after what it answers.
        std::size_t at = post;
        for (std::size_t steps = 0; !posts_[at].at_s && parents_[at] != nobody && steps < posts_.size();
             ++steps)
            at = parents_[at];
        return {posts_[at].at_s.value_or(0), post};
    }
    void release(const Key& taken) {
        ready_.erase(taken);
        waiting_.erase(taken);
        for (const std::size_t child : children_[std::get<1>(taken)])
            if (waiting_.contains(key(child))) ready_.insert(key(child));
    }

    const std::vector<Post>& posts_;
    std::vector<std::size_t> parents_;
    std::map<std::size_t, std::vector<std::size_t>> children_;
    std::set<Key> ready_;
    std::set<Key> waiting_;
};

std::int64_t wait_between(const Post* before, const Post& post) {
    if (!before || !before->at_s || !post.at_s) return unknown_wait;
    return std::max<std::int64_t>(0, *post.at_s - *before->at_s);
}

/// One customer's lines become turns.
class TurnMaker {
  public:
    void add(const Post& post) {
        const Line line{&post, wait_between(before_, post)};
        if (!post.inbound) {
            if (!turns_.empty()) turns_.back().replies.push_back(line);
        } else if (turns_.empty() || !turns_.back().replies.empty()) {
            turns_.push_back({{{line}}, {}});
        } else if (line.wait_s <= same_breath_s) {
            turns_.back().said.back().push_back(line);
        } else {
            turns_.back().said.push_back({line});
        }
        before_ = &post;
    }
    std::vector<DialogueTurn> take() { return std::move(turns_); }
    bool answered() const { return !turns_.empty() && !turns_.front().replies.empty(); }

  private:
    std::vector<DialogueTurn> turns_;
    const Post* before_ = nullptr;
};

class Sorter {
  public:
    Sorter(const Thread& thread, std::string company)
        : posts_(thread.posts), company_(std::move(company)), ordering_(posts_) {}

    Conversations sort() {
        const std::vector<std::size_t> order = ordering_.order();
        if (company_.empty()) company_ = first_company(order);
        for (const std::size_t at : order) place(at);
        Conversations conversations{company_, {}};
        for (const std::string& customer : customers_) {
            TurnMaker& maker = makers_[customer];
            if (maker.answered())
                conversations.dialogues.push_back({customer, begins_[customer], maker.take()});
        }
        return conversations;
    }

  private:
    std::string first_company(const std::vector<std::size_t>& order) const {
        for (const std::size_t at : order)
            if (!posts_[at].inbound && !customer_of(at).empty()) return posts_[at].author;
        return {};
    }
    /// Whom a post belongs to: its author, or for a brand's post the customer it goes back to.
    std::string customer_of(std::size_t at) const {
        for (std::size_t steps = 0; at != nobody && steps <= posts_.size();
             ++steps, at = ordering_.parent(at))
            if (posts_[at].inbound) return posts_[at].author;
        return {};
    }
    void place(std::size_t at) {
        const Post& post = posts_[at];
        if (!post.inbound && lower(post.author) != lower(company_)) return;
        const std::string customer = customer_of(at);
        if (customer.empty()) return;
        if (!first_s_) first_s_ = post.at_s;
        if (!makers_.contains(customer)) {
            customers_.push_back(customer);
            begins_[customer] = first_s_ && post.at_s ? std::max<std::int64_t>(0, *post.at_s - *first_s_) : 0;
        }
        makers_[customer].add(post);
    }

    const std::vector<Post>& posts_;
    std::string company_;
    Ordering ordering_;
    std::vector<std::string> customers_;
    std::map<std::string, TurnMaker> makers_;
    std::map<std::string, std::int64_t> begins_;
    std::optional<std::int64_t> first_s_;
};

}  // namespace

Conversations conversations_of(const Thread& thread, const std::string& company) {
    return Sorter(thread, company).sort();
}

}  // namespace sim::threads
