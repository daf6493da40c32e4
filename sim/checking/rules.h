// The rules that need more than the file: a dictionary, the judge, a trial run.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "scoring/reader.h"
#include "sim/checking/speller.h"
#include "sim/checking/texts.h"
#include "sim/scenario/schema.h"

namespace sim::checking {

using Faults = std::vector<scenario::Fault>;

/// Telephone numbers, cards, IBANs, mail addresses and links that could be somebody's.
void private_data(const std::vector<Text>& texts, const scoring::Reader& reader,
                  const scoring::ReadingContext& context, Faults& faults);
/// Is this text, read as this kind, one that nobody can have?
bool is_reserved(scoring::PrivateKind kind, std::string_view text);
bool is_reserved_host(std::string_view host_or_link);

void real_names(const std::vector<Text>& texts, Faults& faults);

/// `known` are names, brand words and the file's own "words", in lower case.
void spelling(const std::vector<Text>& texts, const Speller& speller, const std::set<std::string>& known,
              Faults& faults);

void reading_level(const std::vector<Text>& texts, Faults& faults);

/// Longer than the file says, by one run of the perfect trainee.
void length(const scenario::Scenario& scenario, const scenario::Node& root, const scoring::Reader& reader,
            Faults& faults);

}  // namespace sim::checking
