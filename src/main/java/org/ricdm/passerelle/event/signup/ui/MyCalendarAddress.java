package org.ricdm.passerelle.event.signup.ui;

import java.util.Optional;
import org.ricdm.passerelle.common.access.FeedKey;
import org.ricdm.passerelle.common.ui.PrivateAddressDialog;
import org.ricdm.passerelle.event.signup.MyCalendar;

/** The reader's calendar under their private address. */
record MyCalendarAddress(MyCalendar calendar) implements PrivateAddressDialog.PrivateAddress {

    static PrivateAddressDialog dialog(MyCalendar calendar) {
        return new PrivateAddressDialog("calendar", new MyCalendarAddress(calendar));
    }

    @Override
    public Optional<FeedKey> mine() {
        return calendar.mine();
    }

    @Override
    public String make() {
        return calendar.make();
    }

    @Override
    public void revoke() {
        calendar.revoke();
    }

    @Override
    public String ending() {
        return ".ics";
    }
}
