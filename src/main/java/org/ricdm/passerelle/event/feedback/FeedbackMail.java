package org.ricdm.passerelle.event.feedback;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.i18n.LanguageChoice;
import org.ricdm.passerelle.common.i18n.Words;
import org.ricdm.passerelle.common.web.PublicUrl;
import org.ricdm.passerelle.event.EventAccess;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.EventDates;
import org.ricdm.passerelle.event.signup.Attendee;
import org.ricdm.passerelle.event.signup.Attendees;
import org.ricdm.passerelle.mail.MailBody;
import org.ricdm.passerelle.mail.MailBuilder;
import org.ricdm.passerelle.mail.MailDraft;
import org.ricdm.passerelle.mail.MailJob;
import org.springframework.stereotype.Component;

/**
 * The mail that asks how it was: one row of answers for each session of the day, each a link. A link opens a page and
 * answers nothing by itself: programs that look at mails follow links too.
 */
@Component
class FeedbackMail implements MailBuilder {

    /** Each choice has a face, of those that old programs know too; the word below it says the same. */
    private static final Map<Integer, String> FACES =
            Map.of(1, "\uD83D\uDE1E", 2, "\uD83D\uDE15", 3, "\uD83D\uDE10", 4, "\uD83D\uDE0A", 5, "\uD83D\uDE03");

    private final FeedbackRows rows;
    private final FeedbackBook book;
    private final Attendees attendees;
    private final EventAccess events;
    private final Words words;
    private final PublicUrl url;

    FeedbackMail(
            FeedbackRows rows, FeedbackBook book, Attendees attendees, EventAccess events, Words words, PublicUrl url) {
        this.rows = rows;
        this.book = book;
        this.attendees = attendees;
        this.events = events;
        this.words = words;
        this.url = url;
    }

    @Override
    public String kind() {
        return FeedbackMails.KIND;
    }

    @Override
    public MailDraft build(MailJob job) {
        var parts = job.reference().split(":");
        var signUp = Long.parseLong(parts[0]);
        var took = rows.person(signUp).orElse(null);
        if (took == null) {
            return new MailDraft.Skip("did not take part");
        }
        var person = attendees.find(took.attendee()).filter(Attendee::active).orElse(null);
        if (person == null) {
            return new MailDraft.Skip("account is not active");
        }
        var event = events.any(took.eventId(), person.language());
        var open = open(event, signUp, parts[1], person.language());
        return open.isEmpty()
                ? new MailDraft.Skip("nothing is left to be answered")
                : write(event, signUp, open, parts[1].equals(FeedbackMails.WHOLE), person.language());
    }

    private List<Subject> open(EventBrief event, long signUp, String about, Language reader) {
        try {
            return book.of(event, signUp, reader).items().stream()
                    .filter(item -> !item.given())
                    .map(AskedFeedback.Item::subject)
                    .filter(subject -> isAbout(subject, about))
                    .toList();
        } catch (NotOpen e) {
            return List.of();
        }
    }

    private static boolean isAbout(Subject subject, String about) {
        return about.equals(FeedbackMails.WHOLE)
                ? subject.isWhole()
                : !subject.isWhole() && subject.starts().local().toLocalDate().equals(LocalDate.parse(about));
    }

    private MailDraft write(EventBrief event, long signUp, List<Subject> subjects, boolean whole, Language language) {
        var path = url.of(FeedbackByKey.path(event.slug(), rows.key(signUp)));
        var say = "feedback.mail." + (whole ? "whole" : "day") + ".";
        var body = new MailBody(
                words.say(language, say + "lead"),
                event.title(),
                List.of(words.say(language, "feedback.mail.text")),
                null,
                new MailBody.Link(words.say(language, say + "verb"), path + in(language, "?")),
                words.say(language, "signup.mail.because", event.title()),
                List.of(),
                subjects.stream()
                        .map(subject -> choices(subject, path, language))
                        .toList());
        return new MailDraft.Message(language, words.say(language, say + "subject", event.title()), body, Map.of());
    }

    private MailBody.Choices choices(Subject subject, String path, Language language) {
        return new MailBody.Choices(
                subject.isWhole() ? words.say(language, "feedback.whole.rating") : subject.title(),
                subject.isWhole()
                        ? ""
                        : EventDates.hours(
                                subject.starts().local(), subject.ends().local(), language),
                FeedbackAnswer.CHOICES.stream()
                        .map(choice -> new MailBody.Choice(
                                FACES.getOrDefault(choice, ""),
                                words.say(language, "feedback.rating." + choice),
                                path + "/" + subject.sessionId() + "?v=" + choice + in(language, "&")))
                        .toList());
    }

    /** The page speaks the language of the mail, whatever the browser does. */
    private static String in(Language language, String separator) {
        return separator + LanguageChoice.LANG + "=" + language.code();
    }
}
