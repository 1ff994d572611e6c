package org.ricdm.passerelle.event.signup;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.ForMembers;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.event.EventAccess;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.SaidReason;
import org.ricdm.passerelle.event.TeamPart;
import org.ricdm.passerelle.event.form.Answers;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The sign-ups of an event in the hands of its organisers. Whatever is done for somebody is told to them and stands in
 * the history of their sign-up.
 */
@Service
@Transactional
public class SignUpDesk {

    /** Sign-ups read at a time for a file. */
    private static final int PORTION = 500;

    private final EventAccess events;
    private final SignUpRows rows;
    private final DeskRows desk;
    private final Places places;
    private final Answers answers;
    private final CurrentViewer current;

    SignUpDesk(
            EventAccess events, SignUpRows rows, DeskRows desk, Places places, Answers answers, CurrentViewer current) {
        this.events = events;
        this.rows = rows;
        this.desk = desk;
        this.places = places;
        this.answers = answers;
        this.current = current;
    }

    /**
     * The list with what stands beside it, in a number of statements that does not grow with it.
     *
     * @param before the key of the page, null for the first one
     * @throws NotOpen when there is no such event or who asks does not run it
     */
    @ForMembers
    @Transactional(readOnly = true)
    public DeskOverview open(String slug, DeskFilter filter, @Nullable Long before) {
        var event = events.runs(slug, TeamPart.ORGANISER);
        var reader = current.require().language();
        var names = desk.names(event, reader);
        var found = desk.list(event, filter, List.of(), before, DeskPage.SIZE + 1, names);
        var tallies = desk.tallies(event.id());
        var counts = new EnumMap<SignUpState, Integer>(SignUpState.class);
        tallies.forEach(tally -> counts.merge(tally.state(), tally.people(), Integer::sum));
        return new DeskOverview(
                event,
                DeskPage.of(found),
                counts,
                desk.fillings(event, names, tallies),
                desk.choices(event, names, tallies, reader),
                answers.asksSensitive(event.id()));
    }

    /** The names of the categories by id, in the reader's language. Throws as {@link #open}. */
    @ForMembers
    @Transactional(readOnly = true)
    public Map<Long, String> categories(String slug) {
        return desk.names(
                events.runs(slug, TeamPart.ORGANISER), current.require().language());
    }

    /**
     * A portion of all that the filter leaves, for a file: whoever writes it asks until nothing is left, and holds nothing
     * of the store while the file goes its way. Throws as {@link #open}.
     *
     * @param before the id of the last one of the portion before, null for the first
     */
    @ForMembers
    @Transactional(readOnly = true)
    public List<DeskRow> portion(String slug, DeskFilter filter, @Nullable Long before) {
        return desk.list(
                events.runs(slug, TeamPart.ORGANISER),
                filter,
                before,
                PORTION,
                current.require().language());
    }

    /**
     * What happened to a sign-up, oldest first.
     *
     * @throws NotOpen when there is no such sign-up or who asks does not run the event
     */
    @ForMembers
    @Transactional(readOnly = true)
    public List<HistoryStep> history(long id) {
        return desk.history(id, run(id), current.require().language());
    }

    /** Says yes to who waits for it. Throws as {@link #history}. */
    @ForMembers
    public void approve(long id) {
        act(id, (book, row) -> {
            if (row.state() == SignUpState.TO_BE_APPROVED) {
                book.approve(row);
            }
        });
    }

    /**
     * Says no to who waits for it or stands in line.
     *
     * @throws NotOpen as {@link #history}
     * @throws InvalidInput on {@code reason} when there is none or it is too long
     */
    @ForMembers
    public void decline(long id, String reason) {
        var said = SaidReason.checked(reason, "signup.error.reason");
        act(id, (book, row) -> {
            if (row.state().canBecome(SignUpState.DECLINED)) {
                book.leave(row, SignUpState.DECLINED, StepKind.DECLINED, said);
            }
        });
    }

    /** Takes somebody off. Throws as {@link #decline}. */
    @ForMembers
    public void cancel(long id, String reason) {
        var said = SaidReason.checked(reason, "signup.error.reason");
        act(id, (book, row) -> {
            if (row.state().canBecome(SignUpState.CANCELLED)) {
                book.leave(row, SignUpState.CANCELLED, StepKind.CANCELLED, said);
            }
        });
    }

    /** Puts somebody who waits at the front of the line. Throws as {@link #decline}. */
    @ForMembers
    public void moveUp(long id, String reason) {
        var said = SaidReason.checked(reason, "signup.error.reason");
        act(id, (book, row) -> {
            if (row.state() == SignUpState.WAITING) {
                book.toTheFront(row, said);
            }
        });
    }

    /**
     * Gives somebody who waits a place out of the reserve.
     *
     * @throws NotOpen as {@link #history}
     * @throws InvalidInput as {@link #decline}; on {@code reserve} when nothing of it is left, or another limit is full
     */
    @ForMembers
    public void giveReserve(long id, String reason) {
        var said = SaidReason.checked(reason, "signup.error.reason");
        act(id, (book, row) -> {
            if (row.state() == SignUpState.WAITING) {
                book.outOfTheReserve(row, said);
            }
        });
    }

    private void act(long id, BiConsumer<PlaceBook, SignUpRow> act) {
        var event = run(id);
        var book = places.open(event, Actor.member(current.require().memberId()));
        // Read again: only what is read behind the turnstile still holds.
        act.accept(book, book.of(id).orElseThrow(() -> notOpen(id)));
        book.close();
    }

    /** The event of the sign-up, for those who run it. */
    private EventBrief run(long id) {
        var row = rows.find(id).orElseThrow(() -> notOpen(id));
        return events.runs(row.eventId(), TeamPart.ORGANISER);
    }

    private static NotOpen notOpen(long id) {
        return new NotOpen("sign-up:" + id);
    }
}
