package org.ricdm.passerelle.common.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.function.SerializableRunnable;

/** Asks before something happens that cannot be undone. What can be undone needs no question, see {@link Toasts}. */
public final class Confirmation {

    private Confirmation() {}

    public static ConfirmDialog ask(String question, String consequence, SerializableRunnable confirmed) {
        return open(question, consequence, "primary", confirmed);
    }

    /** For what removes or withdraws. */
    public static ConfirmDialog askSternly(String question, String consequence, SerializableRunnable confirmed) {
        return open(question, consequence, "primary error", confirmed);
    }

    private static ConfirmDialog open(
            String question, String consequence, String confirmTheme, SerializableRunnable confirmed) {
        var dialog = new ConfirmDialog();
        dialog.setHeader(question);
        dialog.setText(consequence);
        dialog.setCancelable(true);
        dialog.setCancelText(dialog.getTranslation("action.cancel"));
        dialog.setConfirmText(dialog.getTranslation("action.confirm"));
        dialog.setConfirmButtonTheme(confirmTheme);
        dialog.setCancelButtonTheme("");
        dialog.addConfirmListener(event -> confirmed.run());
        dialog.open();
        return dialog;
    }
}
