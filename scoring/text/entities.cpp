#include "scoring/text/entities.h"

#include <algorithm>

#include "scoring/text/code_points.h"
#include "scoring/text/link_scanner.h"

namespace scoring::text {
namespace {

void add(std::vector<Entity>& entities, EntityType type, const std::vector<Span>& spans) {
    for (const Span span : spans) entities.push_back({type, span});
}

// What begins first wins.
void drop_overlaps(std::vector<Entity>& entities) {
    std::ranges::stable_sort(entities, {}, [](const Entity& entity) { return entity.span.start; });
    int end = 0;
    std::erase_if(entities, [&end](const Entity& entity) {
        if (entity.span.start < end) return true;
        end = entity.span.end;
        return false;
    });
}

}  // namespace

std::vector<Entity> find_entities(std::u32string_view points, const std::vector<Span>& links) {
    std::vector<Entity> entities;
    add(entities, EntityType::url, links);
    for (const Mention& mention : find_mentions(points))
        entities.push_back({EntityType::mention, mention.span});
    add(entities, EntityType::hashtag, find_hashtags(points));
    add(entities, EntityType::cashtag, find_cashtags(points));
    if (entities.size() > 1) drop_overlaps(entities);
    return entities;
}

std::vector<Entity> find_entities(std::u32string_view points) {
    return find_entities(points, find_urls(points));
}

std::vector<Entity> find_entities(std::string_view utf8) { return find_entities(decode(utf8)); }

std::vector<Span> find_urls(std::u32string_view points) {
    return holds(points, U'.') ? LinkScanner(points).scan() : std::vector<Span>{};
}

}  // namespace scoring::text
