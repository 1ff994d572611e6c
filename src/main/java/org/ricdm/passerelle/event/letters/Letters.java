package org.ricdm.passerelle.event.letters;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.ForMembers;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.event.EventAccess;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.TeamPart;
import org.ricdm.passerelle.event.form.AnswerChoice;
import org.ricdm.passerelle.event.form.AnswerChoices;
import org.ricdm.passerelle.event.signup.Readership;
import org.ricdm.passerelle.event.signup.SelectedPeople;
import org.ricdm.passerelle.event.signup.Selection;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Letters of the organisers of an event to some of those who signed up. All organisers of an event share them. Every
 * method throws {@link NotOpen} for somebody who does not run that event, and when there is no such letter.
 */
@Service
@Transactional
public class Letters {

    /** Names that the page of a letter shows of those whom it did not reach. */
    public static final int MOST_MISSED = 100;

    /** Letters on one page. */
    static final int PAGE = 20;

    private static final int PREVIEWS = 3;

    private static final Readership NOBODY = new Readership(List.of());

    private final EventAccess events;
    private final LetterRows rows;
    private final LetterRules rules;
    private final LetterReading reading;
    private final LetterSending sending;
    private final SelectedPeople people;
    private final AnswerChoices answers;
    private final CurrentViewer current;
    private final Clock clock;

    Letters(
            EventAccess events,
            LetterRows rows,
            LetterRules rules,
            LetterReading reading,
            LetterSending sending,
            SelectedPeople people,
            AnswerChoices answers,
            CurrentViewer current,
            Clock clock) {
        this.events = events;
        this.rows = rows;
        this.rules = rules;
        this.reading = reading;
        this.sending = sending;
        this.people = people;
        this.answers = answers;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Drafts and what was sent, the latest first. A fixed number of statements.
     *
     * @param before the key of the page, null for the first one
     */
    @ForMembers
    @Transactional(readOnly = true)
    public LettersPage list(String slug, @Nullable Long before) {
        var event = events.runs(slug, TeamPart.ORGANISER);
        var found = rows.list(event.id(), before, PAGE + 1);
        var more = found.size() > PAGE;
        var shown = more ? found.subList(0, PAGE) : found;
        return new LettersPage(
                reading.choices(event, current.require().language()),
                shown,
                more ? shown.getLast().id() : null);
    }

    /** Begins a letter and returns its id; one that the same person began and left empty is taken up again. */
    @ForMembers
    public long begin(String slug) {
        var event = events.runs(slug, TeamPart.ORGANISER);
        var me = current.require().memberId();
        return rows.untouched(event.id(), me)
                .orElseGet(() -> rows.begin(event.id(), me, LetterEntry.EMPTY, Instant.now(clock)));
    }

    /** Begins a letter to those and returns its id. What does not stand at the event selects nobody. */
    @ForMembers
    public long begin(String slug, Selection selection) {
        var event = events.runs(slug, TeamPart.ORGANISER);
        mustRead(event, selection);
        return rows.begin(
                event.id(),
                current.require().memberId(),
                new LetterEntry(selection, Map.of(), null),
                Instant.now(clock));
    }

    /**
     * Begins a letter to these sign-ups and nobody else, as {@link Selection#picked(List)}, and returns its id.
     *
     * @throws InvalidInput on {@code people} when they are more than {@link Selection#MOST_PICKED}, or none is of that event
     */
    @ForMembers
    public long begin(String slug, Set<Long> signUpIds) {
        var event = events.runs(slug, TeamPart.ORGANISER);
        if (signUpIds.size() > Selection.MOST_PICKED) {
            throw InvalidInput.of("people", "letters.error.tooMany", Selection.MOST_PICKED);
        }
        var picked = people.these(signUpIds).stream()
                .filter(one -> one.eventId() == event.id())
                .toList();
        if (picked.isEmpty()) {
            throw InvalidInput.of("people", "letters.error.nobody");
        }
        return begin(slug, Selection.picked(picked));
    }

    /** Begins a letter that says the same to the same, and returns its id. */
    @ForMembers
    public long again(String slug, long id) {
        var run = run(slug, id);
        return rows.begin(
                run.event().id(), current.require().memberId(), run.letter().entry(), Instant.now(clock));
    }

    /** The letter with what it takes to write it. A fixed number of statements. */
    @ForMembers
    @Transactional(readOnly = true)
    public OpenLetter find(String slug, long id) {
        var run = run(slug, id);
        var letter = run.letter();
        var choices = reading.choices(run.event(), current.require().language());
        if (letter.isSent()) {
            // Names beside an answer that is the person's own by now would tell what they answered.
            return new OpenLetter(
                    letter,
                    choices,
                    NOBODY,
                    mayRead(letter.entry().selection(), choices.answers()) ? rows.missed(id, MOST_MISSED) : List.of());
        }
        var selection = letter.entry().selection();
        // An answer that could be read when the draft was written says nothing any more, not even by a number.
        var readership = mayRead(selection, choices.answers()) ? people.count(run.event(), selection) : NOBODY;
        return new OpenLetter(letter, choices, readership, List.of());
    }

    /**
     * Keeps what was typed so far, whether or not it could be sent like that.
     *
     * <p>A condition on an answer that stood there and cannot be read any more is kept with the rest, so that nothing typed
     * is lost; it reaches nobody.
     *
     * @param version as it was read
     * @throws InvalidInput on {@code subject.fr}, {@code body.fr} and so on when there is no room for it; on {@code answer}
     *     when it is a new one that is not for who asks to read; on {@code version} when somebody else changed it or sent
     *     it meanwhile
     */
    @ForMembers
    public Kept keep(String slug, long id, int version, LetterEntry typed) {
        var run = run(slug, id);
        LetterRules.mustFit(typed);
        var selection = typed.selection();
        var readable = mayRead(run.event(), selection);
        if (!readable
                && !Objects.equals(
                        selection.answer(), run.letter().entry().selection().answer())) {
            throw unreadable();
        }
        if (run.letter().isSent()) {
            throw InvalidInput.of("version", "letters.error.sent");
        }
        if (!rows.keep(id, version, typed, Instant.now(clock))) {
            throw InvalidInput.of("version", "letters.error.changed");
        }
        return new Kept(version + 1, readable ? people.count(run.event(), selection) : NOBODY);
    }

    /**
     * How three of its readers will read it, of different languages where there are any.
     *
     * @throws InvalidInput on {@code states}, {@code texts}, {@code subject.fr}, {@code body.fr} and so on,
     *     {@code fallback} when it cannot be sent like that
     */
    @ForMembers
    @Transactional(readOnly = true)
    public List<Preview> previews(String slug, long id) {
        var run = run(slug, id);
        var entry = run.letter().entry();
        rules.mustBeReady(entry);
        mustRead(run.event(), entry.selection());
        return reading.previews(entry, run.event(), people.some(run.event(), entry.selection(), PREVIEWS));
    }

    /** Sends it to who asks only, once in each language it is written in. Throws as {@link #previews}. */
    @ForMembers
    public void test(String slug, long id) {
        var run = run(slug, id);
        rules.mustBeReady(run.letter().entry());
        sending.test(run.letter(), current.require().memberId());
    }

    /**
     * Sends it, once and for all: whoever sends it again, from whatever page, changes nothing.
     *
     * @param version as it was read
     * @param readers how many were said to get it
     * @return how many get it
     * @throws InvalidInput as {@link #previews}; on {@code version} when it was changed meanwhile; on {@code people} when
     *     nobody gets it, or not as many as were said
     */
    @ForMembers
    public int send(String slug, long id, int version, int readers) {
        run(slug, id);
        // Read again: only what is read behind the lock still holds.
        rows.lock(id);
        var run = run(slug, id);
        var letter = run.letter();
        if (letter.version() != version) {
            throw InvalidInput.of("version", letter.isSent() ? "letters.error.sent" : "letters.error.changed");
        }
        if (letter.isSent()) {
            return letter.people();
        }
        rules.mustBeReady(letter.entry());
        mustRead(run.event(), letter.entry().selection());
        return sending.send(letter, run.event(), readers, current.require().memberId());
    }

    /** Throws a draft away; what was sent stays. */
    @ForMembers
    public void discard(String slug, long id) {
        run(slug, id);
        rows.discard(id);
    }

    /** Nobody finds out by a number what they may not read. */
    private void mustRead(EventBrief event, Selection selection) {
        if (!mayRead(event, selection)) {
            throw unreadable();
        }
    }

    private static InvalidInput unreadable() {
        return InvalidInput.of("answer", "letters.error.answer");
    }

    private boolean mayRead(EventBrief event, Selection selection) {
        return selection.answer() == null
                || mayRead(selection, answers.readable(event, current.require().language()));
    }

    private static boolean mayRead(Selection selection, List<AnswerChoice> readable) {
        var answer = selection.answer();
        return answer == null
                || readable.stream().anyMatch(choice -> choice.condition().equals(answer));
    }

    private Run run(String slug, long id) {
        var event = events.runs(slug, TeamPart.ORGANISER);
        return rows.find(id)
                .filter(letter -> letter.eventId() == event.id())
                .map(letter -> new Run(event, letter))
                .orElseThrow(() -> new NotOpen("letter:" + id));
    }

    private record Run(EventBrief event, Letter letter) {}

    /**
     * A draft that is kept.
     *
     * @param version to be given back when it is changed next
     */
    public record Kept(int version, Readership readership) {}
}
