// Ranked replies as rows of numbers: read and embedded once, then fitted on many times. Beside what people
// ranked stand replies that must not win: padded ones, echoes, courtesies on a string, the right answer to
// somebody else.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "scoring/encoder/encoder.h"
#include "scoring/model/manner_model.h"
#include "scoring/model/training/ranked_replies.h"
#include "scoring/reader.h"

namespace scoring::model::training {

/// One reply to one customer.
struct MannerRow {
    ReplyFeatures features;
    int author = 0;      ///< index among the authors, for leaving one out
    int words = 0;       ///< what the models must not listen to
    double target = -1;  ///< 0..1; below 0: only its rank is known
    std::string kind;    ///< what is wrong with it
};

/// `better` should be above `worse`; a pair in both directions says that they are equal.
struct MannerPair {
    std::size_t better = 0;
    std::size_t worse = 0;
    double weight = 1;
    std::string kind;  ///< what is wrong with the worse one; "" for both
};

struct MannerRows {
    std::vector<std::string> authors;
    std::vector<MannerRow> rows;
    std::vector<MannerPair> pairs;
};

MannerRows manner_rows(const std::vector<RankedReplies>& ranked, const Reader& reader,
                       const encoder::Encoder& encoder);

}  // namespace scoring::model::training
