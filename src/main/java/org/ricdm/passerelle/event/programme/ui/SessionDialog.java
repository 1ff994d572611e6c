package org.ricdm.passerelle.event.programme.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.ui.Banner;
import org.ricdm.passerelle.common.ui.Buttons;
import org.ricdm.passerelle.common.ui.Dialogs;
import org.ricdm.passerelle.common.ui.Toasts;
import org.ricdm.passerelle.event.programme.Plan;
import org.ricdm.passerelle.event.programme.PlannedSession;
import org.ricdm.passerelle.event.programme.Planning;
import org.ricdm.passerelle.event.programme.SessionEntry;
import org.ricdm.passerelle.event.programme.SessionKind;
import org.ricdm.passerelle.event.programme.SessionWords;

/** A session with all its fields, and at once what would not go together. Stays open until it is accepted. */
class SessionDialog extends Dialog {

    private static final int USUAL_MINUTES = 75;

    private final transient Plan plan;
    private final transient Planning planning;
    private final transient SessionWords say;
    private final transient LongConsumer done;
    private final transient @Nullable PlannedSession before;
    private final Div conflicts = new Div();
    private final SessionForm form;
    private long version;

    /** A new session on that day. */
    SessionDialog(Plan plan, LocalDate day, Planning planning, SessionWords say, LongConsumer done) {
        this(plan, null, begun(plan, day, say), planning, say, done);
    }

    /** One that is there. */
    SessionDialog(
            Plan plan,
            PlannedSession session,
            Planning planning,
            SessionWords say,
            LongConsumer done,
            Consumer<PlannedSession> remove) {
        this(plan, session, session.entry(), planning, say, done);
        var out = Buttons.quiet(getTranslation("programme.remove"));
        out.addClickListener(click -> {
            close();
            remove.accept(session);
        });
        var copy = Buttons.quiet(getTranslation("programme.copy"));
        copy.addClickListener(click -> {
            close();
            done.accept(planning.copy(plan.event().id(), session.id()));
        });
        getFooter().addComponentAsFirst(copy);
        getFooter().addComponentAsFirst(out);
    }

    private SessionDialog(
            Plan plan,
            @Nullable PlannedSession session,
            SessionEntry entry,
            Planning planning,
            SessionWords say,
            LongConsumer done) {
        this.plan = plan;
        this.planning = planning;
        this.say = say;
        this.done = done;
        this.before = session;
        this.version = session == null ? 0 : session.version();
        setHeaderTitle(getTranslation(session == null ? "programme.add" : "programme.session"));
        addClassName("session-dialog");
        conflicts.getElement().setAttribute("role", "status");
        form = new SessionForm(plan, entry, say, this::judge);
        add(conflicts, form);
        var save = Buttons.primary(getTranslation("programme.save"));
        save.setDisableOnClick(true);
        save.addClickListener(click -> {
            try {
                save();
            } finally {
                save.setEnabled(true);
            }
        });
        Dialogs.foot(this, save);
        judge();
    }

    private static SessionEntry begun(Plan plan, LocalDate day, SessionWords say) {
        var starts = plan.on(day).stream()
                .map(session -> session.entry().ends())
                .max(java.time.LocalDateTime::compareTo)
                .orElse(day.atTime(9, 0));
        return SessionEntry.of(
                SessionKind.WORKSHOP, starts, starts.plusMinutes(USUAL_MINUTES), List.of(say.reader()), Map.of());
    }

    private void judge() {
        conflicts.removeAll();
        form.typed()
                .map(typed -> plan.conflictsIf(before == null ? 0 : before.id(), typed))
                .filter(found -> !found.isEmpty())
                .ifPresent(found -> conflicts.add(ConflictList.ofOne(found, plan, say)));
    }

    private void save() {
        var typed = form.typed().orElse(null);
        if (typed == null) {
            return;
        }
        try {
            var event = plan.event().id();
            var id = before == null ? planning.add(event, typed) : before.id();
            if (before != null) {
                planning.change(event, id, version, typed);
            }
            close();
            Toasts.done(getTranslation("programme.saved"));
            done.accept(id);
        } catch (InvalidInput e) {
            form.refuse(e);
            if (e.isOn("version")) {
                theirs();
            }
        }
    }

    /** Somebody else was faster: what they did is shown, what is typed here stays, and one decides. */
    private void theirs() {
        var mine = before;
        if (mine == null) {
            return;
        }
        var now = planning.open(plan.event().slug()).session(mine.id());
        var banner = Banner.warning(getTranslation("programme.error.changed"));
        now.ifPresent(session -> {
            var entry = session.entry();
            var room = plan.rooms().stream()
                    .filter(one -> Long.valueOf(one.id()).equals(entry.roomId()))
                    .map(one -> " · " + one.name())
                    .findFirst()
                    .orElse("");
            banner.with(new Div(getTranslation(
                    "programme.theirs",
                    entry.in(say.reader()).title() + ", " + say.dayWithin(plan.day(entry.starts())) + ", "
                            + say.span(entry.starts(), entry.ends()) + room)));
            var keep = Buttons.plain(getTranslation("programme.keepMine"));
            keep.addClickListener(click -> {
                version = session.version();
                save();
            });
            banner.action(keep);
        });
        conflicts.removeAll();
        conflicts.add(banner);
    }
}
