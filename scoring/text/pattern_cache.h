// The brand's own patterns, compiled once. May be shared between threads.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>

namespace re2 {
class RE2;
}

namespace scoring::text {

class PatternCache {
  public:
    PatternCache();
    ~PatternCache();

    /// nullptr for a pattern that does not compile. Stays valid as long as the cache.
    const re2::RE2* find(const std::string& pattern);

  private:
    std::mutex mutex_;
    std::map<std::string, std::unique_ptr<re2::RE2>> patterns_;
};

}  // namespace scoring::text
