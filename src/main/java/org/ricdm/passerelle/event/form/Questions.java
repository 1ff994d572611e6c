package org.ricdm.passerelle.event.form;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
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
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The questions of an event in the hands of its organisers. Whatever they change, no answer that was given is lost. */
@Service
@Transactional
public class Questions {

    /** Questions of one event, with those that are asked no more. */
    public static final int MOST = 60;

    private final EventAccess events;
    private final QuestionRows rows;
    private final QuestionWriting writing;
    private final Participants participants;
    private final CurrentViewer current;
    private final Clock clock;

    Questions(
            EventAccess events,
            QuestionRows rows,
            QuestionWriting writing,
            Participants participants,
            CurrentViewer current,
            Clock clock) {
        this.events = events;
        this.rows = rows;
        this.writing = writing;
        this.participants = participants;
        this.current = current;
        this.clock = clock;
    }

    /**
     * All questions of an event, in a fixed number of statements.
     *
     * @throws NotOpen when there is no such event or who asks does not run it
     */
    @ForMembers
    @Transactional(readOnly = true)
    public BuiltForm form(String slug) {
        var event = events.runs(slug, TeamPart.ORGANISER);
        return new BuiltForm(event, rows.of(event.id()), rows.answered(event.id()), categories(event));
    }

    /**
     * Asks one more question, behind the others, and returns its id.
     *
     * @throws NotOpen when there is no such event or who asks does not run it
     * @throws InvalidInput on {@code shortName}, {@code label.fr} and so on, {@code help.fr}, {@code agreement.fr},
     *     {@code categories}, {@code eraseAfter}, {@code range}, {@code options}, {@code option.0.fr}, {@code condition}
     */
    @ForMembers
    public long add(String slug, QuestionEntry typed) {
        var event = events.runs(slug, TeamPart.ORGANISER);
        rows.lock(event.id());
        var form = rows.of(event.id());
        if (form.size() >= MOST) {
            throw InvalidInput.of("shortName", "questions.error.most", MOST);
        }
        var entry = QuestionRules.checked(typed, form, categories(event).keySet());
        mustBePossible(0, with(form, new Question(0, 0, false, entry, 0, Map.of())));
        return writing.enter(event.id(), entry);
    }

    /**
     * Changes a question. An option that is left out is retired when somebody chose it; an agreement in other words gets a
     * version of its own.
     *
     * @param version as it was read
     * @throws NotOpen when there is no such question or who asks does not run its event
     * @throws InvalidInput as {@link #add}; on {@code version} when somebody else changed it meanwhile; on the field that
     *     would break what was promised to those who answered, such as the one of the readers
     */
    @ForMembers
    public void change(long id, int version, QuestionEntry typed) {
        var event = run(id);
        rows.lock(event.id());
        var form = rows.of(event.id());
        var before = find(form, id);
        if (before.version() != version) {
            throw InvalidInput.of("version", "questions.error.changed");
        }
        var others = form.stream().filter(other -> other.id() != id).toList();
        var chosen = rows.chosen(id);
        var entry = withLeftOut(
                QuestionRules.checked(typed, others, categories(event).keySet()), before.said(), chosen);
        if (rows.answered(event.id()).contains(id)) {
            QuestionRules.mustKeepThePromise(before.said(), entry);
        }
        mustBePossible(
                id, with(others, new Question(id, version, before.retired(), entry, before.agreement(), Map.of())));
        writing.change(before, entry);
    }

    /** Moves a question one place towards the first one; the first stays. Throws as {@link #change}. */
    @ForMembers
    public void moveUp(long id) {
        move(id, -1);
    }

    /** Moves a question one place towards the last one; the last stays. Throws as {@link #change}. */
    @ForMembers
    public void moveDown(long id) {
        move(id, 1);
    }

    private void move(long id, int by) {
        var event = run(id);
        rows.lock(event.id());
        var ids = new ArrayList<>(rows.of(event.id()).stream()
                .filter(question -> !question.retired())
                .map(Question::id)
                .toList());
        var from = ids.indexOf(id);
        var to = from + by;
        if (from >= 0 && to >= 0 && to < ids.size()) {
            Collections.swap(ids, from, to);
            rows.order(ids);
        }
    }

    /**
     * Asks a question no more: it is gone when nobody answered it, and retired with its answers otherwise.
     *
     * @throws NotOpen as {@link #change}
     * @throws InvalidInput on {@code question} when another one is asked only by an answer to it
     */
    @ForMembers
    public void remove(long id) {
        var event = run(id);
        rows.lock(event.id());
        var form = rows.of(event.id());
        find(form, id);
        var answered = rows.answered(event.id()).contains(id);
        form.stream()
                .filter(other -> !other.retired() || !answered)
                .filter(other -> FormRules.dependsOn(other, id))
                .findFirst()
                .ifPresent(other -> {
                    throw InvalidInput.of("question", "questions.error.isCondition", other.shortName());
                });
        if (answered) {
            rows.retire(id, Instant.now(clock));
        } else {
            rows.delete(id);
        }
    }

    /**
     * Asks a retired question again.
     *
     * @throws NotOpen as {@link #change}
     * @throws InvalidInput on {@code condition} when it depends on what is not asked any more
     */
    @ForMembers
    public void bringBack(long id) {
        var event = run(id);
        rows.lock(event.id());
        var form = rows.of(event.id());
        var before = find(form, id);
        var others = form.stream().filter(other -> other.id() != id).toList();
        mustBePossible(
                id,
                with(others, new Question(id, before.version(), false, before.said(), before.agreement(), Map.of())));
        rows.retire(id, null);
    }

    /** Options that somebody chose stay in it, retired, also where they were left out. */
    private static QuestionEntry withLeftOut(QuestionEntry entry, QuestionEntry before, Set<Long> chosen) {
        if (!entry.type().hasOptions()) {
            return entry;
        }
        var options = new ArrayList<>(entry.options());
        before.options().stream()
                .filter(option -> option.id() != null && chosen.contains(option.id()))
                .filter(option ->
                        entry.option(Objects.requireNonNull(option.id())).isEmpty())
                .forEach(option -> options.add(new QuestionEntry.Option(option.id(), true, option.labels())));
        return entry.with(options);
    }

    private static List<Question> with(List<Question> others, Question one) {
        var form = new ArrayList<>(others);
        form.add(one);
        return form;
    }

    private static void mustBePossible(long id, List<Question> form) {
        var shownIf = find(form, id).said().shownIf();
        if (shownIf != null && !FormRules.isPossible(shownIf, form)) {
            throw InvalidInput.of("condition", "questions.error.condition");
        }
        FormRules.inCircle(form).ifPresent(question -> {
            throw InvalidInput.of("condition", "questions.error.circle");
        });
        FormRules.stranded(form, id).ifPresent(other -> {
            throw InvalidInput.of("options", "questions.error.isCondition", other.shortName());
        });
    }

    private static Question find(List<Question> form, long id) {
        return form.stream().filter(question -> question.id() == id).findFirst().orElseThrow(() -> notOpen(id));
    }

    private EventBrief run(long id) {
        return events.runs(rows.eventOf(id).orElseThrow(() -> notOpen(id)), TeamPart.ORGANISER);
    }

    private Map<Long, String> categories(EventBrief event) {
        return participants.categories(event, current.require().language());
    }

    private static NotOpen notOpen(@Nullable Long id) {
        return new NotOpen("question:" + id);
    }

    /**
     * All questions of an event.
     *
     * @param answered ids of those that somebody answered
     * @param categories names by id, in the language of who asked
     */
    public record BuiltForm(
            EventBrief event, List<Question> questions, Set<Long> answered, Map<Long, String> categories) {}
}
