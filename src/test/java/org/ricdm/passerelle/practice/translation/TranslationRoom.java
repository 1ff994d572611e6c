package org.ricdm.passerelle.practice.translation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.people.NewMember;
import org.ricdm.passerelle.people.People;
import org.ricdm.passerelle.practice.PublishedSheets;
import org.ricdm.passerelle.practice.SheetContent;
import org.ricdm.passerelle.practice.Sheets;
import org.springframework.stereotype.Component;

/** People who read several languages and translate, for one test, through the domain's own methods. */
@Component
public class TranslationRoom {

    private final Fixture fixture;
    private final People people;
    private final Translations translations;
    private final PublishedSheets published;
    private final Sheets sheets;

    TranslationRoom(
            Fixture fixture, People people, Translations translations, PublishedSheets published, Sheets sheets) {
        this.fixture = fixture;
        this.people = people;
        this.translations = translations;
        this.published = published;
        this.sheets = sheets;
    }

    /** A member of a Cité of their own with an English interface who reads these languages, best first. */
    public long reader(Language... languages) {
        var name = Fixture.unique("reader");
        return people.admit(new NewMember(
                name + "@centre.example",
                "Test",
                name,
                fixture.centre(),
                Language.EN,
                List.of(languages),
                Set.of(),
                "",
                "",
                Set.of(),
                Set.of(),
                null));
    }

    /** Types that text over what stands there now. */
    public KeptPassage type(long translator, long practice, Language to, String path, String text) {
        return fixture.as.member(translator, () -> {
            var page = translations.open(practice, to);
            return translations.keep(
                    practice,
                    to,
                    new TypedPassage(path, page.revision(), passage(page, path).text(), text));
        });
    }

    /** Translates all that the sheet says, each text with the language in front. */
    public void all(long translator, long practice, Language to) {
        for (var path : content(practice).words()) {
            type(
                    translator,
                    practice,
                    to,
                    path,
                    to.code() + ": " + content(practice).at(path));
        }
    }

    /** Translates what a reader needs at least. */
    public void least(long translator, long practice, Language to) {
        for (var path : List.of("title", "promise", "need", "done")) {
            type(
                    translator,
                    practice,
                    to,
                    path,
                    to.code() + ": " + content(practice).at(path));
        }
    }

    /** The passage at that path. */
    public Passage passage(long translator, long practice, Language to, String path) {
        return fixture.as.member(translator, () -> passage(translations.open(practice, to), path));
    }

    private static Passage passage(TranslationPage page, String path) {
        return page.passages().stream()
                .filter(one -> one.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    /** Its author publishes it with these texts changed; an empty one is taken out. */
    public void publish(long author, long practice, Map<String, String> changes) {
        var before = content(practice);
        var texts = new TreeMap<>(before.values());
        texts.putAll(changes);
        fixture.as.member(author, () -> {
            sheets.keep(practice, before, new SheetContent(texts));
            sheets.publish(practice);
        });
    }

    /** What readers of the original read. */
    public SheetContent content(long practice) {
        return published.now(practice).orElseThrow().content();
    }
}
