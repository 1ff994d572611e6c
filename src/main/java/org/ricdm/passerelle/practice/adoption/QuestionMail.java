package org.ricdm.passerelle.practice.adoption;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.i18n.LanguageChoice;
import org.ricdm.passerelle.common.i18n.Words;
import org.ricdm.passerelle.common.web.PublicUrl;
import org.ricdm.passerelle.mail.MailBody;
import org.ricdm.passerelle.mail.MailBuilder;
import org.ricdm.passerelle.mail.MailDraft;
import org.ricdm.passerelle.mail.MailJob;
import org.ricdm.passerelle.notification.MailWishes;
import org.ricdm.passerelle.people.People;
import org.ricdm.passerelle.people.Recipient;
import org.ricdm.passerelle.practice.PracticeAccess;
import org.ricdm.passerelle.practice.SheetBrief;
import org.springframework.stereotype.Component;

/**
 * The mail with one question about an adoption and its possible answers, each a link. A link opens a page and answers
 * nothing by itself: programs that look at mails follow links too.
 */
@Component
class QuestionMail implements MailBuilder {

    /** Names the builder. */
    static final String KIND = "adoption-question";

    private final AskedRows questions;
    private final AdoptionRows rows;
    private final PracticeAccess practices;
    private final People people;
    private final MailWishes wishes;
    private final Words words;
    private final PublicUrl url;
    private final Clock clock;

    QuestionMail(
            AskedRows questions,
            AdoptionRows rows,
            PracticeAccess practices,
            People people,
            MailWishes wishes,
            Words words,
            PublicUrl url,
            Clock clock) {
        this.questions = questions;
        this.rows = rows;
        this.practices = practices;
        this.people = people;
        this.wishes = wishes;
        this.words = words;
        this.url = url;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public MailDraft build(MailJob job) {
        var parts = job.reference().split(":");
        var adoption = Long.parseLong(parts[0]);
        var question = AdoptionQuestion.valueOf(parts[1]);
        var member = Long.parseLong(parts[2]);
        if (job.orderedAt().plus(Duration.ofDays(QuestionsJob.LATE)).isBefore(Instant.now(clock))) {
            return new MailDraft.Skip("too late");
        }
        var asked = questions.find(adoption, question).orElse(null);
        if (asked == null || asked.answeredAt() != null || asked.askedOf() != member) {
            return new MailDraft.Skip("nothing is left to be answered by this person");
        }
        if (asked.state() != AdoptionState.RUNNING) {
            return new MailDraft.Skip("the adoption has ended");
        }
        var person = people.recipient(member).filter(Recipient::active).orElse(null);
        if (person == null) {
            return new MailDraft.Skip("account is not active");
        }
        var row = rows.find(adoption).orElseThrow();
        var sheet = practices.any(row.practiceId());
        var scope = PracticeAccess.ref(sheet.id());
        if (!wishes.wantsMail(member, List.of(scope))) {
            return new MailDraft.Skip("chose no mail");
        }
        var unsubscribe = wishes.wayOut(member, scope);
        return new MailDraft.Message(
                person.language(),
                words.say(
                        person.language(), "adoption.mail.subject", sheet.link().title()),
                body(question, row, sheet, person, unsubscribe),
                MailWishes.headers(unsubscribe));
    }

    private MailBody body(
            AdoptionQuestion question, AdoptionRow row, SheetBrief sheet, Recipient person, String unsubscribe) {
        var language = person.language();
        var key = questions.key(row.id(), question, person.memberId(), Instant.now(clock));
        var page = url.of(AnswerByKey.path(key)) + "?" + LanguageChoice.LANG + "=" + language.code();
        var title = sheet.link().title();
        return new MailBody(
                words.say(language, "adoption.mail.lead", days(row.startedOn(), language)),
                title,
                List.of(words.say(language, "adoption.mail.text")),
                null,
                new MailBody.Link(words.say(language, "adoption.mail.verb"), page),
                words.say(language, "adoption.mail.because", title),
                List.of(new MailBody.Link(words.say(language, "notification.stopSheet", title), unsubscribe)),
                List.of(new MailBody.Choices(
                        words.say(language, question.wordKey()),
                        "",
                        question.choices().stream()
                                .map(choice -> new MailBody.Choice(
                                        "", words.say(language, question.wordKey(choice)), page + "&v=" + choice))
                                .toList())));
    }

    private static String days(@Nullable LocalDate day, Language language) {
        return day == null
                ? ""
                : day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language.locale()));
    }
}
