package org.ricdm.passerelle.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.dialog.Dialog;

/** What dialogs have in common. */
public final class Dialogs {

    private Dialogs() {}

    /** Puts at the foot a way out, which closes the dialog, and beside it what the dialog is for. */
    public static void foot(Dialog dialog, Component confirm) {
        var cancel = Buttons.plain(dialog.getTranslation("action.cancel"));
        cancel.addClickListener(click -> dialog.close());
        dialog.getFooter().add(cancel, confirm);
    }

    /** Whoever opens the dialog begins in that field. */
    public static void beginAt(Dialog dialog, Focusable<?> field) {
        dialog.addOpenedChangeListener(event -> {
            if (event.isOpened()) {
                field.focus();
            }
        });
    }
}
