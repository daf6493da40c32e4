#include "sim/viewmodel/objection_draft.h"

#include "sim/engine/visiting.h"

namespace sim::viewmodel {

void change(ObjectionDesk& desk, const ObjectionIntent& intent) {
    std::visit(engine::overloaded{
                   [&](const BeginDispute& begin) { desk.finding = begin.finding, desk.text.clear(); },
                   [&](const EditDispute& edit) { desk.text = edit.text; },
                   [&](const KeepDispute&) { desk.finding = -1; },
                   [&](const DropDispute&) { desk.finding = -1; },
               },
               intent);
}

ObjectionDraft objection_draft(const ObjectionDesk& desk, const std::string& asks) {
    if (desk.finding < 0) return {};
    const bool has_words = desk.text.find_first_not_of(" \n\t") != std::string::npos;
    return {asks, desk.text, has_words};
}

}  // namespace sim::viewmodel
