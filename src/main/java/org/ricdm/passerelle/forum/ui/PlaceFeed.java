package org.ricdm.passerelle.forum.ui;

import java.util.Optional;
import org.ricdm.passerelle.common.access.FeedKey;
import org.ricdm.passerelle.common.ui.PrivateAddressDialog;
import org.ricdm.passerelle.forum.FeedAddresses;
import org.ricdm.passerelle.forum.Followable;

/** The feed of a forum or tag under the reader's private address. */
record PlaceFeed(Followable place, FeedAddresses addresses) implements PrivateAddressDialog.PrivateAddress {

    static PrivateAddressDialog dialog(Followable place, FeedAddresses addresses) {
        return new PrivateAddressDialog("feed", new PlaceFeed(place, addresses));
    }

    @Override
    public Optional<FeedKey> mine() {
        return addresses.mine();
    }

    @Override
    public String make() {
        return addresses.make(place);
    }

    @Override
    public void revoke() {
        addresses.revoke();
    }

    @Override
    public String ending() {
        return FeedAddresses.ending(place);
    }
}
