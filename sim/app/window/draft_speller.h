// Marks what is misspelt in a draft, as it is written: by the dictionaries, and by what people at this desk
// are called and have said. The dictionaries are read beside the opening of the first desk.
#pragma once

#include <future>
#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "sim/checking/speller.h"
#include "sim/engine/state.h"

namespace sim::app {

/// Read by another thread; for as many desks as are opened: reading and forgetting them takes long.
using Dictionaries = std::shared_future<std::shared_ptr<const checking::Speller>>;
Dictionaries read_dictionaries();

class DraftSpeller {
  public:
    DraftSpeller(Dictionaries dictionaries, const scenario::Scenario& scenario);

    /// Bytes of `text`, a draft in that conversation; nothing as long as the dictionaries are being read, or
    /// where there are none. Asked in every frame: the same text is not looked at twice.
    const std::vector<std::pair<int, int>>& misspelt(const engine::State& state,
                                                     const std::string& conversation,
                                                     const std::string& text);

  private:
    bool has_dictionaries();
    void learn_from(const engine::State& state, const std::string& conversation);

    Dictionaries coming_;
    std::shared_ptr<const checking::Speller> speller_;
    std::set<std::string> desk_, known_;  ///< right at the desk; with what was said in this conversation
    std::string conversation_, text_;
    std::size_t messages_ = 0;
    std::vector<std::pair<int, int>> found_;
};

}  // namespace sim::app
