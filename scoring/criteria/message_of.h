// The words of a message as the criteria look at them.
#pragma once

#include "scoring/case.h"
#include "scoring/criteria/find_phrase.h"
#include "scoring/text/message.h"

namespace scoring::criteria {

/// Of a Reply, a CustomerMessage or a SavedReply; kept by the case's table.
template <typename Said>
const text::Message& message_of(const Case& given, const Said& said) {
    return given.texts.of(said.text);
}

template <typename Said>
const Tokens& tokens_of(const Case& given, const Said& said) {
    return message_of(given, said).tokens;
}

}  // namespace scoring::criteria
