#include "sim/viewmodel/workshop/intent.h"

#include <fmt/format.h>

namespace sim::viewmodel::workshop {
namespace {

struct Liner {
    std::string operator()(const OpenFile& intent) const { return "OpenFile " + intent.path; }
    std::string operator()(const FilterFiles& intent) const {
        return fmt::format("FilterFiles {}", intent.filter);
    }
    std::string operator()(const SearchFiles& intent) const { return "SearchFiles " + intent.words; }
    std::string operator()(const AskForNew&) const { return "AskForNew"; }
    std::string operator()(const ChooseTemplate& intent) const {
        return fmt::format("ChooseTemplate {}", intent.index);
    }
    std::string operator()(const ChooseBrand& intent) const {
        return fmt::format("ChooseBrand {}", intent.index);
    }
    std::string operator()(const NameNew& intent) const { return "NameNew " + intent.id; }
    std::string operator()(const CreateNew&) const { return "CreateNew"; }
    std::string operator()(const SaveFile&) const { return "SaveFile"; }
    std::string operator()(const LeaveFile&) const { return "LeaveFile"; }
    std::string operator()(const JumpTo& intent) const { return fmt::format("JumpTo {}", intent.offset); }
    std::string operator()(const ShowPanel& intent) const { return fmt::format("ShowPanel {}", intent.tab); }
    std::string operator()(const ShowConversation& intent) const {
        return fmt::format("ShowConversation {}", intent.index);
    }
    std::string operator()(const PlayFromHere&) const { return "PlayFromHere"; }
    std::string operator()(const BackFromPlay&) const { return "BackFromPlay"; }
    std::string operator()(const RunAutoplay&) const { return "RunAutoplay"; }
    std::string operator()(const CancelAutoplay&) const { return "CancelAutoplay"; }
    std::string operator()(const AnswerQuestion& intent) const {
        return fmt::format("AnswerQuestion {}", intent.choice);
    }
    std::string operator()(const CloseQuestion&) const { return "CloseQuestion"; }
};

}  // namespace

std::string to_line(const Intent& intent) { return std::visit(Liner{}, intent); }

}  // namespace sim::viewmodel::workshop
