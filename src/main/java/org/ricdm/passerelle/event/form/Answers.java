package org.ricdm.passerelle.event.form;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.InsideOnly;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.files.FileContent;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what people answer with their sign-up. */
@Service
@InsideOnly("the room that signs people up asks first whose sign-up it is")
public class Answers {

    private final QuestionRows questions;
    private final AnswerRows rows;
    private final AnswerFiles uploads;
    private final Clock clock;

    Answers(QuestionRows questions, AnswerRows rows, AnswerFiles uploads, Clock clock) {
        this.questions = questions;
        this.rows = rows;
        this.uploads = uploads;
        this.clock = clock;
    }

    /**
     * What is asked at an event, in a fixed number of statements.
     *
     * @param signUpId of who is asked, null when they have not signed up
     */
    @Transactional(readOnly = true)
    public AskedForm asked(long eventId, @Nullable Long signUpId, Language reader) {
        var form = questions.of(eventId);
        if (form.isEmpty() || signUpId == null) {
            return new AskedForm(
                    form.stream().filter(question -> !question.retired()).toList(), Map.of(), reader);
        }
        var answers = byQuestion(uploads.named(rows.of(signUpId)));
        return new AskedForm(
                form.stream()
                        .filter(question -> !question.retired() || answers.containsKey(question.id()))
                        .toList(),
                answers,
                reader);
    }

    /** Whether anything sensitive is asked, or was. One statement. */
    @Transactional(readOnly = true)
    public boolean asksSensitive(long eventId) {
        return questions.anySensitive(eventId);
    }

    /** What those are asked for whom somebody else answers, nothing of which is answered yet. */
    public AskedForm ofOthers(AskedForm asked) {
        return new AskedForm(
                asked.questions().stream()
                        .filter(question -> !question.retired())
                        .toList(),
                Map.of(),
                asked.reader());
    }

    /** What was answered with each of those sign-ups, by the id of the question. At most two statements, none for none. */
    @Transactional(readOnly = true)
    public Map<Long, Map<Long, Answer>> of(Collection<Long> signUpIds) {
        var answers = new HashMap<Long, Map<Long, Answer>>();
        if (!signUpIds.isEmpty()) {
            uploads.named(rows.ofAll(signUpIds))
                    .forEach(row -> answers.computeIfAbsent(row.signUpId(), id -> new HashMap<>())
                            .put(row.questionId(), row.answer()));
        }
        return answers;
    }

    /**
     * Keeps these answers instead of those there were. Only what somebody of that category is asked is kept; answers to
     * questions that were retired stay as they are.
     *
     * @param signUpId of the event, whose place is held in the transaction that is open
     * @param by which files can be among the answers
     * @return the short names of the questions whose answer is another one now
     * @throws InvalidInput on {@code question.<id>}, in the order of the questions
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<String> keep(long eventId, long signUpId, long categoryId, Map<Long, Answer> given, HandIn by) {
        if (!questions.hold(eventId)) {
            return List.of();
        }
        var form = questions.of(eventId);
        var known = uploads.named(rows.of(signUpId));
        var before = byQuestion(known);
        var kept = AnswerRules.checked(form, categoryId, given, before, uploads.usable(given.values(), known, by));
        var changed = write(signUpId, form, known, kept, by);
        if (form.stream().anyMatch(question -> question.type() == QuestionType.FILE)) {
            uploads.settle(by);
        }
        return changed;
    }

    /**
     * What somebody of the team may answer for the person, with what is answered now.
     *
     * @param event as the one sees it who answers
     */
    @Transactional(readOnly = true)
    public AskedForm askedOnBehalf(EventBrief event, long signUpId, Language reader) {
        var open = onBehalf(questions.of(event.id()), event);
        var answers = byQuestion(rows.of(signUpId));
        answers.keySet().retainAll(open.stream().map(Question::id).toList());
        return new AskedForm(open, answers, reader);
    }

    /**
     * As {@link #keep}, given by somebody of the team: answers to what they may not answer stay as they are.
     *
     * @param event as the one sees it who answers
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<String> keepOnBehalf(EventBrief event, long signUpId, long categoryId, Map<Long, Answer> given) {
        if (!questions.hold(event.id())) {
            return List.of();
        }
        var form = questions.of(event.id());
        var known = uploads.named(rows.of(signUpId));
        var before = byQuestion(known);
        var open = onBehalf(form, event).stream().map(Question::id).toList();
        var all = new HashMap<>(before);
        all.keySet().removeAll(open);
        given.forEach((question, answer) -> {
            if (open.contains(question)) {
                all.put(question, answer);
            }
        });
        return write(
                signUpId, form, known, AnswerRules.checkedOnly(form, categoryId, all, before, open), HandIn.OF_MEMBER);
    }

    private List<Question> onBehalf(List<Question> form, EventBrief event) {
        return OnBehalf.in(
                form, event, !Instant.now(clock).isBefore(event.ends().instant()));
    }

    private List<String> write(
            long signUpId, List<Question> form, List<AnswerRows.Row> known, Map<Long, Answer> kept, HandIn by) {
        var before = byQuestion(known);
        var changed = form.stream()
                .filter(question -> !question.retired())
                .filter(question -> !isSame(kept.get(question.id()), before.get(question.id())))
                .toList();
        var fresh = new HashMap<Long, Answer>();
        var gone = new ArrayList<Long>();
        for (var question : changed) {
            var answer = kept.get(question.id());
            if (answer != null) {
                fresh.put(question.id(), answer);
            } else {
                known.stream().filter(row -> row.questionId() == question.id()).forEach(row -> gone.add(row.id()));
            }
        }
        rows.remove(gone);
        gone.forEach(uploads::letGo);
        rows.write(signUpId, fresh).forEach((question, id) -> {
            if (fresh.get(question) instanceof Answer.Upload file) {
                uploads.attach(id, file, by);
            }
        });
        return changed.stream().map(Question::shortName).toList();
    }

    /**
     * The bytes of the file that answers a question.
     *
     * @throws NotOpen when it is not answered by a file
     */
    @Transactional(readOnly = true)
    public FileContent file(long signUpId, long questionId) {
        return rows.of(signUpId).stream()
                .filter(row -> row.questionId() == questionId && row.answer() instanceof Answer.Upload)
                .findFirst()
                .map(row -> uploads.content(row.id()))
                .orElseThrow(() -> new NotOpen("answer"));
    }

    /** Erases the files that were handed in with those sign-ups, answers, rows and bytes. */
    public void eraseFiles(Collection<Long> signUpIds) {
        if (signUpIds.isEmpty()) {
            return;
        }
        var ids = rows.ofAll(signUpIds).stream()
                .filter(row -> row.answer() instanceof Answer.Upload)
                .map(AnswerRows.Row::id)
                .toList();
        uploads.erase(ids);
        rows.remove(ids);
    }

    private static boolean isSame(@Nullable Answer one, @Nullable Answer other) {
        if (one instanceof Answer.Upload file && other instanceof Answer.Upload known) {
            return file.token().equals(known.token());
        }
        return Objects.equals(one, other);
    }

    static Map<Long, Answer> byQuestion(List<AnswerRows.Row> rows) {
        var answers = new HashMap<Long, Answer>();
        rows.forEach(row -> answers.put(row.questionId(), row.answer()));
        return answers;
    }
}
