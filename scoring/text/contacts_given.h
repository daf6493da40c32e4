// Numbers, addresses and links in an agent's words: a route that is offered, or somebody's private data let
// out.
#pragma once

#include <vector>

#include "scoring/reader.h"
#include "scoring/text/message.h"
#include "scoring/text/private_data.h"

namespace scoring::text {

/// Appends give_phone, give_email, give_link and leak_private_data.
void add_contacts_given(const Message& message, const std::vector<Entity>& entities,
                        const PersonalData& personal, const ReadingContext& context,
                        std::vector<ActSeen>& acts);

}  // namespace scoring::text
