// The layout of assets/model.bin, little-endian: "COOLHEAD", version, number of slots, checksum of what
// follows, four scales, the slots.
#include <array>
#include <bit>
#include <stdexcept>

#include "scoring/little_endian.h"
#include "scoring/model/quality_model.h"

namespace scoring::model {
namespace {

constexpr std::string_view quality_magic = "COOLHEAD";
constexpr std::uint32_t quality_version = 2;
constexpr std::size_t quality_header_size = 24;
constexpr std::size_t slot_size = 16;
constexpr std::size_t scale_size = 4 + 2 * QualityScale::corners + 2 * QualityScale::lengths;
constexpr std::uint32_t most_slots = 1U << 19U;  // 8 MB, the limit of the file

using little_endian::checksum;
using little_endian::Input;
using little_endian::put;

QualityScale take_scale(Input& input) {
    QualityScale scale;
    scale.intercept_milli = input.take<std::int32_t>();
    for (auto& corner : scale.curve) corner = input.take<std::int16_t>();
    for (auto& weight : scale.word_weight) weight = input.take<std::uint16_t>();
    return scale;
}

Slot take_slot(Input& input) {
    Slot slot;
    slot.fingerprint = input.take<std::uint32_t>();
    for (auto& weight : slot.weights) weight = input.take<std::int16_t>();
    slot.valence = input.take<std::int8_t>();
    slot.affect = input.take<std::int8_t>();
    slot.role = input.take<std::uint8_t>();
    slot.phrase = input.take<std::uint8_t>();
    return slot;
}

void put_scale(std::string& bytes, const QualityScale& scale) {
    put(bytes, static_cast<std::int32_t>(scale.intercept_milli));
    for (const auto corner : scale.curve) put(bytes, corner);
    for (const auto weight : scale.word_weight) put(bytes, weight);
}

void put_slot(std::string& bytes, const Slot& slot) {
    put(bytes, slot.fingerprint);
    for (const auto weight : slot.weights) put(bytes, weight);
    put(bytes, slot.valence);
    put(bytes, slot.affect);
    put(bytes, slot.role);
    put(bytes, slot.phrase);
}

[[noreturn]] void refuse_qualities(const std::string& why) {
    throw std::runtime_error("The model of the scorer cannot be used: " + why +
                             "; install the program again.");
}

void check_slots(const std::vector<Slot>& slots) {
    for (const Slot& slot : slots)
        if (slot.fingerprint == 0) return;
    refuse_qualities("it has no free place");
}

void check_scale(const QualityScale& scale) {
    if (scale.intercept_milli < -100'000 || scale.intercept_milli > 100'000)
        refuse_qualities("an intercept is out of range");
    for (std::size_t corner = 0; corner < QualityScale::corners; ++corner) {
        const int value = scale.curve[corner];
        if (value < -1000 || value > 1000 || (corner > 0 && value < scale.curve[corner - 1]))
            refuse_qualities("one of its curves falls or leaves its range");
    }
}

}  // namespace

QualityModel QualityModel::parse(std::string_view bytes) {
    if (!bytes.starts_with(quality_magic)) refuse_qualities("it does not begin like a model");
    if (bytes.size() < quality_header_size) refuse_qualities("it is cut short");
    Input header(bytes.substr(quality_magic.size()));
    if (header.take<std::uint32_t>() != quality_version)
        refuse_qualities("it is of another version than this program");
    const auto count = header.take<std::uint32_t>();
    if (count > most_slots || !std::has_single_bit(count)) refuse_qualities("it names an impossible size");
    const std::string_view rest = bytes.substr(quality_header_size);
    if (rest.size() != quality_count * scale_size + count * slot_size)
        refuse_qualities("it is not of the length it names");
    if (header.take<std::uint64_t>() != checksum(rest))
        refuse_qualities("its checksum does not match its content");
    Input input(rest);
    std::array<QualityScale, quality_count> scales;
    for (QualityScale& scale : scales) check_scale(scale = take_scale(input));
    std::vector<Slot> slots(count);
    for (Slot& slot : slots) slot = take_slot(input);
    check_slots(slots);
    return {FeatureTable(std::move(slots)), scales};
}

std::string QualityModel::bytes() const {
    std::string rest;
    for (const QualityScale& scale : scales_) put_scale(rest, scale);
    for (const Slot& slot : table_.slots()) put_slot(rest, slot);
    std::string all(quality_magic);
    put(all, quality_version);
    put(all, static_cast<std::uint32_t>(table_.slots().size()));
    put(all, checksum(rest));
    return all + rest;
}

}  // namespace scoring::model
