#include "scoring/model/manner_reader.h"

#include <algorithm>
#include <map>
#include <mutex>
#include <string>

#include "scoring/text/code_points.h"
#include "scoring/text/language.h"

namespace scoring::model {
namespace {

using encoder::Embedding;

constexpr std::size_t most_remembered = 64;

/// Sentences of the reply, their end marks included.
std::vector<Span> clauses_of(const text::Message& message) {
    std::vector<Span> clauses;
    Span open;
    for (const text::Token& token : message.tokens) {
        if (open.empty()) open = token.span;
        open.end = token.span.end;
        const bool ends = token.kind == text::TokenKind::punctuation && !token.lower.empty() &&
                          std::string_view(".!?;").find(token.lower[0]) != std::string_view::npos;
        if (!ends) continue;
        clauses.push_back(open);
        open = {};
    }
    if (!open.empty()) clauses.push_back(open);
    return clauses;
}

std::string without(const std::u32string& points, Span span) {
    std::u32string rest = points;
    rest.erase(static_cast<std::size_t>(span.start), static_cast<std::size_t>(span.end - span.start));
    return text::encode(rest);
}

}  // namespace

struct MannerReader::Parts {
    /// What is known of a customer's words.
    struct Customer {
        text::Message message;
        Embedding meaning{};
    };

    Parts(const encoder::SharedEncoder& shared, std::string_view manner_bytes, const text::Language& known)
        : encoder(shared), model(MannerModel::parse(manner_bytes)), language(known) {}

    /// Many replies to one message come one after another: what was read of it is kept for a while.
    Customer customer_of(const std::string& words) {
        const std::scoped_lock lock(guard);
        const auto known = customers.find(words);
        if (known != customers.end()) return known->second;
        if (customers.size() >= most_remembered) customers.clear();
        return customers.emplace(words, Customer{language.prepare(words), encoder.embed(words)})
            .first->second;
    }

    const encoder::SharedEncoder& encoder;
    MannerModel model;
    const text::Language& language;
    std::mutex guard;
    std::map<std::string, Customer> customers;
};

MannerReader::MannerReader(const encoder::SharedEncoder& encoder, std::string_view manner_bytes,
                           const text::Language& language)
    : parts_(std::make_unique<Parts>(encoder, manner_bytes, language)) {}
MannerReader::~MannerReader() = default;

MannerReader::Seen MannerReader::read(const Input& input, Evidence evidence) const {
    const Parts::Customer customer = parts_->customer_of(input.context.in_reply_to);
    const Reading& reading = input.reading;
    ReplyFeatures features;
    features.signs =
        signs_of({input.message, customer.message, reading.acts, input.heat, reading.sentiment_milli,
                  reading.politeness_milli, reading.heat_milli, input.context.issue_words});
    features.reply = parts_->encoder.embed(text::encode(input.message.points));
    features.customer = customer.meaning;
    const std::array<int, head_count> milli = parts_->model.measure(features);
    Seen seen;
    for (std::size_t at = 0; at < manner_count; ++at) seen.manner[at].milli = milli[at];
    seen.empathy_milli = milli[empathy_head];
    const std::vector<Span> clauses =
        evidence == Evidence::shown ? clauses_of(input.message) : std::vector<Span>{};
    std::array<int, manner_count> most{};
    for (const Span clause : clauses) {
        if (clauses.size() < 2) break;
        ReplyFeatures rest = features;
        rest.reply = parts_->encoder.embed(without(input.message.points, clause));
        const std::array<int, head_count> left = parts_->model.measure(rest);
        for (std::size_t at = 0; at < manner_count; ++at) {
            // Where little was earned, the clause that cost most; where much was, the one that earned most.
            const int moved = milli[at] < 500 ? left[at] - milli[at] : milli[at] - left[at];
            if (moved <= most[at]) continue;
            most[at] = moved;
            seen.manner[at].span = clause;
        }
    }
    return seen;
}

}  // namespace scoring::model
