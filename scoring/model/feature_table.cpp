#include "scoring/model/feature_table.h"

namespace scoring::model {

Slot& FeatureTable::insert(FeatureHash feature) {
    if (const Slot* present = find(feature)) return const_cast<Slot&>(*present);
    std::size_t at = home_of(feature);
    while (slots_[at].fingerprint != 0) at = (at + 1) & (slots_.size() - 1);
    slots_[at].fingerprint = fingerprint_of(feature);
    return slots_[at];
}

}  // namespace scoring::model
