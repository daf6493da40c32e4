#include "sim/import/invent.h"

#include <fmt/format.h>

#include <array>

#include "scoring/ascii.h"

namespace sim::threads {
namespace {

constexpr std::array<std::string_view, 48> first_names = {
    "Nora",  "Imran",  "Tilda",  "Callum", "Priya",  "Joel",  "Mina",  "Owen",   "Sadie",  "Theo",
    "Anika", "Ruben",  "Freya",  "Kofi",   "Elsie",  "Marek", "Leila", "Gareth", "Yasmin", "Toby",
    "Ines",  "Hamish", "Carys",  "Dario",  "Maeve",  "Arjun", "Greta", "Luca",   "Bryony", "Tariq",
    "Edith", "Nils",   "Zoya",   "Rory",   "Paloma", "Felix", "Hanna", "Emeka",  "Wendy",  "Stefan",
    "Asha",  "Declan", "Lottie", "Viktor", "Rosa",   "Ewan",  "Salma", "Piotr"};
constexpr std::array<std::string_view, 48> last_names = {
    "Hale",    "Ortega",  "Brandt", "Whitlow", "Okafor",  "Lindqvist", "Marsh",    "Delaney",
    "Kaur",    "Fenwick", "Sato",   "Moreau",  "Tyrell",  "Novak",     "Pryce",    "Amari",
    "Hollis",  "Quinn",   "Varga",  "Eastman", "Rashid",  "Colby",     "Dunmore",  "Petrov",
    "Ashdown", "Mensah",  "Kowal",  "Barlow",  "Ferrer",  "Grady",     "Iqbal",    "Jansen",
    "Keogh",   "Lamont",  "Munroe", "Nyberg",  "Oakes",   "Pascoe",    "Rowntree", "Selby",
    "Thorne",  "Upton",   "Vance",  "Weller",  "Yardley", "Zeman",     "Calder",   "Draper"};

std::string handle_of(std::string_view first, std::string_view last, std::uint64_t number) {
    const auto digits = 10 + number / 7 % 90;
    switch (number % 4) {
        case 0:
            return fmt::format("@{}_{}{}", scoring::ascii::lower(first), scoring::ascii::lower(last), digits);
        case 1:
            return fmt::format("@{}{}{}", scoring::ascii::lower(first),
                               scoring::ascii::lower(last).substr(0, 1), digits);
        case 2:
            return fmt::format("@{}_{}", scoring::ascii::lower(last), scoring::ascii::lower(first));
        default:
            return fmt::format("@{}{}{}", first, last, digits);
    }
}

}  // namespace

std::uint64_t number_of(std::string_view text) {
    std::uint64_t value = 14695981039346656037ULL;
    for (const char byte : text) value = (value ^ static_cast<unsigned char>(byte)) * 1099511628211ULL;
    value = (value ^ value >> 30) * 0xBF58476D1CE4E5B9ULL;
    return value ^ value >> 31;
}

std::string invented_first_name(std::uint64_t number) {
    return std::string(first_names[number % first_names.size()]);
}

Person invented(std::uint64_t number) {
    const std::string_view first = first_names[number % first_names.size()];
    const std::string_view last = last_names[number / first_names.size() % last_names.size()];
    Person person;
    person.name = fmt::format("{} {}", first, last);
    person.handle = handle_of(first, last, number >> 20);
    person.email =
        fmt::format("{}.{}@mail.example", scoring::ascii::lower(first), scoring::ascii::lower(last));
    person.phone =
        fmt::format("07700 900{:03}", number >> 24 & 0x1FF);  // Ofcom keeps 07700 900000-900999 free
    person.followers = static_cast<int>(20 + (number >> 32) % 880);
    return person;
}

}  // namespace sim::threads
