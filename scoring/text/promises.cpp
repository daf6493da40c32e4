#include "scoring/text/promises.h"

namespace scoring::text {
namespace {

std::vector<Span> spans_of(const Message& message, Cue cue) {
    std::vector<Span> spans;
    for (const Hit& hit : hits_of(message, cue)) spans.push_back(message.span_of(hit));
    return spans;
}

}  // namespace

std::vector<Span> find_time_limits(const Message& message) { return spans_of(message, Cue::time_limit); }

std::vector<Span> find_vague_times(const Message& message) { return spans_of(message, Cue::vague_time); }

}  // namespace scoring::text
