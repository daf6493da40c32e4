// How well private data is found, measured on labelled and on real messages.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "tests/accuracy/accuracy_row.h"

namespace tests::accuracy {

/// A document counts as positive when it holds a card, phone, e-mail, IBAN, social security number or IP
/// address; it counts as found when any of these kinds (national_id for the number) is found anywhere in it.
/// Phone recall is over labelled spans: found when a phone item overlaps it. `misses`, when given, gets a
/// line per wrong document.
std::vector<AccuracyRow> measure_private_data(const std::filesystem::path& data,
                                              std::vector<std::string>* misses = nullptr);

/// On real posts whose contact data was masked by their makers: the share of messages in which anything
/// private is found at all. Strict: the few phone numbers and addresses that the makers missed count against
/// us too. `findings`, when given, gets a line per message.
std::vector<AccuracyRow> measure_false_alarms(const std::filesystem::path& data,
                                              std::vector<std::string>* findings = nullptr);

}  // namespace tests::accuracy
