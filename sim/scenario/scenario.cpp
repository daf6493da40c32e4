#include "sim/scenario/scenario.h"

namespace sim::scenario {

std::string with_attachments(const std::string& words, const std::vector<Attachment>& attachments) {
    std::string all = words;
    for (const Attachment& attachment : attachments) all += "\n" + attachment.text;
    return all;
}

bool When::always() const { return *this == When{}; }

}  // namespace sim::scenario
