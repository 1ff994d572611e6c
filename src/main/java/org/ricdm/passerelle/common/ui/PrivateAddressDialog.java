package org.ricdm.passerelle.common.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import org.ricdm.passerelle.common.access.FeedKey;

/** A private address under which programs read in the reader's name: made here, shown once, revoked here. */
public class PrivateAddressDialog extends Dialog {

    private final String words;
    private final transient PrivateAddress address;

    /** @param words what the keys of its words begin with */
    public PrivateAddressDialog(String words, PrivateAddress address) {
        this.words = words;
        this.address = address;
        setHeaderTitle(say("menu"));
        offer();
    }

    private void offer() {
        begin();
        if (address.mine().isEmpty()) {
            var make = Buttons.primary(say("make"));
            make.addClickListener(click -> make());
            getFooter().add(make);
            return;
        }
        add(new Paragraph(say("known", address.ending())));
        var revoke = Buttons.plain(say("revoke"));
        revoke.addClickListener(
                click -> Confirmation.askSternly(say("revoke.question"), say("revoke.consequence"), this::revoke));
        var anew = Buttons.primary(say("anew"));
        anew.addClickListener(
                click -> Confirmation.askSternly(say("anew.question"), say("anew.consequence"), this::make));
        getFooter().add(revoke, anew);
    }

    private void make() {
        var made = address.make();
        begin();
        var field = new TextField(say("address"));
        field.setValue(made);
        field.setReadOnly(true);
        field.setAutoselect(true);
        field.setWidthFull();
        add(field, Banner.info(say("once")));
        var copy = Buttons.primary(say("copy"));
        copy.addClickListener(click -> getElement()
                .executeJs("return navigator.clipboard.writeText($0)", made)
                .then(
                        done -> Toasts.done(say("copied")),
                        // Without a clipboard the address is selected, to be copied by hand.
                        refused -> field.focus()));
        getFooter().add(copy);
        copy.focus();
    }

    private void revoke() {
        address.revoke();
        Toasts.done(say("revoked"));
        offer();
    }

    private void begin() {
        removeAll();
        getFooter().removeAll();
        add(new Paragraph(say("explain")));
        var close = Buttons.plain(getTranslation("ui.close"));
        close.addClickListener(click -> close());
        getFooter().add(close);
    }

    private String say(String key, Object... arguments) {
        return getTranslation(words + "." + key, arguments);
    }

    /** The address that the dialog is about. */
    public interface PrivateAddress {

        /** What is known of it; empty when there is none. */
        Optional<FeedKey> mine();

        /** Makes it, or makes it anew. */
        String make();

        /** Lets it lead nowhere. */
        void revoke();

        /** How it ends, for those who kept its beginning. */
        String ending();
    }
}
