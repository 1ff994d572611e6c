package org.ricdm.passerelle.practice.ui;

import com.vaadin.flow.component.UI;
import org.ricdm.passerelle.common.ui.Confirmation;
import org.ricdm.passerelle.common.ui.PageHeader;
import org.ricdm.passerelle.common.ui.Toasts;
import org.ricdm.passerelle.practice.Sheets;

/** Offers an author to delete a draft, after a question. */
final class Deleting {

    private Deleting() {}

    static void into(PageHeader head, long id, Sheets sheets) {
        head.menu()
                .addItem(
                        head.getTranslation("practice.delete"),
                        click -> Confirmation.askSternly(
                                head.getTranslation("practice.delete.ask"),
                                head.getTranslation("practice.delete.help"),
                                () -> {
                                    sheets.delete(id);
                                    UI.getCurrent().navigate(PracticeNavigation.MINE.substring(1));
                                    Toasts.done(head.getTranslation("practice.deleted"));
                                }));
    }
}
