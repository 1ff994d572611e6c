package org.ricdm.passerelle.dev.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.dev.ActingAs;
import org.ricdm.passerelle.dev.demo.DemoTalk.Happening;
import org.ricdm.passerelle.dev.demo.DemoTexts.PersonText;
import org.ricdm.passerelle.dev.demo.SheetTexts.SheetText;
import org.ricdm.passerelle.practice.collection.CollectionPages;
import org.ricdm.passerelle.practice.collection.CollectionText;
import org.ricdm.passerelle.practice.collection.Curating;
import org.ricdm.passerelle.practice.collection.Curators;
import org.ricdm.passerelle.practice.translation.Translations;
import org.ricdm.passerelle.practice.translation.TypedPassage;
import org.springframework.stereotype.Component;

/** What members translate, and what they collect, in the course of the year. */
@Component
class DemoLanguages {

    private final DemoSteps steps;
    private final ActingAs as;
    private final DemoPractices practices;
    private final Translations translations;
    private final Curating curating;
    private final Curators curators;
    private final CollectionPages collections;

    DemoLanguages(
            DemoSteps steps,
            ActingAs as,
            DemoPractices practices,
            Translations translations,
            Curating curating,
            Curators curators,
            CollectionPages collections) {
        this.steps = steps;
        this.as = as;
        this.practices = practices;
        this.translations = translations;
        this.curating = curating;
        this.curators = curators;
        this.collections = collections;
    }

    /** What happens and when. */
    List<Happening> happenings(List<SheetText> sheets, Cast cast, Map<String, Long> people, Instant now) {
        var happenings = new ArrayList<Happening>();
        for (var text : DemoTexts.translations()) {
            translator(text, sheets, cast, now)
                    .map(one -> Objects.requireNonNull(people.get(one.key())))
                    .ifPresent(by -> happenings.add(new Happening(
                            noon(text.day(), now),
                            () -> steps.once(
                                    "translated:" + text.sheet() + ":"
                                            + text.to().code(),
                                    () -> as.member(by, () -> translate(text))))));
        }
        for (var text : DemoTexts.collections()) {
            happenings.addAll(collected(text, sheets, people, now));
        }
        return happenings;
    }

    /** Who is named, or else somebody who reads both languages and was there. */
    private static Optional<PersonText> translator(
            TranslationText text, List<SheetText> sheets, Cast cast, Instant now) {
        var by = text.by();
        if (by != null) {
            return Optional.of(cast.person(by));
        }
        var from = sheets.stream()
                .filter(sheet -> sheet.key().equals(text.sheet()))
                .findFirst()
                .orElseThrow()
                .language();
        return cast.all().stream()
                .filter(person -> person.suspended() == null && !person.left())
                .filter(person -> person.understands().containsAll(List.of(from, text.to())))
                .filter(person -> cast.joined(person.key()).isBefore(now.minus(text.day() + 1, ChronoUnit.DAYS)))
                // Best into one's own language.
                .min((one, other) -> Integer.compare(
                        one.understands().indexOf(text.to()),
                        other.understands().indexOf(text.to())));
    }

    private void translate(TranslationText text) {
        var sheet = practices.sheet(text.sheet());
        var revision = translations.open(sheet, text.to()).revision();
        text.texts()
                .forEach((path, words) ->
                        translations.keep(sheet, text.to(), new TypedPassage(path, revision, "", words.strip())));
    }

    private List<Happening> collected(
            CollectionInWords text, List<SheetText> sheets, Map<String, Long> people, Instant now) {
        var by = Objects.requireNonNull(people.get(text.by()));
        var happenings = new ArrayList<Happening>();
        happenings.add(new Happening(
                noon(text.day(), now),
                () -> steps.once("collection:" + text.key(), () ->
                        (long) as.member(by, () -> collect(text, sheets, people)))));
        for (var follower : text.followers()) {
            var member = Objects.requireNonNull(people.get(follower));
            happenings.add(new Happening(
                    noon(Math.max(1, text.day() - 3), now),
                    () -> steps.once(
                            "followed:" + text.key() + ":" + follower,
                            () -> as.member(
                                    member,
                                    () -> collections.follow(steps.made("collection:" + text.key())
                                            .orElseThrow())))));
        }
        return happenings;
    }

    private long collect(CollectionInWords text, List<SheetText> sheets, Map<String, Long> people) {
        var first = Objects.requireNonNull(text.texts().get(text.language()));
        var id = curating.begin(first.title(), text.language());
        text.texts().forEach((language, said) -> {
            var before = language == text.language() ? new CollectionText(first.title(), "") : CollectionText.NONE;
            curating.say(
                    id,
                    language,
                    before,
                    new CollectionText(said.title(), said.text().strip()));
        });
        for (var entry : text.sheets()) {
            curating.add(id, practices.sheet(key(sheets, entry.getFirst())), entry.getLast());
        }
        text.with().forEach(other -> curators.name(id, Objects.requireNonNull(people.get(other))));
        curating.publish(id);
        return id;
    }

    /** The key of the sheet of that title. */
    static String key(List<SheetText> sheets, String title) {
        return sheets.stream()
                .filter(sheet -> title.equals(sheet.texts().get("title")))
                .map(SheetText::key)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no sheet: " + title));
    }

    private static Instant noon(int day, Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC)
                .minusDays(day)
                .atTime(12, 30)
                .toInstant(ZoneOffset.UTC);
    }

    /**
     * A translation.
     *
     * @param by who wrote it; null: whoever reads both languages
     * @param texts by path
     */
    record TranslationText(
            String sheet, Language to, @Nullable String by, int day, Map<String, String> texts) {}

    /** @param sheets their titles, each with why it is there */
    record CollectionInWords(
            String key,
            String by,
            List<String> with,
            Language language,
            int day,
            List<String> followers,
            Map<Language, Said> texts,
            List<List<String>> sheets) {}

    record Said(String title, String text) {}
}
