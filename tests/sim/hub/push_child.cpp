// The one that gets killed: sends what waits, in small parcels, again and again.
#include "sim/hub/carrying.h"

int main(int, char** arguments) {
    sim::store::Store store = sim::store::Store::open(arguments[1]);
    const sim::hub::Account account = sim::hub::joined_account(store.file(), "");
    sim::hub::Progress progress;
    progress.parcel = {2, 1U << 14};
    for (;;) sim::hub::push(store, account, progress);
}
