package org.ricdm.passerelle.practice.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ricdm.passerelle.common.access.Role;
import org.ricdm.passerelle.common.i18n.Words;
import org.ricdm.passerelle.common.web.PublicUrl;
import org.ricdm.passerelle.mail.MailBody;
import org.ricdm.passerelle.mail.MailBuilder;
import org.ricdm.passerelle.mail.MailDraft;
import org.ricdm.passerelle.mail.MailJob;
import org.ricdm.passerelle.people.People;
import org.ricdm.passerelle.people.PersonCard;
import org.ricdm.passerelle.people.Recipient;
import org.ricdm.passerelle.practice.PracticeAccess;
import org.ricdm.passerelle.practice.SheetBrief;
import org.springframework.stereotype.Component;

/**
 * The mails around a review, each in the language of its reader and built when it leaves: nobody reads of a review that is
 * not theirs any more, or of what is settled meanwhile.
 */
@Component
class PeerReviewMail implements MailBuilder {

    static final String KIND = "practice-review";

    /** To a reviewer. */
    static final String ASKED = "asked";

    static final String REMINDED = "reminded";
    static final String ANSWER = "answer";

    /** To authors. */
    static final String QUESTION = "question";

    static final String DECIDED = "decided";

    /** To the office. */
    static final String SHORT = "short";

    static final String DIFFER = "differ";
    static final String LATE = "late";

    private final PracticeAccess access;
    private final RoundRows rounds;
    private final TaskRows tasks;
    private final ReviewQuestions questions;
    private final DecisionLetter letters;
    private final People people;
    private final Words words;
    private final PublicUrl url;

    PeerReviewMail(
            PracticeAccess access,
            RoundRows rounds,
            TaskRows tasks,
            ReviewQuestions questions,
            DecisionLetter letters,
            People people,
            Words words,
            PublicUrl url) {
        this.access = access;
        this.rounds = rounds;
        this.tasks = tasks;
        this.questions = questions;
        this.letters = letters;
        this.people = people;
        this.words = words;
        this.url = url;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** The reference says what, which, perhaps more, the sheet, and the reader. */
    @Override
    public MailDraft build(MailJob job) {
        var person = people.recipient(Objects.requireNonNull(job.memberId()))
                .filter(Recipient::active)
                .orElse(null);
        if (person == null) {
            return new MailDraft.Skip("account is not active");
        }
        var parts = job.reference().split(":");
        var which = Long.parseLong(parts[1]);
        var practice = Long.parseLong(parts[parts.length - 2]);
        return switch (parts[0]) {
            case ASKED, REMINDED -> toReviewer(parts[0], which, person);
            case ANSWER -> answer(which, person);
            case QUESTION -> question(which, person);
            case DECIDED -> decided(which, person);
            default -> toOffice(parts[0], which, practice, person);
        };
    }

    private MailDraft toReviewer(String what, long taskId, Recipient person) {
        var task = tasks.find(taskId).filter(one -> one.state().isOpen()).orElse(null);
        if (task == null || task.memberId() != person.memberId()) {
            return new MailDraft.Skip("nothing is left to review");
        }
        var round = rounds.find(task.roundId()).orElseThrow();
        if (!round.isRunning()) {
            return new MailDraft.Skip("the authors answer");
        }
        var again = what.equals(ASKED) && round.number() > round.firstNumber();
        var key = "peerreview.mail." + (again ? "again" : what) + ".";
        var paragraphs = new ArrayList<String>();
        paragraphs.add(say(
                person, "peerreview.mail.until", ReviewDays.spoken(task.dueAt(), person.zone(), person.language())));
        paragraphs.add(say(person, key + "text"));
        return message(
                person,
                key,
                access.any(task.practiceId()),
                paragraphs,
                "/practices/reviews/" + taskId,
                "peerreview.mail.because.reviewer");
    }

    private MailDraft question(long questionId, Recipient person) {
        var question = questions.find(questionId).orElse(null);
        if (question == null || !access.authors(question.practiceId()).contains(person.memberId())) {
            return new MailDraft.Skip("not an author any more");
        }
        return message(
                person,
                "peerreview.mail.question.",
                access.any(question.practiceId()),
                List.of(
                        said(person, question.askedBy(), question.text()),
                        say(person, "peerreview.mail.question.text")),
                status(question.practiceId()),
                "peerreview.mail.because.author");
    }

    private MailDraft answer(long answerId, Recipient person) {
        var asked = questions.questionOf(answerId).flatMap(questions::find).orElse(null);
        if (asked == null) {
            return new MailDraft.Skip("the answer is gone");
        }
        var task = tasks.ofRound(asked.roundId()).stream()
                .filter(one -> one.memberId() == person.memberId() && one.state() != TaskState.REPLACED)
                .filter(one -> one.state() != TaskState.DECLINED)
                .findFirst()
                .orElse(null);
        var answer = questions.of(asked.practiceId()).stream()
                .flatMap(one -> one.answers().stream())
                .filter(one -> one.id() == answerId)
                .findFirst()
                .orElse(null);
        if (task == null || answer == null) {
            return new MailDraft.Skip("not a reviewer any more");
        }
        return message(
                person,
                "peerreview.mail.answer.",
                access.any(asked.practiceId()),
                List.of(
                        said(person, asked.askedBy(), asked.text()),
                        said(person, answer.writtenBy(), answer.text()),
                        say(person, "peerreview.mail.answer.text")),
                "/practices/reviews",
                "peerreview.mail.because.reviewer");
    }

    private MailDraft decided(long roundId, Recipient person) {
        var round = rounds.find(roundId).orElse(null);
        if (round == null || round.verdict() == null) {
            return new MailDraft.Skip("nothing is decided");
        }
        if (!access.authors(round.practiceId()).contains(person.memberId())) {
            return new MailDraft.Skip("not an author any more");
        }
        return message(
                person,
                "peerreview.mail.decided." + round.verdict() + ".",
                access.any(round.practiceId()),
                letters.paragraphs(round, person.language()),
                status(round.practiceId()),
                "peerreview.mail.because.author");
    }

    private MailDraft toOffice(String what, long which, long practiceId, Recipient person) {
        if (!people.holding(Role.ADMINISTRATOR, null).contains(person.memberId())) {
            return new MailDraft.Skip("not of the office any more");
        }
        if (!isStillSo(what, which)) {
            return new MailDraft.Skip("settled meanwhile");
        }
        var key = "peerreview.mail." + what + ".";
        return message(
                person,
                key,
                access.any(practiceId),
                List.of(say(person, key + "text")),
                status(practiceId),
                "peerreview.mail.because.office");
    }

    private boolean isStillSo(String what, long which) {
        return switch (what) {
            case LATE -> tasks.find(which).filter(one -> one.state().isOpen()).isPresent();
            case SHORT ->
                rounds.find(which)
                        .filter(one -> one.isRunning() && one.shortAt() != null)
                        .isPresent();
            default ->
                rounds.find(which)
                        .filter(one -> one.isRunning() && one.undecidedAt() != null)
                        .isPresent();
        };
    }

    /** The key gives {@code lead} and {@code subject}. */
    private MailDraft message(
            Recipient person, String key, SheetBrief sheet, List<String> paragraphs, String path, String because) {
        var title = sheet.link().title();
        var body = MailBody.simple(
                say(person, key + "lead"),
                title,
                paragraphs,
                new MailBody.Link(say(person, "peerreview.mail.verb"), url.of(path)),
                say(person, because));
        return new MailDraft.Message(person.language(), say(person, key + "subject", title), body, Map.of());
    }

    private String said(Recipient person, long by, String text) {
        var card = people.cards(List.of(by)).get(by);
        return say(person, "peerreview.mail.said", card == null ? "…" : name(card), text);
    }

    static String name(PersonCard card) {
        return card.name() + " (" + card.city() + ")";
    }

    private static String status(long practiceId) {
        return "/practices/" + practiceId + "/review";
    }

    private String say(Recipient person, String key, Object... arguments) {
        return words.say(person.language(), key, arguments);
    }
}
