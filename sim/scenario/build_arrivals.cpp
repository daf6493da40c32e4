#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "sim/scenario/build.h"
#include "sim/scenario/invented_names.h"

namespace sim::scenario {

namespace {

constexpr int most_slots = 1000;

/// A number that is the same for the same stream, slot and purpose on every machine (SplitMix64's mixing).
std::uint64_t mixed(const std::string& stream, int slot, std::string_view purpose) {
    std::uint64_t value = 0xcbf29ce484222325u;
    for (const char byte : stream) value = (value ^ static_cast<unsigned char>(byte)) * 0x100000001b3u;
    for (const char byte : purpose) value = (value ^ static_cast<unsigned char>(byte)) * 0x100000001b3u;
    value += static_cast<std::uint64_t>(slot) * 0x9e3779b97f4a7c15u;
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9u;
    value = (value ^ (value >> 27)) * 0x94d049bb133111ebu;
    return value ^ (value >> 31);
}

class Stream {
  public:
    Stream(const Node& node, const Variables& own, Scenario& scenario, std::vector<Fault>& faults)
        : node_(node), own_(own), scenario_(scenario), faults_(faults), id_(node["id"].text_or("arrivals")) {
        for (const auto& [id, persona] : scenario.cast) taken_.insert(persona.handle);
        for (const Handle& handle : scenario.brand.handles) taken_.insert(handle.handle);
        voices_ = node["voices"].items;
    }

    void build() {
        Arrivals arrivals;
        arrivals.id = id_;
        arrivals.at_most = static_cast<int>(std::clamp(node_["at_most"].number_or(most_slots), 0.0, 1000.0));
        for (const Node& phase : node_["phases"].items) build_phase(phase, arrivals);
        if (const Node* lowered = node_.find("lowered_by")) arrivals.lowered_by = build_lowered(*lowered);
        scenario_.arrivals.push_back(std::move(arrivals));
    }

  private:
    void build_phase(const Node& node, Arrivals& arrivals) {
        Phase phase;
        phase.name = node["name"].text_or("");
        phase.from_ms = milliseconds(node["from_s"]);
        phase.until_ms = milliseconds(node["to_s"]);
        phase.per_hour_milli = static_cast<int>(
            std::min<long>(std::lround(node["per_minute"].number_or(0) * 60'000), 6'000'000));
        phase.count = static_cast<int>(std::clamp(node["count"].number_or(0), 0.0, 1000.0));
        phase.in_order = node.find("dated_from") != nullptr;
        phase.first_slot = static_cast<int>(scenario_.conversations.size());
        phase.slots = std::max(0, std::min({slots_of(node, phase), arrivals.at_most, most_slots - slot_}));
        if (const Milliseconds from = moment_of(node, "dated_from"); from != 0)
            dated_from_ = from, dated_until_ms_ = moment_of(node, "dated_to");
        for (int index = 0; index < phase.slots; ++index) build_slot(node, phase, index);
        dated_from_.reset();
        arrivals.phases.push_back(phase);
    }

    /// As many as may come: what is written, else half as many again as come on average.
    int slots_of(const Node& node, const Phase& phase) const {
        if (phase.count > 0) return phase.count;
        const auto length = static_cast<double>(std::max<Milliseconds>(phase.until_ms - phase.from_ms, 0));
        const double expected = length * phase.per_hour_milli / 3.6e9;
        return static_cast<int>(
            std::clamp(node["at_most"].number_or(std::ceil(expected * 1.5) + 4), 0.0, 1000.0));
    }

    Milliseconds moment_of(const Node& node, std::string_view key) {
        const Node* given = node.find(key);
        return given ? moment(*given, scenario_, faults_).value_or(0) : 0;
    }

    void build_slot(const Node& phase_node, const Phase& phase, int index) {
        ++slot_;
        Persona persona = build_voice(phase_node);
        Variables variables = own_;
        for (const Node& choice : node_["variables"].items)
            if (const auto texts = choice.texts(); !texts.empty())
                variables[choice.key] = texts[mixed(id_, slot_, choice.key) % texts.size()];
        const Node& texts = phase_node["texts"];
        const Node& post =
            texts.items.empty() ? texts : texts.items[static_cast<std::size_t>(index) % texts.items.size()];
        const Node& words = post.is(Node::Kind::object) ? post["text"] : post;
        variables["first_name"] = first_name(persona.name), variables["name"] = persona.name;
        variables["post"] = words.is(Node::Kind::text) ? filled(words, variables, faults_) : "";
        add_conversation(std::move(persona), phase_node, phase, index, variables, post);
    }

    void add_conversation(Persona persona, const Node& phase_node, const Phase& phase, int index,
                          const Variables& variables, const Node& post) {
        const std::string id = persona.id;
        scenario_.cast[id] = std::move(persona);
        Conversation slot = build_script(node_, id, scenario_, variables, faults_);
        slot.id = id;
        slot.arrivals = static_cast<int>(scenario_.arrivals.size());
        slot.slot = slot_;
        slot.starts_step = phase_node["step"].text_or("");
        const auto first = slot.steps.find(slot.starts_step);
        if (first != slot.steps.end()) {
            if (const Node* issue = post.find("issue"))
                first->second.facts["issue"] = filled_texts(*issue, variables, faults_);
            if (first->second.says && dated_from_)
                first->second.says->dated_ms =
                    *dated_from_ + (dated_until_ms_ - *dated_from_) * index / std::max(phase.slots, 1);
        }
        scenario_.conversations.push_back(std::move(slot));
    }

    Persona build_voice(const Node& phase) {
        Persona persona;
        persona.id = fmt::format("{}#{}", id_, slot_);
        const auto given = static_cast<std::size_t>(slot_ - 1);
        if (given < voices_.size()) {
            const Node& voice = voices_[given];
            persona.name = voice["name"].text_or("");
            persona.handle = voice["handle"].text_or("");
            persona.about = filled(voice["about"], own_, faults_);
            persona.followers = static_cast<std::int64_t>(voice["followers"].number_or(0));
            taken_.insert(persona.handle);
        } else {
            invent(persona);
        }
        persona.heat_milli = between(phase["heat"], 1000, "heat", 200);
        persona.patience_ms = milliseconds(node_["patience_s"]);
        Variables variables = own_;
        variables["name"] = persona.name, variables["first_name"] = first_name(persona.name);
        persona.chases = filled_texts(node_["chases"], variables, faults_);
        persona.dm = word_or(node_["dm"], dm_habit_names, DmHabit::open);
        return persona;
    }

    void invent(Persona& persona) {
        const auto first = node_["names"]["first"].texts(), last = node_["names"]["last"].texts();
        InventedName made = invented_name(mixed(id_, slot_, "name"), first, last);
        std::string handle = made.handle;
        for (int number = 2; !taken_.insert(handle).second; ++number)
            handle = fmt::format("{}{}", made.handle.substr(0, 26), number);
        persona.name = std::move(made.name);
        persona.handle = std::move(handle);
        const std::int64_t share = static_cast<std::int64_t>(mixed(id_, slot_, "fame") % 1000);
        constexpr std::int64_t few = 8, many = 3000;  // most have few
        persona.followers = few + many * share * share * share / 1'000'000'000;
    }

    /// A number of a range [low, high] in units of 1/scale, by the slot.
    int between(const Node& range, int scale, std::string_view purpose, int otherwise) const {
        if (range.items.size() != 2) return range.is(Node::Kind::number) ? thousandths(range) : otherwise;
        const int low = static_cast<int>(std::lround(range.items[0].number_or(0) * scale));
        const int high = static_cast<int>(std::lround(range.items[1].number_or(0) * scale));
        if (high <= low) return low;
        return low +
               static_cast<int>(mixed(id_, slot_, purpose) % static_cast<std::uint64_t>(high - low + 1));
    }

    LoweredBy build_lowered(const Node& node) {
        LoweredBy lowered;
        lowered.mentions = mentions_of(node["mentions"], own_, faults_);
        lowered.as_handles = node["as"].texts();
        lowered.keep_milli = thousandths(node["keep"], 1);
        lowered.heat_milli = thousandths(node["heat"]);
        lowered.step = node["step"].text_or("");
        return lowered;
    }

    const Node& node_;
    const Variables& own_;
    Scenario& scenario_;
    std::vector<Fault>& faults_;
    std::string id_;
    std::vector<Node> voices_;
    std::set<std::string> taken_;
    int slot_ = 0;
    std::optional<Milliseconds> dated_from_;
    Milliseconds dated_until_ms_ = 0;
};

}  // namespace

void build_arrivals(const Node& node, const Variables& own_variables, Scenario& scenario,
                    std::vector<Fault>& faults) {
    Stream(node, own_variables, scenario, faults).build();
}

}  // namespace sim::scenario
