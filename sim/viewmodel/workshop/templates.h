// New scenarios that are valid from the first moment: what the templates are called, and filling them in.
#pragma once

#include <string>
#include <vector>

namespace sim::viewmodel::workshop {

struct Template {
    std::string name;
    std::string about;
    std::string file;       ///< of assets/templates
    bool wants_dm = false;  ///< moves to direct messages, so only for brands that take them
};
const std::vector<Template>& templates();

/// The text of a new scenario: ID, TITLE and BRAND in the template are replaced, escaped for JSON.
std::string filled_template(const std::string& text, const std::string& id, const std::string& title,
                            const std::string& brand);
/// "third-day-no-parcel" of a title.
std::string id_from(const std::string& title);
/// Why this template is not for this brand, and what to do; "" when it is.
std::string wrong_with_brand(const Template& chosen, const std::string& brand_name, bool takes_dms);
/// Why this cannot be an id, in one sentence; "" when it can.
std::string wrong_with_id(const std::string& id);

}  // namespace sim::viewmodel::workshop
