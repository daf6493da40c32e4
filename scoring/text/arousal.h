// How aroused a customer writes (T2): capitals, "!!", anger words, emoji. 0 is calm, 1000 is rage.
#pragma once

#include <string_view>

#include "scoring/text/message.h"

namespace scoring::text {

int arousal_milli(const Message& message);

}  // namespace scoring::text
