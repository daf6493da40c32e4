// The words of a message: as they came with the transcript, or prepared now.
#pragma once

#include "scoring/criteria/phrases.h"
#include "scoring/text/message.h"
#include "scoring/transcript.h"

namespace scoring::criteria {

/// Of a Reply, a CustomerMessage or a SavedReply.
template <typename Said>
Tokens tokens_of(const Said& said) {
    return said.prepared ? said.prepared->tokens : text::tokenize(said.text);
}

template <typename Said>
text::Message message_of(const Said& said) {
    return said.prepared ? *said.prepared : text::prepare(said.text);
}

}  // namespace scoring::criteria
