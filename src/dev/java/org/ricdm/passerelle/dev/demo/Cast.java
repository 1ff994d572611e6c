package org.ricdm.passerelle.dev.demo;

import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.dev.demo.DemoTexts.CentreText;
import org.ricdm.passerelle.dev.demo.DemoTexts.PersonText;

/** The people of the demo data: those with a name in the plan, and those who are drawn by lot to fill the centres. */
final class Cast {

    /** People drawn by lot for each Cité; every other centre gets one. */
    private static final Map<String, Integer> TEAM = Map.ofEntries(
            Map.entry("paris", 9),
            Map.entry("marseille", 8),
            Map.entry("milano", 8),
            Map.entry("nantes", 7),
            Map.entry("barcelona", 7),
            Map.entry("porto", 7),
            Map.entry("bruxelles", 6),
            Map.entry("genova", 5),
            Map.entry("geneve", 5),
            Map.entry("liege", 5),
            Map.entry("limoges", 4),
            Map.entry("namur", 3),
            Map.entry("luxembourg", 3),
            Map.entry("dakar", 3));

    private static final int YEAR = 360;

    private final Map<String, PersonText> people = new LinkedHashMap<>();
    private final Map<String, Instant> joined = new HashMap<>();
    private final Map<String, CentreText> centres;
    private final DemoTexts.PeopleTexts texts;
    private final List<String> terms;
    private final Instant today;
    private final Random lot;

    Cast(List<CentreText> centres, DemoTexts.PeopleTexts texts, List<String> terms, Instant today, Random lot) {
        this.centres = centres.stream().collect(Collectors.toMap(CentreText::slug, centre -> centre));
        this.texts = texts;
        this.terms = terms;
        this.today = today;
        this.lot = lot;
        texts.named().forEach(this::enter);
        for (var centre : centres) {
            var names = texts.names().get(centre.country());
            for (var n = 1; names != null && n <= team(centre); n++) {
                draw(centre, n, names);
            }
        }
    }

    Collection<PersonText> all() {
        return people.values();
    }

    /** The person of that key: {@code given.family}, or {@code centre#2} for the second one drawn for a centre. */
    PersonText person(String key) {
        return Objects.requireNonNull(people.get(key), () -> "nobody is called " + key);
    }

    Instant joined(String key) {
        return Objects.requireNonNull(joined.get(key), () -> "nobody is called " + key);
    }

    /** The zone in which that person works. */
    ZoneId zone(String person) {
        return ZoneId.of(centre(person(person).centre()).zone());
    }

    CentreText centre(String slug) {
        return Objects.requireNonNull(centres.get(slug), () -> "no centre " + slug);
    }

    /** Whether that centre does itself what practices tell of; the office and partners do not. */
    boolean receivesPeople(String slug) {
        return switch (centre(slug).kind()) {
            case CITE, ASSOCIATED -> true;
            case OFFICE, PARTNER -> false;
        };
    }

    /** Whoever did something at that moment has joined before. */
    void wasHere(String key, Instant moment) {
        if (!joined(key).isBefore(moment)) {
            joined.put(key, moment.minus(Duration.ofDays(1 + lot.nextInt(20))));
        }
    }

    private static int team(CentreText centre) {
        return switch (centre.kind()) {
            case CITE -> TEAM.getOrDefault(centre.slug(), 2);
            case ASSOCIATED -> 1;
            case OFFICE, PARTNER -> 0;
        };
    }

    private void enter(PersonText text) {
        people.put(text.key(), text);
        joined.put(text.key(), today.minus(hours(24 * text.joined())));
    }

    private void draw(CentreText centre, int number, DemoTexts.Names names) {
        var first = first(centre);
        String given;
        String family;
        do {
            given = any(names.given());
            family = any(names.family());
        } while (isTaken(given, family));
        var understands = new LinkedHashSet<Language>();
        understands.add(first);
        if (lot.nextDouble() < 0.6) {
            understands.add(any(List.of(Language.EN, Language.FR, Language.EN, Language.ES, Language.IT)));
        }
        if (centre.slug().equals("barcelona") || centre.slug().equals("badalona")) {
            understands.add(Language.CA);
        }
        // The first two of a centre are the ones who write most; the others came one by one.
        var days = number <= 2 ? YEAR - lot.nextInt(20) : 2 + lot.nextInt(YEAR - 2);
        var key = centre.slug() + "#" + number;
        enter(new PersonText(
                key,
                ascii(given) + "." + ascii(family) + "@" + centre.slug() + ".example",
                given,
                family,
                centre.slug(),
                first,
                List.copyOf(understands),
                List.of(),
                any(texts.jobs().getOrDefault(first, List.of(""))),
                lot.nextDouble() < 0.7 ? any(texts.abouts().getOrDefault(first, List.of(""))) : "",
                some(2 + lot.nextInt(3)),
                some(lot.nextInt(3)),
                days,
                null,
                false,
                null));
    }

    private static Language first(CentreText centre) {
        return centre.languages().stream()
                .filter(Language.OF_THE_INTERFACE::contains)
                .findFirst()
                .orElse(Language.EN);
    }

    private boolean isTaken(String given, String family) {
        return people.values().stream()
                .anyMatch(person ->
                        person.given().equals(given) && person.family().equals(family));
    }

    private List<String> some(int number) {
        var shuffled = new ArrayList<>(terms);
        Collections.shuffle(shuffled, lot);
        return List.copyOf(shuffled.subList(0, number));
    }

    private <T> T any(List<T> list) {
        return list.get(lot.nextInt(list.size()));
    }

    static Duration hours(double number) {
        return Duration.ofSeconds(Math.round(number * 3600));
    }

    private static String ascii(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z]+", "");
    }
}
