// What must not be met with cheer: death, illness, danger, children, money gone, shame. Read from quiet
// words, too: people in earnest trouble seldom shout.
#pragma once

#include "scoring/text/message.h"

namespace scoring::text {

/// 0 for an everyday matter, 1000 for a death or danger.
int seriousness_milli(const Message& customer);

/// How cheerful a reply sounds: exclamation marks, glad words, glad emoji. 0..1000, whatever its length.
int cheer_milli(const Message& reply);

}  // namespace scoring::text
