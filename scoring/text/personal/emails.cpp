// E-mail addresses; those said in words have been written out before.
#include <string_view>

#include "scoring/text/personal/detectors.h"
#include "scoring/text/personal/mail_hosts.h"
#include "scoring/text/personal/owners.h"

namespace scoring::text::personal {
namespace {

constexpr int longest_local = 64;

bool is_local_byte(char byte) {
    return is_alphanumeric(byte) || std::string_view("._%+-'&=!#$").find(byte) != std::string_view::npos;
}

class MailFinder {
  public:
    MailFinder(const Search& search, const std::vector<Entity>& entities)
        : search_(search), text_(search.text), entities_(entities) {}

    void look_for_signs() {
        for (std::size_t at = text_.flat().find('@'); at != std::string::npos;
             at = text_.flat().find('@', at + 1)) {
            const int sign = static_cast<int>(at);
            if (is_in_entity(sign)) continue;
            const int start = local_start(sign);
            const int end = host_end(text_, sign + 1);
            if (start < sign && end > 0) report({start, end});
        }
    }

  private:
    // Signs come in order, and so do entities.
    bool is_in_entity(int sign) {
        while (entity_ < entities_.size() && entities_[entity_].span.end <= sign) ++entity_;
        return entity_ < entities_.size() && entities_[entity_].span.start <= sign;
    }

    int local_start(int sign) const {
        int start = sign;
        while (start > 0 && sign - start < longest_local && is_local_byte(text_.at(start - 1))) --start;
        while (start < sign && !is_alphanumeric(text_.at(start)) && text_.at(start) != '_') ++start;
        return start;
    }

    void report(Span span) {
        if (is_own_contact(search_, PrivateKind::email, span) || is_business_mail(text_.slice(span)))
            search_.claims.publish(PrivateKind::email, span);
        else
            search_.claims.add(PrivateKind::email, span);
    }

    const Search& search_;
    const FlatText& text_;
    const std::vector<Entity>& entities_;
    std::size_t entity_ = 0;
};

}  // namespace

void find_emails(const Search& search, const std::vector<Entity>& entities) {
    MailFinder finder(search, entities);
    finder.look_for_signs();
}

}  // namespace scoring::text::personal
