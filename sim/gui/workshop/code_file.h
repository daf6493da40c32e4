// A text being written together with its outline, which follows every change.
#pragma once

#include "sim/gui/workshop/code_document.h"
#include "sim/viewmodel/workshop/outline.h"

namespace sim::gui::workshop {

class CodeFile {
  public:
    CodeDocument document;

    const viewmodel::workshop::Outline& outline() {
        if (made_of_ != document.revision())
            outline_ = viewmodel::workshop::Outline(document.text()), made_of_ = document.revision();
        return outline_;
    }

  private:
    viewmodel::workshop::Outline outline_{""};
    int made_of_ = -1;
};

}  // namespace sim::gui::workshop
