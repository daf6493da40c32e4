#include "scoring/criteria/signed.h"

#include <re2/re2.h>

namespace scoring::criteria {

std::optional<bool> is_signed(const Case& given, const std::string& text) {
    const RE2* pattern = given.texts.pattern(given.transcript.playbook.signature_pattern);
    if (!pattern) return std::nullopt;
    return RE2::PartialMatch(text, *pattern);
}

}  // namespace scoring::criteria
