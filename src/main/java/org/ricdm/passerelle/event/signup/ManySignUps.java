package org.ricdm.passerelle.event.signup;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.ForMembers;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.event.EventAccess;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.TeamPart;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Many sign-ups of an event at once, in one transaction behind one turnstile: all of what was shown before happens, or
 * nothing. Each person is told once.
 */
@Service
@Transactional
public class ManySignUps {

    private final EventAccess events;
    private final SignUpRows rows;
    private final DeskRows desk;
    private final Categories categories;
    private final Places places;
    private final CurrentViewer current;
    private final Clock clock;

    ManySignUps(
            EventAccess events,
            SignUpRows rows,
            DeskRows desk,
            Categories categories,
            Places places,
            CurrentViewer current,
            Clock clock) {
        this.events = events;
        this.rows = rows;
        this.desk = desk;
        this.categories = categories;
        this.places = places;
        this.current = current;
        this.clock = clock;
    }

    /**
     * What would become of them now; nothing does. A fixed number of statements.
     *
     * @throws NotOpen when there is no such event or who asks does not run it
     * @throws InvalidInput on {@code category} when the event has no such one; on {@code form} when they are too many
     */
    @ForMembers
    @Transactional(readOnly = true)
    public BulkResult preview(String slug, Picked picked, BulkAct act) {
        var event = events.runs(slug, TeamPart.ORGANISER);
        mustBeThere(event, act);
        var released = rows.said(event.id()).isReleased(event, Instant.now(clock));
        var these = rows.these(ids(event, picked));
        return new BulkPlan(act, these, new Limits(rows.limits(event.id()), released), Bringers.of(these, rows))
                .result();
    }

    /**
     * Does it. A number of statements that hardly grows with them.
     *
     * @param expected how many were said to change
     * @return what became of them
     * @throws NotOpen as {@link #preview}
     * @throws InvalidInput as {@link #preview}; on {@code reason} when there is none or it is too long; on {@code form}
     *     when by now other people would change than were said: then nothing happens
     */
    @ForMembers
    public BulkResult carryOut(String slug, Picked picked, BulkAct asked, int expected) {
        var event = events.runs(slug, TeamPart.ORGANISER);
        var act = asked.checked();
        mustBeThere(event, act);
        var book = places.open(event, Actor.member(current.require().memberId()));
        var these = rows.hold(ids(event, picked));
        var plan = new BulkPlan(act, these, book.outlook(), Bringers.of(these, rows));
        if (plan.result().changed() != expected) {
            throw InvalidInput.of(
                    "form", "signup.bulk.error.other", plan.result().changed());
        }
        var changing = plan.changing();
        switch (act.kind()) {
            case APPROVE -> book.approve(changing);
            case DECLINE -> book.leave(changing, SignUpState.DECLINED, StepKind.DECLINED, act.reason());
            case CANCEL -> book.leave(changing, SignUpState.CANCELLED, StepKind.CANCELLED, act.reason());
            case CATEGORY -> book.changes().move(changing, act.category(), act.reason());
        }
        book.close();
        return plan.result();
    }

    private void mustBeThere(EventBrief event, BulkAct act) {
        if (act.kind() == BulkAct.Kind.CATEGORY
                && !categories.names(event, event.language()).containsKey(act.category())) {
            throw InvalidInput.of("category", "signup.error.choose");
        }
    }

    private List<Long> ids(EventBrief event, Picked picked) {
        var ids = desk.ids(event, picked, Picked.MOST + 1);
        if (ids.size() > Picked.MOST) {
            throw InvalidInput.of("form", "signup.bulk.error.most", Picked.MOST);
        }
        return ids;
    }
}
