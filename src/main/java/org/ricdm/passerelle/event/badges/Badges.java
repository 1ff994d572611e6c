package org.ricdm.passerelle.event.badges;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.ForMembers;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.audit.Audit;
import org.ricdm.passerelle.event.EventAccess;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.TeamPart;
import org.ricdm.passerelle.event.onsite.Passes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The badges of an event, for those of its team who receive people. Whoever takes part on site gets one. Printing makes a
 * run, which can be opened as often as one likes; its badges count as printed from the moment somebody says that it went
 * well, so a printer that jams loses nothing. Every method throws {@link NotOpen} for somebody who does not do that part.
 */
@Service
@Transactional
public class Badges {

    /** Badges in one run: some seconds of work and a file that every printer takes. */
    public static final int MOST = 1_000;

    private final EventAccess events;
    private final BadgeRows rows;
    private final RunRows runs;
    private final Passes passes;
    private final CurrentViewer current;
    private final Audit audit;
    private final Clock clock;

    Badges(
            EventAccess events,
            BadgeRows rows,
            RunRows runs,
            Passes passes,
            CurrentViewer current,
            Audit audit,
            Clock clock) {
        this.events = events;
        this.rows = rows;
        this.runs = runs;
        this.passes = passes;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Who gets one, a page of them, in a number of statements that does not grow with it.
     *
     * @param after the key of the page, null for the first one
     */
    @ForMembers
    @Transactional(readOnly = true)
    public BadgePage open(String slug, BadgeFilter filter, @Nullable Long after) {
        var event = receives(slug);
        var tally = rows.tally(event.id());
        var found = rows.list(event.id(), filter, after, BadgePage.SIZE + 1);
        var full = found.size() > BadgePage.SIZE;
        return new BadgePage(
                event,
                tally.people(),
                tally.fresh(),
                tally.changed(),
                runs.latest(event.id(), BadgeRun.SHOWN),
                full ? found.subList(0, BadgePage.SIZE) : found,
                full ? found.get(BadgePage.SIZE - 1).id() : null);
    }

    /**
     * Makes a run. Of more than {@link #MOST} that are to be printed it takes the first ones by name; the others stay to
     * be printed.
     *
     * @param start place of the first badge on the first sheet, from 1
     * @return the number of the run
     * @throws InvalidInput on {@code start} when the sheet has no such place; on {@code badges} when nobody is chosen, or
     *     all of them and they are more than {@link #MOST}
     */
    @ForMembers
    public long print(String slug, BadgeChoice choice, BadgeSheet sheet, int start) {
        var event = receives(slug);
        sheet.checkStart(start);
        var chosen = rows.chosen(event.id(), choice, choice.due() ? MOST : MOST + 1);
        if (chosen.isEmpty()) {
            throw InvalidInput.of("badges", "badges.error.nobody");
        }
        if (chosen.size() > MOST) {
            throw InvalidInput.of("badges", "badges.error.many", MOST);
        }
        // Before the fingerprints: the code of the pass is part of them.
        passes.of(event.id(), chosen);
        var run = runs.open(event.id(), current.require().memberId(), sheet, start, chosen.size(), Instant.now(clock));
        rows.into(run, event.id(), chosen);
        audit.note("events.badges", EventAccess.ref(event.id()), "run " + run + ": " + chosen.size());
        return run;
    }

    /**
     * Says that the badges of a run came out well.
     *
     * @throws NotOpen also when there is no such run
     */
    @ForMembers
    public void printed(String slug, long run) {
        settle(slug, run, RunState.PRINTED);
    }

    /** Says that they did not: their people are to be printed as before. Throws as {@link #printed}. */
    @ForMembers
    public void failed(String slug, long run) {
        settle(slug, run, RunState.FAILED);
    }

    /**
     * What is printed of a run: the badges, as they are now, of those of its people who still have a place.
     *
     * @throws NotOpen also when there is no such run, or nobody of it has a place any more
     */
    @ForMembers
    public BadgeFile file(String slug, long id) {
        var event = receives(slug);
        var run = runs.find(event.id(), id).orElseThrow(() -> notOpen(id));
        var badges = rows.badges(event.id(), runs.signUps(id));
        if (badges.isEmpty()) {
            throw notOpen(id);
        }
        var language = rows.language(event.id()).orElse(event.language());
        return new BadgeFile(
                slug,
                events.any(event.id(), language).title(),
                language,
                run.sheet(),
                run.start(),
                badges,
                passes.of(event.id(), badges.stream().map(Badge::signUpId).toList()));
    }

    private void settle(String slug, long id, RunState state) {
        var event = receives(slug);
        var run = runs.find(event.id(), id).orElseThrow(() -> notOpen(id));
        if (run.state().canBecome(state)) {
            runs.settle(id, state, Instant.now(clock));
        }
    }

    private EventBrief receives(String slug) {
        return events.runs(slug, TeamPart.CHECK_IN);
    }

    private static NotOpen notOpen(long run) {
        return new NotOpen("badge-run:" + run);
    }
}
