#include "sim/viewmodel/search.h"

#include <algorithm>

#include "scoring/ascii.h"

namespace sim::viewmodel {

bool is_found(const std::string& text, const std::string& search) {
    const std::string within = scoring::ascii::lower(text), all = scoring::ascii::lower(search);
    for (std::size_t at = 0; at < all.size();) {
        const std::size_t end = std::min(all.find(' ', at), all.size());
        if (within.find(all.substr(at, end - at)) == std::string::npos) return false;
        at = end + 1;
    }
    return true;
}

}  // namespace sim::viewmodel
