package org.ricdm.passerelle.event.form;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.ForMembers;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.audit.Audit;
import org.ricdm.passerelle.common.i18n.Words;
import org.ricdm.passerelle.common.table.Cell;
import org.ricdm.passerelle.event.EventAccess;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.TeamPart;
import org.ricdm.passerelle.event.form.CateringList.Count;
import org.ricdm.passerelle.event.form.CateringList.Figure;
import org.ricdm.passerelle.event.form.CateringList.Need;
import org.ricdm.passerelle.event.form.Participants.Participant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The answers in the hands of the team: each reads those that its part permits, and no others. */
@Service
@Transactional
public class AnswerDesk {

    private final EventAccess events;
    private final QuestionRows questions;
    private final AnswerRows rows;
    private final AnswerFiles files;
    private final Participants participants;
    private final CurrentViewer current;
    private final Words words;
    private final Audit audit;
    private final Clock clock;

    AnswerDesk(
            EventAccess events,
            QuestionRows questions,
            AnswerRows rows,
            AnswerFiles files,
            Participants participants,
            CurrentViewer current,
            Words words,
            Audit audit,
            Clock clock) {
        this.events = events;
        this.questions = questions;
        this.rows = rows;
        this.files = files;
        this.participants = participants;
        this.current = current;
        this.words = words;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What somebody answered, as far as who asks may read it.
     *
     * @throws NotOpen when there is no such sign-up, or who asks neither runs its event nor sees to the meals
     */
    @ForMembers
    @Transactional(readOnly = true)
    public List<Answered> of(long signUpId) {
        var eventId = participants.eventOf(signUpId).orElseThrow(() -> new NotOpen("sign-up:" + signUpId));
        var event = events.runs(eventId, TeamPart.CATERING);
        var answers = Answers.byQuestion(files.named(rows.of(signUpId)));
        return readable(event).stream()
                .filter(question -> answers.containsKey(question.id()))
                .map(question -> new Answered(question, Objects.requireNonNull(answers.get(question.id()))))
                .toList();
    }

    /**
     * The questions whose answers may stand beside names: short names by id, in the order of the form. Sensitive ones are
     * not among them. Throws as {@link #table}.
     */
    @ForMembers
    @Transactional(readOnly = true)
    public Map<Long, String> columns(String slug) {
        var names = new LinkedHashMap<Long, String>();
        plain(events.runs(slug, TeamPart.ORGANISER))
                .forEach(question -> names.put(question.id(), question.shortName()));
        return names;
    }

    /**
     * What those people answered to those questions, as columns; sensitive questions are left out. A fixed number of
     * statements. Throws as {@link #table}.
     */
    @ForMembers
    @Transactional(readOnly = true)
    public AnswerTable columns(String slug, Collection<Long> questionIds, Collection<Long> signUpIds) {
        var shown = plain(events.runs(slug, TeamPart.ORGANISER)).stream()
                .filter(question -> questionIds.contains(question.id()))
                .toList();
        return table(shown, bySignUpIn(rows.to(shown.stream().map(Question::id).toList(), signUpIds)));
    }

    /**
     * The answers to what is not sensitive, as columns.
     *
     * @throws NotOpen when there is no such event or who asks does not run it
     */
    @ForMembers
    @Transactional(readOnly = true)
    public AnswerTable table(String slug) {
        var event = events.runs(slug, TeamPart.ORGANISER);
        return table(plain(event));
    }

    /** All answers, the sensitive ones too, as columns; that they were taken is noted. Throws as {@link #table}. */
    @ForMembers
    public AnswerTable tableWithSensitive(String slug) {
        var event = events.runs(slug, TeamPart.ORGANISER);
        audit.note("events.export.sensitive", EventAccess.ref(event.id()));
        return table(readable(event));
    }

    /**
     * What those need to know who see to meals and access, in a fixed number of statements.
     *
     * @throws NotOpen when there is no such event, or who asks neither runs it nor sees to the meals
     */
    @ForMembers
    @Transactional(readOnly = true)
    public CateringList catering(String slug) {
        var event = events.runs(slug, TeamPart.CATERING);
        var asked = questions.of(event.id()).stream()
                .filter(question -> question.said().reader() == AnswerReader.CATERING)
                .toList();
        var people = participants.onSite(event);
        var byPerson = bySignUp(asked);
        return new CateringList(
                event,
                people.size(),
                asked.stream()
                        .filter(question -> question.type().isCounted())
                        .map(question -> count(question, people, byPerson))
                        .filter(count -> !count.figures().isEmpty())
                        .toList(),
                people.stream()
                        .map(person -> new Need(person, written(person, asked, byPerson)))
                        .filter(need -> !need.answers().isEmpty())
                        .toList());
    }

    private static Count count(Question question, List<Participant> people, Map<Long, Map<Long, Answer>> byPerson) {
        var given = people.stream()
                .map(person ->
                        byPerson.getOrDefault(person.signUpId(), Map.of()).get(question.id()))
                .toList();
        var figures = question.type().hasOptions()
                ? question.said().options().stream()
                        .map(option -> new Figure(option, false, (int) given.stream()
                                .filter(answer -> answer instanceof Answer.Chosen chosen
                                        && option.id() != null
                                        && chosen.options().contains(option.id()))
                                .count()))
                : Stream.of(true, false)
                        .map(yes -> new Figure(null, yes, (int) given.stream()
                                .filter(new Answer.YesNo(yes)::equals)
                                .count()));
        // What is asked no more counts as long as somebody answered it.
        return new Count(
                question,
                figures.filter(figure -> figure.number() > 0
                                || !(question.retired()
                                        || (figure.option() != null
                                                && figure.option().retired())))
                        .toList());
    }

    private static List<Answered> written(
            Participant person, List<Question> asked, Map<Long, Map<Long, Answer>> byPerson) {
        var answers = byPerson.getOrDefault(person.signUpId(), Map.of());
        var written = new ArrayList<Answered>();
        for (var question : asked) {
            var answer = answers.get(question.id());
            if (answer != null && !question.type().isCounted()) {
                written.add(new Answered(question, answer));
            }
        }
        return written;
    }

    private AnswerTable table(List<Question> columns) {
        return table(columns, bySignUp(columns));
    }

    private AnswerTable table(List<Question> columns, Map<Long, Map<Long, Answer>> given) {
        var say = new AnswerWords(words, current.require().language());
        var cells = new HashMap<Long, List<Cell>>();
        given.forEach((signUp, answers) -> cells.put(
                signUp,
                columns.stream()
                        .map(question -> {
                            var answer = answers.get(question.id());
                            return answer == null ? Cell.NOTHING : cell(say, question, answer);
                        })
                        .toList()));
        return new AnswerTable(columns.stream().map(Question::shortName).toList(), cells);
    }

    /** Numbers and days stay what they are. */
    private static Cell cell(AnswerWords say, Question question, Answer answer) {
        return switch (answer) {
            case Answer.Amount amount -> Cell.of(amount.value());
            case Answer.Day day -> Cell.of(day.day());
            default -> Cell.of(say.of(question, answer));
        };
    }

    private Map<Long, Map<Long, Answer>> bySignUp(List<Question> asked) {
        return bySignUpIn(rows.to(asked.stream().map(Question::id).toList()));
    }

    private Map<Long, Map<Long, Answer>> bySignUpIn(List<AnswerRows.Row> found) {
        return files.named(found).stream()
                .collect(Collectors.groupingBy(
                        AnswerRows.Row::signUpId,
                        Collectors.collectingAndThen(Collectors.toList(), Answers::byQuestion)));
    }

    private List<Question> plain(EventBrief event) {
        return readable(event).stream()
                .filter(question -> !question.said().sensitive())
                .toList();
    }

    private List<Question> readable(EventBrief event) {
        var over = !Instant.now(clock).isBefore(event.ends().instant());
        return questions.of(event.id()).stream()
                .filter(question -> question.said().reader().isReadBy(event.parts(), over))
                .toList();
    }
}
