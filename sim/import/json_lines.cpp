#include "sim/import/json_lines.h"

#include <nlohmann/json.hpp>

namespace sim::threads {
namespace {

std::string text_of(const nlohmann::json& object, const char* key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::string add_turn(const nlohmann::json& turn, const std::string& company, Thread& thread) {
    if (!turn.is_object() || !turn.contains("text") || !turn["text"].is_string()) return "a turn has no text";
    const std::string role = text_of(turn, "role");
    if (role != "customer" && role != "agent") return "a turn's role is neither customer nor agent";
    Post post;
    post.id = std::to_string(thread.posts.size() + 1);
    if (!thread.posts.empty()) post.parent = thread.posts.back().id;
    post.inbound = role == "customer";
    post.author = post.inbound ? "customer" : company;
    post.at_s = post_time(text_of(turn, "time"));
    post.text = text_of(turn, "text");
    thread.posts.push_back(std::move(post));
    return {};
}

}  // namespace

std::string thread_from_json(std::string_view line, Thread& thread) {
    thread.posts.clear();
    const nlohmann::json json = nlohmann::json::parse(line, nullptr, false);
    if (!json.is_object()) return "it is no JSON object";
    const auto turns = json.find("turns");
    if (turns == json.end() || !turns->is_array()) return "it has no list `turns`";
    std::string company = text_of(json, "company");
    if (company.empty()) company = "company";
    for (const nlohmann::json& turn : *turns)
        if (std::string error = add_turn(turn, company, thread); !error.empty()) return error;
    return {};
}

}  // namespace sim::threads
