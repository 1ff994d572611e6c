package org.ricdm.passerelle.event.letters;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ricdm.passerelle.common.access.CentreKind;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.web.PublicUrl;
import org.ricdm.passerelle.event.EventAccess;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.form.AnswerChoices;
import org.ricdm.passerelle.event.programme.Sessions;
import org.ricdm.passerelle.event.signup.Selected;
import org.ricdm.passerelle.event.signup.SelectedPeople;
import org.ricdm.passerelle.people.Centres;
import org.springframework.stereotype.Component;

/** Reads what organisers choose by, and letters with the eyes of their readers. */
@Component
class LetterReading {

    private final SelectedPeople people;
    private final AnswerChoices answers;
    private final Sessions sessions;
    private final Centres centres;
    private final EventAccess events;
    private final Placeholders placeholders;
    private final PublicUrl url;

    LetterReading(
            SelectedPeople people,
            AnswerChoices answers,
            Sessions sessions,
            Centres centres,
            EventAccess events,
            Placeholders placeholders,
            PublicUrl url) {
        this.people = people;
        this.answers = answers;
        this.sessions = sessions;
        this.centres = centres;
        this.events = events;
        this.placeholders = placeholders;
        this.url = url;
    }

    /** Four statements. */
    LetterChoices choices(EventBrief event, Language reader) {
        return new LetterChoices(
                event,
                people.categories(event, reader),
                centres.all().stream()
                        .filter(centre -> centre.kind() == CentreKind.CITE)
                        .toList(),
                sessions.released(event.id(), reader).stream()
                        .filter(session -> session.capacity() != null)
                        .toList(),
                answers.readable(event, reader));
    }

    /** With the eyes of those, one preview each; some statements for each. */
    List<Preview> previews(LetterEntry entry, EventBrief event, List<Selected> readers) {
        return readers.stream()
                .map(person -> {
                    var language = entry.readIn(person.language()).orElseThrow();
                    var filled = placeholders.fill(
                            Objects.requireNonNull(entry.texts().get(language)),
                            values(person, event.id(), language, url.of(event.path() + "/mine")));
                    return new Preview(person.name(), person.language(), language, filled.subject(), filled.html());
                })
                .toList();
    }

    /**
     * What is different for that person.
     *
     * @param language of the text that it stands in
     */
    Map<Placeholder, String> values(Selected person, long eventId, Language language, String page) {
        var event = events.any(eventId, language);
        return values(
                person.givenName(),
                event,
                people.categories(event, language).getOrDefault(person.categoryId(), ""),
                page);
    }

    static Map<Placeholder, String> values(String name, EventBrief event, String category, String page) {
        var values = new EnumMap<Placeholder, String>(Placeholder.class);
        values.put(Placeholder.NAME, name);
        values.put(Placeholder.EVENT, event.title());
        values.put(Placeholder.CATEGORY, category);
        values.put(Placeholder.LINK, page);
        return values;
    }
}
