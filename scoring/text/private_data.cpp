#include "scoring/text/private_data.h"

#include "scoring/text/code_points.h"
#include "scoring/text/entities.h"

namespace scoring::text {

std::vector<PrivateItem> find_private_data(std::u32string_view, const std::vector<Entity>&,
                                           const ReadingContext&) {
    return {};
}

std::vector<PrivateItem> find_private_data(std::string_view utf8, const ReadingContext& context) {
    const std::u32string points = decode(utf8);
    return find_private_data(points, find_entities(points), context);
}

}  // namespace scoring::text
