package org.ricdm.passerelle.practice.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.List;
import org.ricdm.passerelle.common.ui.Banner;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.Toasts;
import org.ricdm.passerelle.practice.SheetAuthors;
import org.ricdm.passerelle.practice.SheetReading;
import org.ricdm.passerelle.practice.SheetRenewal;
import org.ricdm.passerelle.practice.SheetState;
import org.ricdm.passerelle.practice.Sheets;
import org.springframework.core.annotation.Order;

/** Whether a sheet still holds: asked of its authors when it is time, and offered to them at any time. */
@org.springframework.stereotype.Component
@Order(10)
class RenewalSection implements SheetSection {

    private final SheetRenewal renewal;
    private final SheetAuthors authors;
    private final Sheets sheets;

    RenewalSection(SheetRenewal renewal, SheetAuthors authors, Sheets sheets) {
        this.renewal = renewal;
        this.authors = authors;
        this.sheets = sheets;
    }

    @Override
    public List<Component> above(SheetReading sheet) {
        var above = new ArrayList<Component>();
        if (sheet.brief().mine() && sheet.brief().state() == SheetState.RENEWAL_DUE) {
            var confirm = Buttons.plain(words("practice.renewal.confirm"));
            confirm.addClickListener(click -> confirm(sheet));
            var retire = Buttons.plain(words("practice.retire"));
            retire.addClickListener(click -> retire(sheet));
            above.add(Banner.warning(words("practice.renewal.ask"))
                    .action(confirm)
                    .action(retire));
        }
        if (sheet.authors().stream().noneMatch(author -> author.active())
                && authors.mayTakeOver(sheet.brief().id())) {
            var take = Buttons.plain(words("practice.takeOver"));
            take.addClickListener(click -> {
                authors.takeOver(sheet.brief().id());
                again("practice.takenOver");
            });
            above.add(Banner.info(words("practice.takeOver.help")).action(take));
        }
        return above;
    }

    @Override
    public List<Act> menu(SheetReading sheet) {
        var acts = new ArrayList<Act>();
        acts.add(new Act(
                words("practice.history"),
                () -> UI.getCurrent()
                        .navigate(PracticeNavigation.history(sheet.brief().id()).substring(1))));
        if (sheet.brief().mine() && sheet.brief().published()) {
            if (sheet.brief().state().canBecome(SheetState.RENEWAL_DUE)) {
                acts.add(new Act(words("practice.renewal.confirm"), () -> confirm(sheet)));
            }
            if (sheet.brief().state().canBecome(SheetState.RETIRED)) {
                acts.add(new Act(words("practice.retire"), () -> retire(sheet)));
            }
        }
        return acts;
    }

    private void confirm(SheetReading sheet) {
        renewal.confirm(sheet.brief().id());
        again("practice.renewal.confirmed");
    }

    private void retire(SheetReading sheet) {
        new RetireDialog(sheet.brief().id(), renewal, sheets, () -> again("practice.retired.done")).open();
    }

    private static void again(String done) {
        UI.getCurrent().refreshCurrentRoute(false);
        Toasts.done(words(done));
    }

    private static String words(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
