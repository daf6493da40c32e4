#include "scoring/text/pattern_cache.h"

#include <re2/re2.h>

namespace scoring::text {

PatternCache::PatternCache() = default;
PatternCache::~PatternCache() = default;

const re2::RE2* PatternCache::find(const std::string& pattern) {
    const std::lock_guard lock(mutex_);
    std::unique_ptr<re2::RE2>& compiled = patterns_[pattern];
    if (!compiled) {
        RE2::Options options;
        options.set_log_errors(false);
        compiled = std::make_unique<RE2>(pattern, options);
    }
    return compiled->ok() ? compiled.get() : nullptr;
}

}  // namespace scoring::text
