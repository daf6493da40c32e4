#include "sim/gui/composer_dialogs.h"

namespace sim::gui {

bool ComposerDialogs::is_above(const ComposerView& composer) const {
    return composer.menu_open() || hand_off_.is_open() || emoji_.is_open();
}

void ComposerDialogs::begin(const ComposerView& composer) {
    menu_before_ = composer.menu_open();
    handing_before_ = hand_off_.is_open();
    choosing_before_ = emoji_.is_open();
}

void ComposerDialogs::draw(Ui& ui, Box window, ComposerView& composer, const viewmodel::Composer& shown,
                           std::span<const viewmodel::EmojiName> emoji, Intents& intents) {
    if (composer.takes_hand_off()) hand_off_.open(ui);
    if (composer.takes_emoji()) emoji_.open(ui, composer.emoji_anchor());
    composer.draw_saved(ui, window, shown, intents);
    if (menu_before_) composer.draw_menu(ui, window, shown, intents);
    if (handing_before_) hand_off_.draw(ui, window, shown, intents);
    if (!choosing_before_) return;
    if (const auto chosen = emoji_.draw(ui, window, emoji)) composer.insert(*chosen, intents);
    if (!emoji_.is_open()) ui.set_focus("practice/composer");
}

}  // namespace sim::gui
