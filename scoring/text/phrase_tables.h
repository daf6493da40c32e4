// The tables of phrases, one file for each family. A pattern is read in phrases.h; a cue that begins with no_
// takes back every hit it overlaps.
#pragma once

#include <span>

#include "scoring/text/phrases.h"

namespace scoring::text {

std::span<const WordClass> word_classes();
std::span<const PhraseList> courtesy_phrases();  ///< apology, empathy, gratitude, greeting
std::span<const PhraseList> contact_phrases();   ///< private messages, calls, e-mails, other handles, links
std::span<const PhraseList> service_phrases();   ///< promises, hand-offs, follow-ups, questions, times
std::span<const PhraseList> heat_phrases();      ///< blame and its relatives, anger of customers
std::span<const PhraseList> manner_phrases();    ///< heat in polite clothes
std::span<const PhraseList> data_phrases();      ///< what is asked for, and how

}  // namespace scoring::text
