#include "scoring/model/feature_table.h"

namespace scoring::model {

FeatureTable::FeatureTable(std::vector<Slot> slots)
    : slots_(std::move(slots)), present_(slots_.size() * bits_per_slot / 64 + 1) {
    for (const Slot& slot : slots_)
        if (slot.fingerprint != 0) note(slot.fingerprint);
}

Slot& FeatureTable::insert(FeatureHash feature) {
    if (const Slot* present = find(feature)) return const_cast<Slot&>(*present);
    std::size_t at = home_of(feature);
    while (slots_[at].fingerprint != 0) at = (at + 1) & (slots_.size() - 1);
    slots_[at].fingerprint = fingerprint_of(feature);
    note(slots_[at].fingerprint);
    return slots_[at];
}

}  // namespace scoring::model
