// Where the reply is written. Frame, button and words change together with the mode; nothing resets the mode
// by itself.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "sim/gui/intents.h"
#include "sim/gui/widgets/editor_box.h"
#include "sim/viewmodel/practice.h"

namespace sim::gui {

class ComposerView {
  public:
    /// In a low window: fewer lines, and where it goes in a menu.
    void be_compact(bool compact) { compact_ = compact; }
    bool is_compact() const { return compact_; }
    /// Height it wants in a column of this width.
    float height(Ui& ui, float width, const viewmodel::Composer& composer) const;
    void draw(Ui& ui, Box box, const viewmodel::Composer& composer, const std::string& conversation,
              Intents& intents);
    /// The menus, above everything else; call last. True while one is open.
    bool draw_menu(Ui& ui, Box window, const viewmodel::Composer& composer, Intents& intents);
    bool menu_open() const { return menu_ != Menu::none; }
    /// The saved replies that fit what is typed behind a slash, over the conversation; call after the screen.
    void draw_saved(Ui& ui, Box window, const viewmodel::Composer& composer, Intents& intents);
    /// True once after "Hand off…" was chosen.
    bool takes_hand_off() { return std::exchange(hand_off_, false); }
    /// True once after the picker of emoji was asked for; then its button is at `emoji_anchor`.
    bool takes_emoji() { return std::exchange(emoji_, false); }
    Box emoji_anchor() const { return emoji_anchor_; }
    /// Puts words where the caret is, in place of what is selected.
    void insert(std::string_view utf8, Intents& intents);
    /// What the hint button says in the next frame; "" for none.
    void offer_hint(std::string label) { hint_label_ = std::move(label); }

  private:
    enum class Menu { none, handles, redirect, routes };
    /// A slash and letters before the caret: saved replies are on offer.
    struct Slash {
        bool open = false;
        int start = 0;     ///< byte of the slash
        int chosen = 0;    ///< of those that fit
        int refused = -1;  ///< the slash for which Escape was pressed
    };
    void find_slash();
    std::vector<int> fitting(const viewmodel::Composer& composer) const;
    void take_slash_keys(Ui& ui, const viewmodel::Composer& composer);
    void insert_saved(const viewmodel::Composer& composer, int which, Intents& intents);
    float draw_tools(Ui& ui, Box& row, const viewmodel::Composer& composer, Intents& intents);
    bool says_below(const Ui& ui, float inner) const;
    void draw_modes(Ui& ui, Box row, const viewmodel::Composer& composer, Intents& intents);
    void draw_from(Ui& ui, Box row, const viewmodel::Composer& composer);
    void draw_routes(Ui& ui, Box& rest, const viewmodel::Composer& composer, Intents& intents);
    void draw_route_menu_chip(Ui& ui, Box& row, const viewmodel::Composer& composer, Intents& intents);
    void draw_route_menu(Ui& ui, Box window, const viewmodel::Composer& composer, Intents& intents);
    void draw_signature(Ui& ui, Box& row, const viewmodel::Composer& composer, Intents& intents);
    static void next_handle(const viewmodel::Composer& composer, Intents& intents);
    void choose_route(const viewmodel::RouteChoice& route, const viewmodel::Composer& composer, Box chip,
                      Intents& intents);
    void draw_foot(Ui& ui, Box row, const viewmodel::Composer& composer, Intents& intents);

    EditorBox editor_;
    Menu menu_ = Menu::none;
    Box menu_anchor_;
    Slash slash_;
    int insert_ = -1;  ///< the saved reply that a key chose in this frame
    Box box_;          ///< of the last frame
    bool hand_off_ = false;
    bool emoji_ = false;
    Box emoji_anchor_;
    bool compact_ = false;
    std::string hint_label_;
};

}  // namespace sim::gui
