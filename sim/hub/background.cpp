#include "sim/hub/background.h"

#include "sim/failure/failure.h"
#include "sim/hub/carrying.h"
#include "sim/hub/exchange_now.h"

namespace sim::hub {

Background::Background(std::filesystem::path database, std::function<std::string()> wall_time,
                       std::function<void()> changed)
    : database_(std::move(database)), wall_time_(std::move(wall_time)), changed_(std::move(changed)) {
    thread_ = std::thread([this] { work(); });
}

Background::~Background() {
    {
        const std::lock_guard lock(mutex_);
        closing_ = true, stop_ = true;
    }
    wake_.notify_all();
    thread_.join();
}

void Background::exchange() {
    const std::lock_guard lock(mutex_);
    exchange_wanted_ = true;
    wake_.notify_all();
}

void Background::ask() {
    const std::lock_guard lock(mutex_);
    ask_wanted_ = true;
    wake_.notify_all();
}

void Background::cancel() {
    const std::lock_guard lock(mutex_);
    exchange_wanted_ = ask_wanted_ = false;
    if (panel_.doing != Panel::Doing::nothing) stop_ = true;
}

Panel Background::panel() const {
    const std::lock_guard lock(mutex_);
    return panel_;
}

void Background::show(const std::function<void(Panel&)>& change) {
    {
        const std::lock_guard lock(mutex_);
        change(panel_);
    }
    changed_();
}

void Background::do_exchange() {
    store::Store store = store::Store::open(database_);
    const Account account = joined_account(database_, "");
    Progress progress;
    progress.stopped = [this] { return stop_.load(); };
    progress.moved = [this](int done, int of) {
        show([&](Panel& panel) { panel.done = done, panel.of = of; });
    };
    noted(store, wall_time_(), [&] {
        const std::string sent = said(push(store, account, progress));
        show([](Panel& panel) { panel.doing = Panel::Doing::taking, panel.done = panel.of = 0; });
        const std::string taken = said(pull(store, account, progress));
        show([&](Panel& panel) { panel.said = sent + " " + taken; });
    });
}

void Background::work() {
    for (;;) {
        bool exchanging = false;
        {
            std::unique_lock lock(mutex_);
            wake_.wait(lock, [this] { return closing_ || exchange_wanted_ || ask_wanted_; });
            if (closing_) return;
            exchanging = exchange_wanted_;
            exchange_wanted_ = ask_wanted_ = false, stop_ = false;
            panel_.doing = exchanging ? Panel::Doing::sending : Panel::Doing::asking;
            panel_.done = panel_.of = 0, panel_.failed = false;
        }
        changed_();
        try {
            if (exchanging) do_exchange();
            store::Store store = store::Store::open(database_);
            const Status status = status_of(store);
            show([&](Panel& panel) { panel.status = status; });
        } catch (const std::exception& failure) {
            show([&](Panel& panel) { panel.said = failure.what(), panel.failed = true; });
        }
        show([](Panel& panel) { panel.doing = Panel::Doing::nothing; });
    }
}

}  // namespace sim::hub
