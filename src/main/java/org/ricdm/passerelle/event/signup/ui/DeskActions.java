package org.ricdm.passerelle.event.signup.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.dialog.Dialog;
import java.time.Clock;
import java.util.Locale;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.Viewer;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.TextDialog;
import org.ricdm.passerelle.common.ui.Toasts;
import org.ricdm.passerelle.event.form.ui.AnswerForms;
import org.ricdm.passerelle.event.signup.DeskRow;
import org.ricdm.passerelle.event.signup.SignUpDesk;
import org.ricdm.passerelle.event.signup.SignUpState;

/** What organisers do with a sign-up. */
final class DeskActions {

    private final String slug;
    private final SignUpDesk desk;
    private final AnswerForms forms;
    private final Viewer viewer;
    private final Clock clock;
    private final Runnable afterwards;

    /** @param afterwards shows the list anew */
    DeskActions(String slug, SignUpDesk desk, AnswerForms forms, Viewer viewer, Clock clock, Runnable afterwards) {
        this.slug = slug;
        this.desk = desk;
        this.forms = forms;
        this.viewer = viewer;
        this.clock = clock;
        this.afterwards = afterwards;
    }

    void into(ContextMenu menu, DeskRow row) {
        menu.addItem(
                say("questions.answers"),
                click -> forms.dialog(row.id(), row.person().name()).open());
        menu.addItem(say("signup.desk.history"), click -> history(row));
        if (row.state().isOpen()) {
            menu.addItem(
                    say("signup.edit.verb"),
                    click -> UI.getCurrent()
                            .navigate(SignUpNavigation.person(slug, row.id()).substring(1)));
        }
        if (row.state() == SignUpState.WAITING) {
            if (row.position() > 1) {
                menu.addItem(
                        say("signup.desk.moveUp"),
                        click -> ask(
                                row,
                                "signup.desk.moveUp",
                                "signup.desk.reason.history",
                                primary(),
                                reason -> desk.moveUp(row.id(), reason)));
            }
            menu.addItem(
                    say("signup.desk.reserve"),
                    click -> ask(
                            row,
                            "signup.desk.reserve",
                            "signup.desk.reason.history",
                            primary(),
                            reason -> desk.giveReserve(row.id(), reason)));
        }
        if (row.state() == SignUpState.TO_BE_APPROVED) {
            menu.addItem(
                    say("signup.desk.decline"),
                    click -> decline(row, reason -> desk.decline(row.id(), reason), afterwards));
        }
        if (row.state().canBecome(SignUpState.CANCELLED)) {
            menu.addItem(
                    say("signup.desk.cancel"),
                    click -> ask(
                            row,
                            "signup.desk.cancel",
                            "signup.desk.reason.help",
                            danger(),
                            reason -> desk.cancel(row.id(), reason)));
        }
    }

    void approve(DeskRow row) {
        approve(() -> desk.approve(row.id()), afterwards);
    }

    /** Says yes, or why that is not possible any more. */
    static void approve(Runnable act, Runnable afterwards) {
        try {
            act.run();
            Toasts.done(say("signup.desk.done"));
        } catch (InvalidInput e) {
            Toasts.done(say(e.problems().getFirst().messageKey()));
        }
        afterwards.run();
    }

    private void ask(DeskRow row, String title, String help, Button confirm, Act act) {
        ask(row, title, help, confirm, act, afterwards);
    }

    /** Asks why, and says no to who waits for a yes. */
    static void decline(DeskRow row, Act act, Runnable afterwards) {
        ask(row, "signup.desk.decline", "signup.desk.reason.help", danger(), act, afterwards);
    }

    private static void ask(DeskRow row, String title, String help, Button confirm, Act act, Runnable afterwards) {
        TextDialog.reason(
                        say(title).replace("…", "") + " · " + row.person().name(),
                        say(help),
                        say("signup.desk.reason"),
                        confirm,
                        reason -> {
                            act.of(reason);
                            Toasts.done(say(
                                    help.equals("signup.desk.reason.help") ? "signup.desk.done" : "signup.desk.moved"));
                            afterwards.run();
                        })
                .open();
    }

    private void history(DeskRow row) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(say("signup.desk.history.of", row.person().name()));
        dialog.add(Steps.withActors(desk.history(row.id()), viewer, locale(), clock));
        var close = Buttons.plain(say("ui.close"));
        close.addClickListener(click -> dialog.close());
        dialog.getFooter().add(close);
        dialog.open();
    }

    private static Button primary() {
        return Buttons.primary(say("action.confirm"));
    }

    private static Button danger() {
        return Buttons.danger(say("action.confirm"));
    }

    private static Locale locale() {
        return UI.getCurrent().getLocale();
    }

    private static String say(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }

    /** What is done for a reason. */
    interface Act {
        void of(String reason);
    }
}
