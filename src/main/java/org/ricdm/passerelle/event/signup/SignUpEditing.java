package org.ricdm.passerelle.event.signup;

import java.util.OptionalLong;
import java.util.TreeMap;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.ForMembers;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.event.EventAccess;
import org.ricdm.passerelle.event.SaidReason;
import org.ricdm.passerelle.event.TeamPart;
import org.ricdm.passerelle.event.form.Answers;
import org.ricdm.passerelle.event.signup.WorkshopsOnBehalf.By;
import org.ricdm.passerelle.event.signup.WorkshopsOnBehalf.Telling;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes somebody's sign-up in their place. Whoever does it says why; it stands in the history, and the person gets a
 * mail that says what was changed, by whom and why. Every method throws {@link NotOpen} for somebody who does not run the
 * event, and when it has no such sign-up.
 */
@Service
@Transactional
public class SignUpEditing {

    private final JdbcClient sql;
    private final EventAccess events;
    private final SignUpRows rows;
    private final Categories categories;
    private final Attendees attendees;
    private final Answers answers;
    private final Places places;
    private final WorkshopsOnBehalf workshops;
    private final CurrentViewer current;

    SignUpEditing(
            JdbcClient sql,
            EventAccess events,
            SignUpRows rows,
            Categories categories,
            Attendees attendees,
            Answers answers,
            Places places,
            WorkshopsOnBehalf workshops,
            CurrentViewer current) {
        this.sql = sql;
        this.events = events;
        this.rows = rows;
        this.categories = categories;
        this.attendees = attendees;
        this.answers = answers;
        this.places = places;
        this.workshops = workshops;
        this.current = current;
    }

    /** The sign-up with what can be changed of it. A fixed number of statements. */
    @ForMembers
    @Transactional(readOnly = true)
    public EditPage open(String slug, long id) {
        var event = events.runs(slug, TeamPart.ORGANISER);
        var reader = current.require().language();
        var row = rows.find(id).filter(one -> one.eventId() == event.id()).orElseThrow(() -> notOpen(id));
        return new EditPage(
                event,
                attendees.find(row.attendee()).orElseThrow(() -> notOpen(id)),
                row.state(),
                row.claim().categoryId(),
                row.claim().way(),
                new TreeMap<>(categories.names(event, reader)),
                answers.askedOnBehalf(event, id, reader),
                workshops.of(event, id, reader),
                latest(id));
    }

    /**
     * Changes category, way and answers at once, or nothing.
     *
     * @param seen as it was read
     * @param typed answers to what an organiser may not answer do not count
     * @throws InvalidInput on {@code reason} when there is none or it is too long; on {@code category} and {@code way}
     *     when the event has no such one, or a limit has no room for it; on {@code question.<id>}; on {@code version} when
     *     something happened to the sign-up meanwhile; on {@code form} when nothing is different, or the person does not
     *     take part any more
     */
    @ForMembers
    public void change(String slug, long id, long seen, NewSignUp typed, String reason) {
        change(slug, id, seen, typed, WorkshopsOnBehalf.Change.NONE, reason);
    }

    /**
     * As {@link #change(String, long, long, NewSignUp, String)}, with workshops that are taken and left for the person.
     *
     * @throws InvalidInput also on {@code session.<id>} of each workshop that is refused
     */
    @ForMembers
    public void change(
            String slug, long id, long seen, NewSignUp typed, WorkshopsOnBehalf.Change chosen, String reason) {
        var event = events.runs(slug, TeamPart.ORGANISER);
        var said = SaidReason.checked(reason, "signup.error.reason");
        var me = current.require();
        var book = places.open(event, Actor.member(me.memberId()));
        var row = book.of(id).orElseThrow(() -> notOpen(id));
        if (latest(id) != seen) {
            throw InvalidInput.of("version", "signup.edit.error.changed");
        }
        if (!row.state().isOpen()) {
            throw InvalidInput.of("form", "signup.edit.error.over");
        }
        SignUpActs.mustFit(event, typed);
        if (!categories.names(event, event.language()).containsKey(typed.categoryId())) {
            throw InvalidInput.of("category", "signup.error.choose");
        }
        var claim = new Claim(
                typed.way(),
                typed.categoryId(),
                row.claim().quotaCentreId(),
                row.claim().reserve());
        var questions = answers.keepOnBehalf(event, id, typed.categoryId(), typed.answers());
        var edited = !claim.equals(row.claim()) || !questions.isEmpty();
        book.changes().edit(row, claim, questions, said);
        book.close();
        // Behind the other: for whom a workshop is may depend on the category.
        var moved = chosen.isNone()
                ? OptionalLong.empty()
                : workshops.change(
                        event,
                        id,
                        chosen,
                        new By(
                                me.memberId(),
                                me.language(),
                                said,
                                edited ? Telling.WITH_SOMETHING_ELSE : Telling.MAIL_OF_ITS_OWN));
        if (edited) {
            moved.ifPresent(act -> tellTogether(id, act));
        } else if (moved.isEmpty()) {
            throw InvalidInput.of("form", "signup.edit.error.nothing");
        }
    }

    /** The mail about the sign-up, which is ordered but not on its way before all of this is kept, tells both. */
    private void tellTogether(long id, long act) {
        sql.sql("update sign_up_edit set seat_act_id = :act where step_id ="
                        + " (select max(id) from sign_up_step where sign_up_id = :id and what = :what)")
                .param("act", act)
                .param("id", id)
                .param("what", StepKind.EDITED.name())
                .update();
    }

    /** Everything that happens to a sign-up is noted; the number of the latest note says whether something did. */
    private long latest(long id) {
        return sql.sql("select coalesce(max(id), 0) from sign_up_step where sign_up_id = :id")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    private static NotOpen notOpen(long id) {
        return new NotOpen("sign-up:" + id);
    }
}
