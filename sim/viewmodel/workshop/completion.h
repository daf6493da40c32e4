// What may stand where the caret is: keys and values from the published schemas, names from the file itself
// and from its brand. Works on texts that are broken, because those are the ones being written.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "sim/scenario/schema.h"
#include "sim/viewmodel/workshop/code.h"
#include "sim/viewmodel/workshop/outline.h"

namespace sim::viewmodel::workshop {

/// Names that stand in other files.
struct KnownNames {
    std::vector<std::string> handles;
    std::vector<std::string> departments;
    std::vector<std::string> brands;
    std::vector<std::string> noise_packs;
    std::vector<std::string> rules;           ///< ids of the checker's rules
    std::vector<std::string> variables;       ///< without braces
    std::vector<std::string> scenarios = {};  ///< ids of those beside the file and in the library
};

/// A published schema, ready to be asked. Made once for each kind of file.
class SchemaGuide {
  public:
    explicit SchemaGuide(scenario::FileKind kind);
    ~SchemaGuide();
    SchemaGuide(SchemaGuide&&) noexcept;

    struct Key {
        std::string name;
        std::string about;
        std::string type;  ///< "string", "object", ...; "" when it may be several
        bool required = false;
    };
    /// Of the object at this way from the root; each list on the way is one "[]".
    std::vector<Key> keys(const std::vector<std::string>& way) const;
    /// The words that may stand there, where the schema lists them.
    std::vector<std::string> values(const std::vector<std::string>& way) const;
    std::string about(const std::vector<std::string>& way) const;

  private:
    struct Schema;
    std::unique_ptr<Schema> schema_;
};

/// "conversations", "[]", "steps", "rage": from the root to an item.
std::vector<std::string> way_to(const Outline& outline, int item);

Completion complete(const SchemaGuide& guide, const Outline& outline, int caret, const KnownNames& names);

}  // namespace sim::viewmodel::workshop
