package org.ricdm.passerelle.event.seats.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.Viewer;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.Dialogs;
import org.ricdm.passerelle.common.ui.Problems;
import org.ricdm.passerelle.common.ui.TextDialog;
import org.ricdm.passerelle.common.ui.TimeAgo;
import org.ricdm.passerelle.common.ui.Toasts;
import org.ricdm.passerelle.event.EventDates;
import org.ricdm.passerelle.event.programme.BookableSession;
import org.ricdm.passerelle.event.seats.DeskSeat;
import org.ricdm.passerelle.event.seats.DeskWorkshop;
import org.ricdm.passerelle.event.seats.SeatDesk;

/** What organisers do with somebody's seat. */
final class SeatActions {

    private final SeatDesk desk;
    private final String slug;
    private final BookableSession session;
    private final Viewer viewer;
    private final Clock clock;
    private final Runnable afterwards;

    /** @param afterwards shows the list anew */
    SeatActions(SeatDesk desk, String slug, BookableSession session, Viewer viewer, Clock clock, Runnable afterwards) {
        this.desk = desk;
        this.slug = slug;
        this.session = session;
        this.viewer = viewer;
        this.clock = clock;
        this.afterwards = afterwards;
    }

    void into(ContextMenu menu, DeskSeat seat) {
        menu.addItem(say("signup.desk.history"), click -> history(seat));
        menu.addItem(say("seats.desk.move"), click -> move(seat));
        menu.addItem(
                say("seats.desk.remove"),
                click -> TextDialog.reason(
                                title("seats.desk.remove", seat),
                                say("signup.desk.reason.help"),
                                say("signup.desk.reason"),
                                Buttons.danger(say("action.confirm")),
                                reason -> {
                                    desk.remove(seat.signUpId(), session.id(), reason);
                                    done();
                                })
                        .open());
    }

    private void move(DeskSeat seat) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(title("seats.desk.move", seat));
        var to = new Select<DeskWorkshop>();
        to.setLabel(say("seats.desk.move.to"));
        to.setItems(desk.workshops(slug).stream()
                .filter(one -> one.session().id() != session.id())
                .toList());
        to.setItemLabelGenerator(this::label);
        to.setWidthFull();
        var reason = new TextArea(say("signup.desk.reason"));
        reason.setManualValidation(true);
        reason.setWidthFull();
        var fields = new Div(new Paragraph(say("signup.desk.reason.help")), to, reason);
        fields.addClassName("form-fields");
        dialog.add(fields);
        var save = Buttons.primary(say("action.confirm"));
        save.addClickListener(click -> {
            to.setInvalid(false);
            reason.setInvalid(false);
            try {
                @Nullable DeskWorkshop chosen = to.getValue();
                if (chosen == null) {
                    throw InvalidInput.of("session", "signup.error.choose");
                }
                desk.move(seat.signUpId(), session.id(), chosen.session().id(), reason.getValue());
                dialog.close();
                done();
            } catch (InvalidInput refused) {
                Problems.show(Map.of("session", to, "reason", reason), refused);
            }
        });
        Dialogs.foot(dialog, save);
        dialog.open();
    }

    private String label(DeskWorkshop workshop) {
        return EventDates.days(workshop.session().starts(), workshop.session().ends(), viewer.language())
                + " · " + workshop.session().title() + " · "
                + say(
                        "signup.desk.filled",
                        workshop.seated(),
                        workshop.session().capacity());
    }

    private void history(DeskSeat seat) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(say("signup.desk.history.of", SeatRowItem.name(seat)));
        var list = new OrderedList();
        list.addClassName("steps");
        for (var step : desk.history(seat.signUpId(), session.id())) {
            var actor = step.actor();
            var second = new Span(
                    new TimeAgo(step.at(), viewer.zone(), UI.getCurrent().getLocale(), Instant.now(clock)));
            second.addClassName("muted");
            second.add(" · " + (actor == null ? say("signup.desk.history.portal") : actor.name()));
            var item = new ListItem(new Span(say(step.what().wordKey())), second);
            if (!step.reason().isEmpty()) {
                var said = new Span(step.reason());
                said.addClassName("step-reason");
                item.add(said);
            }
            list.add(item);
        }
        dialog.add(list);
        var close = Buttons.plain(say("ui.close"));
        close.addClickListener(click -> dialog.close());
        dialog.getFooter().add(close);
        dialog.open();
    }

    private String title(String key, DeskSeat seat) {
        return say(key).replace("…", "") + " · " + SeatRowItem.name(seat);
    }

    private void done() {
        Toasts.done(say("signup.desk.done"));
        afterwards.run();
    }

    private static String say(String key, @Nullable Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
