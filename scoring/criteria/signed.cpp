#include "scoring/criteria/signed.h"

#include <re2/re2.h>

namespace scoring::criteria {

std::optional<bool> is_signed(const Playbook& playbook, const std::string& text) {
    if (playbook.signature) return RE2::PartialMatch(text, *playbook.signature);
    const RE2 pattern(playbook.signature_pattern, RE2::Quiet);
    if (!pattern.ok()) return std::nullopt;
    return RE2::PartialMatch(text, pattern);
}

}  // namespace scoring::criteria
