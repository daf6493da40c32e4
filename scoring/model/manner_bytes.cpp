// The layout of assets/manner.bin, little-endian: "COOLMANN", version, checksum of what follows, the heads.
#include <stdexcept>

#include "scoring/little_endian.h"
#include "scoring/model/manner_model.h"

namespace scoring::model {
namespace {

using little_endian::Input;
using little_endian::put;

constexpr std::string_view manner_magic = "COOLMANN";
constexpr std::uint32_t manner_version = 1;
constexpr std::size_t manner_header_size = 20;
constexpr std::size_t head_size = 4 + 2 * (sign_count + 2 * encoder::embedding_size);

[[noreturn]] void refuse_manner(const std::string& why) {
    throw std::runtime_error("The model of manner cannot be used: " + why + "; install the program again.");
}

MannerHead take_head(Input& input) {
    MannerHead head;
    head.intercept_milli = input.take<std::int32_t>();
    for (auto& weight : head.signs) weight = input.take<std::int16_t>();
    for (auto& weight : head.reply) weight = input.take<std::int16_t>();
    for (auto& weight : head.match) weight = input.take<std::int16_t>();
    return head;
}

void put_head(std::string& bytes, const MannerHead& head) {
    put(bytes, static_cast<std::int32_t>(head.intercept_milli));
    for (const auto weight : head.signs) put(bytes, weight);
    for (const auto weight : head.reply) put(bytes, weight);
    for (const auto weight : head.match) put(bytes, weight);
}

}  // namespace

MannerModel MannerModel::parse(std::string_view bytes) {
    if (!bytes.starts_with(manner_magic)) refuse_manner("it does not begin like a model");
    if (bytes.size() != manner_header_size + head_count * head_size) refuse_manner("it is not of its length");
    Input input(bytes.substr(manner_magic.size()));
    if (input.take<std::uint32_t>() != manner_version)
        refuse_manner("it is of another version than this program");
    if (input.take<std::uint64_t>() != little_endian::checksum(bytes.substr(manner_header_size)))
        refuse_manner("its checksum does not match its content");
    std::array<MannerHead, head_count> heads;
    for (MannerHead& head : heads) head = take_head(input);
    return MannerModel(heads);
}

std::string MannerModel::bytes() const {
    std::string rest;
    for (const MannerHead& head : heads_) put_head(rest, head);
    std::string all(manner_magic);
    put(all, manner_version);
    put(all, little_endian::checksum(rest));
    return all + rest;
}

}  // namespace scoring::model
