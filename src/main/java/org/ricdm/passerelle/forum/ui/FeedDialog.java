package org.ricdm.passerelle.forum.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.ricdm.passerelle.common.ui.Banner;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.Confirmation;
import org.ricdm.passerelle.common.ui.Toasts;
import org.ricdm.passerelle.forum.FeedAddresses;
import org.ricdm.passerelle.forum.Followable;

/** The reader's private feed address of a forum or tag: made here, shown once, revoked here. */
class FeedDialog extends Dialog {

    private final transient Followable place;
    private final transient FeedAddresses addresses;

    FeedDialog(Followable place, FeedAddresses addresses) {
        this.place = place;
        this.addresses = addresses;
        setHeaderTitle(getTranslation("feed.menu"));
        offer();
    }

    private void offer() {
        begin();
        if (addresses.mine().isEmpty()) {
            var make = Buttons.primary(getTranslation("feed.make"));
            make.addClickListener(click -> make());
            getFooter().add(make);
            return;
        }
        add(new Paragraph(getTranslation("feed.known", FeedAddresses.ending(place))));
        var revoke = Buttons.plain(getTranslation("feed.revoke"));
        revoke.addClickListener(click -> Confirmation.askSternly(
                getTranslation("feed.revoke.question"), getTranslation("feed.revoke.consequence"), this::revoke));
        var anew = Buttons.primary(getTranslation("feed.anew"));
        anew.addClickListener(click -> Confirmation.askSternly(
                getTranslation("feed.anew.question"), getTranslation("feed.anew.consequence"), this::make));
        getFooter().add(revoke, anew);
    }

    private void make() {
        var made = addresses.make(place);
        begin();
        var address = new TextField(getTranslation("feed.address"));
        address.setValue(made);
        address.setReadOnly(true);
        address.setAutoselect(true);
        address.setWidthFull();
        add(address, Banner.info(getTranslation("feed.once")));
        var copy = Buttons.primary(getTranslation("feed.copy"));
        copy.addClickListener(click -> getElement()
                .executeJs("return navigator.clipboard.writeText($0)", made)
                .then(
                        done -> Toasts.done(getTranslation("feed.copied")),
                        // Without a clipboard the address is selected, to be copied by hand.
                        refused -> address.focus()));
        getFooter().add(copy);
        copy.focus();
    }

    private void revoke() {
        addresses.revoke();
        Toasts.done(getTranslation("feed.revoked"));
        offer();
    }

    private void begin() {
        removeAll();
        getFooter().removeAll();
        add(new Paragraph(getTranslation("feed.explain")));
        var close = Buttons.plain(getTranslation("ui.close"));
        close.addClickListener(click -> close());
        getFooter().add(close);
    }
}
