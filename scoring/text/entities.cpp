#include "scoring/text/entities.h"

#include "scoring/text/code_points.h"

namespace scoring::text {

std::vector<Entity> find_entities(std::u32string_view) { return {}; }

std::vector<Entity> find_entities(std::string_view utf8) { return find_entities(decode(utf8)); }

}  // namespace scoring::text
