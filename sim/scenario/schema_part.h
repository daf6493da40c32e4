// A place in a published schema. What several places share stands under `$defs` and is referred to by `$ref`:
// whoever reads a schema reads it through here and sees no difference.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <vector>

namespace sim::scenario {

/// Points into the schema, which must outlive it.
class SchemaPart {
  public:
    /// The whole schema.
    explicit SchemaPart(const nlohmann::json& root) : SchemaPart(root, root) {}
    /// What stands at `here` in it.
    SchemaPart(const nlohmann::json& root, const nlohmann::json& here) : root_(&root), here_(&here) {}

    /// What a keyword says here, null when nothing. A place's own word goes before that of what it refers to.
    const nlohmann::json* find(const std::string& keyword) const;
    /// A keyword's text; "" when there is none.
    std::string text(const std::string& keyword) const;

    /// The schema of a list's items.
    std::optional<SchemaPart> items() const;
    /// The schema of an object's member, whether it is named or may have any name.
    std::optional<SchemaPart> member(const std::string& key) const;
    /// The shapes that `anyOf` allows; none where there is but one.
    std::vector<SchemaPart> alternatives() const;

  private:
    const nlohmann::json* root_;
    const nlohmann::json* here_;
};

}  // namespace sim::scenario
