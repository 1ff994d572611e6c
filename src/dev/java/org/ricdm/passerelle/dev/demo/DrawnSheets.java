package org.ricdm.passerelle.dev.demo;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.dev.demo.DemoTexts.PersonText;
import org.ricdm.passerelle.dev.demo.SheetTexts.Idea;
import org.ricdm.passerelle.dev.demo.SheetTexts.Ideas;
import org.ricdm.passerelle.dev.demo.SheetTexts.SheetText;
import org.ricdm.passerelle.practice.CharterPrinciple;
import org.ricdm.passerelle.practice.Depth;
import org.ricdm.passerelle.practice.EvidenceLevel;
import org.ricdm.passerelle.practice.Maturity;
import org.ricdm.passerelle.practice.MoneyBand;
import org.ricdm.passerelle.practice.SheetKind;

/** Sheets drawn by lot besides those of the plan: each idea once, told by somebody who writes its language. */
final class DrawnSheets {

    /** Two of three stay sparks. */
    private static final int SPARKS_OF_THREE = 2;

    private static final int OLDEST = 335;

    private final Cast cast;
    private final Instant now;
    private final Random lot;
    private final Map<String, Integer> written = new HashMap<>();

    DrawnSheets(Cast cast, Instant now, Random lot) {
        this.cast = cast;
        this.now = now;
        this.lot = lot;
    }

    List<SheetText> all() {
        var all = new ArrayList<SheetText>();
        for (var language : Language.OF_THE_INTERFACE) {
            var texts = SheetTexts.ideas(language);
            var ideas = new ArrayList<>(texts.ideas());
            Collections.shuffle(ideas, lot);
            for (var i = 0; i < ideas.size(); i++) {
                var key = "drawn-" + language.code() + "-" + i;
                all.add(
                        i % 3 < SPARKS_OF_THREE
                                ? spark(key, language, ideas.get(i))
                                : full(key, language, ideas.get(i), texts));
            }
        }
        return all;
    }

    private SheetText spark(String key, Language language, Idea idea) {
        var published = 3 + lot.nextInt(OLDEST - 3);
        return new SheetText(
                key,
                language,
                author(language, published + 1),
                null,
                null,
                null,
                SheetKind.PRACTICE,
                Depth.SPARK,
                false,
                published + 1,
                published,
                null,
                null,
                null,
                Map.of("public", idea.publics()),
                told(idea),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private SheetText full(String key, Language language, Idea idea, Ideas texts) {
        var published = 90 + lot.nextInt(OLDEST - 90);
        // Reviewers need a month or so; some sheets are read as sparks while they wait to be handed in.
        var accepted = lot.nextDouble() < 0.75 ? published - 24 - lot.nextInt(30) : null;
        var said = told(idea);
        said.put("duration", any(texts.durations()));
        said.put("place", any(texts.places()));
        said.put("partners", any(texts.partners()));
        said.put("skills", any(texts.skills()));
        said.put("tools", any(texts.tools()));
        said.put("voices", any(texts.voices()));
        said.put("failed", any(texts.failed()));
        said.put("conditions", any(texts.conditions()));
        said.put("mayChange", any(texts.mayChange()));
        said.put("mustStay", any(texts.mustStay()));
        said.put("firstDays", any(texts.firstDays()));
        return new SheetText(
                key,
                language,
                author(language, published + 3),
                null,
                null,
                null,
                SheetKind.PRACTICE,
                Depth.FULL,
                lot.nextDouble() < 0.8,
                published + 3,
                published,
                accepted,
                null,
                null,
                Map.of(
                        "public",
                        idea.publics(),
                        "services",
                        idea.services(),
                        "themes",
                        idea.themes(),
                        "principles",
                        some(List.of(CharterPrinciple.values()), 1 + lot.nextInt(3)).stream()
                                .map(Enum::name)
                                .toList()),
                said,
                any(List.of(
                        MoneyBand.NOTHING,
                        MoneyBand.BELOW_1000,
                        MoneyBand.BELOW_1000,
                        MoneyBand.BELOW_5000,
                        MoneyBand.BELOW_20000)),
                any(List.of(Maturity.TESTED, Maturity.ONE_YEAR, Maturity.TWO_YEARS)),
                any(List.of(EvidenceLevel.NONE, EvidenceLevel.FEEDBACK, EvidenceLevel.OWN_MONITORING)),
                null,
                Map.of(
                        "staff",
                        some(texts.roles(), 2 + lot.nextInt(2)).stream()
                                .map(role -> List.of(role, String.valueOf(1 + lot.nextInt(6))))
                                .toList(),
                        "milestones",
                        milestones(published, texts.milestones()),
                        "indicators",
                        indicators(texts.indicators()),
                        "risks",
                        some(texts.risks(), 2)),
                null,
                null);
    }

    private List<List<String>> milestones(int published, List<String> what) {
        var days = published + 120 * what.size() + lot.nextInt(90);
        var rows = new ArrayList<List<String>>();
        for (var step : what) {
            rows.add(List.of(String.valueOf(-days), step));
            days -= 90 + lot.nextInt(30);
        }
        return rows;
    }

    /** A count, two shares and the partners, as the banks list them; two or three of them in a sheet. */
    private List<List<String>> indicators(List<List<String>> bank) {
        var rows = new ArrayList<List<String>>();
        for (var i = 0; i < bank.size() - lot.nextInt(2); i++) {
            var before = i == 0 ? 0 : i < 3 ? 8 + lot.nextInt(18) : 1 + lot.nextInt(3);
            var after = i == 0 ? 40 + lot.nextInt(280) : before + (i < 3 ? 6 + lot.nextInt(28) : 2 + lot.nextInt(9));
            var indicator = bank.get(i);
            rows.add(List.of(
                    indicator.get(0),
                    before == 0 ? "" : String.valueOf(before),
                    String.valueOf(after),
                    indicator.get(1),
                    "",
                    indicator.get(2)));
        }
        return rows;
    }

    private static Map<String, String> told(Idea idea) {
        return new HashMap<>(
                Map.of("title", idea.title(), "promise", idea.promise(), "need", idea.need(), "done", idea.done()));
    }

    /** Somebody who was here, of the centre that has told least; not those whom visitors sign in as. */
    private String author(Language language, int days) {
        var began = now.minus(days, ChronoUnit.DAYS);
        var possible = new ArrayList<>(cast.all().stream()
                .filter(person -> writes(person, language))
                .filter(person -> cast.receivesPeople(person.centre()))
                .filter(person -> person.suspended() == null && !person.left())
                .filter(person -> !person.email().endsWith("@demo.example"))
                .filter(person -> cast.joined(person.key()).isBefore(began))
                .toList());
        Collections.shuffle(possible, lot);
        var author = possible.stream()
                .min(Comparator.comparing(person -> written.getOrDefault(person.centre(), 0)))
                .orElseThrow();
        written.merge(author.centre(), 1, Integer::sum);
        return author.key();
    }

    private static boolean writes(PersonText person, Language language) {
        return language == Language.EN
                ? person.understands().contains(language)
                : person.understands().getFirst() == language;
    }

    private <T> List<T> some(List<T> from, int number) {
        var shuffled = new ArrayList<>(from);
        Collections.shuffle(shuffled, lot);
        return List.copyOf(shuffled.subList(0, number));
    }

    private <T> T any(List<T> from) {
        return from.get(lot.nextInt(from.size()));
    }
}
