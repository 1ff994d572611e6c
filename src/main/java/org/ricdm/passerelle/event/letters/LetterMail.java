package org.ricdm.passerelle.event.letters;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.i18n.Words;
import org.ricdm.passerelle.common.web.PublicUrl;
import org.ricdm.passerelle.event.EventAccess;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.signup.SelectedPeople;
import org.ricdm.passerelle.mail.MailBody;
import org.ricdm.passerelle.mail.MailBuilder;
import org.ricdm.passerelle.mail.MailDraft;
import org.ricdm.passerelle.mail.MailJob;
import org.ricdm.passerelle.people.People;
import org.ricdm.passerelle.people.Recipient;
import org.springframework.stereotype.Component;

/**
 * A letter of the organisers as one reader gets it: in their language, or in the one that stands for it, with what is
 * their own in the places for it. About one's own sign-up, as the other mails of an event.
 */
@Component
class LetterMail implements MailBuilder {

    /** Names the builder. */
    static final String KIND = "letter";

    private static final String TEST = "test";

    private final LetterRows rows;
    private final LetterReading reading;
    private final Placeholders placeholders;
    private final SelectedPeople selected;
    private final People people;
    private final EventAccess events;
    private final Words words;
    private final PublicUrl url;

    LetterMail(
            LetterRows rows,
            LetterReading reading,
            Placeholders placeholders,
            SelectedPeople selected,
            People people,
            EventAccess events,
            Words words,
            PublicUrl url) {
        this.rows = rows;
        this.reading = reading;
        this.placeholders = placeholders;
        this.selected = selected;
        this.people = people;
        this.events = events;
        this.words = words;
        this.url = url;
    }

    static String reference(long letterId, long signUpId) {
        return letterId + ":" + signUpId;
    }

    /** One reader gets one letter once. */
    static String key(long letterId, long signUpId) {
        return KIND + ":" + reference(letterId, signUpId);
    }

    static String testReference(long letterId, Language language) {
        return TEST + ":" + letterId + ":" + language.code();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public MailDraft build(MailJob job) {
        var parts = job.reference().split(":");
        if (parts[0].equals(TEST)) {
            return test(Long.parseLong(parts[1]), Language.of(parts[2]).orElseThrow(), job.memberId());
        }
        var letter = rows.said(Long.parseLong(parts[0])).orElseThrow();
        var person = selected.one(Long.parseLong(parts[1])).orElse(null);
        if (person == null || !person.reach().isThere()) {
            return new MailDraft.Skip("account is not active");
        }
        var event = events.any(letter.eventId(), person.language());
        var page = selected.page(person, event);
        var language = letter.entry().readIn(person.language()).orElseThrow();
        var values = reading.values(person, letter.eventId(), language, page);
        return write(letter, language, values, new Envelope(person.language(), event, letter.sender(), page, false));
    }

    /** What there is of it by now, to who wanted to see it. */
    private MailDraft test(long id, Language language, @Nullable Long memberId) {
        var letter = rows.said(id)
                .filter(one -> one.entry().texts().containsKey(language))
                .orElse(null);
        var person = people.recipient(Objects.requireNonNull(memberId))
                .filter(Recipient::active)
                .orElse(null);
        if (letter == null || person == null) {
            return new MailDraft.Skip("the draft is gone");
        }
        var event = events.any(letter.eventId(), language);
        var page = url.of(event.path() + "/mine");
        var category = selected.categories(event, language).values().stream()
                .findFirst()
                .orElse("");
        return write(
                letter,
                language,
                LetterReading.values(person.givenName(), event, category, page),
                new Envelope(language, event, person.name(), page, true));
    }

    private MailDraft write(Letter letter, Language written, Map<Placeholder, String> values, Envelope envelope) {
        var reader = envelope.reader();
        var filled =
                placeholders.fill(Objects.requireNonNull(letter.entry().texts().get(written)), values);
        return new MailDraft.Message(
                reader,
                envelope.test() ? words.say(reader, "letters.mail.test", filled.subject()) : filled.subject(),
                new MailBody(
                        words.say(
                                reader,
                                "letters.mail.lead",
                                envelope.sender(),
                                envelope.event().title()),
                        filled.subject(),
                        List.of(),
                        new MailBody.Quote(filled.html(), filled.text(), written, MailBody.Manner.WRITTEN_TO_YOU),
                        new MailBody.Link(words.say(reader, "signup.mail.verb"), envelope.page()),
                        words.say(
                                reader, "signup.mail.because", envelope.event().title()),
                        List.of()),
                Map.of());
    }

    /** @param reader whose language everything around the letter is in */
    private record Envelope(Language reader, EventBrief event, String sender, String page, boolean test) {}
}
