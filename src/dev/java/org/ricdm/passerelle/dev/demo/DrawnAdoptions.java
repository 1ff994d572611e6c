package org.ricdm.passerelle.dev.demo;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.ricdm.passerelle.dev.demo.AdoptionTexts.AdoptionText;
import org.ricdm.passerelle.dev.demo.DemoTexts.PersonText;
import org.ricdm.passerelle.dev.demo.SheetTexts.SheetText;
import org.ricdm.passerelle.people.Label;
import org.ricdm.passerelle.practice.adoption.AdoptionQuestion;
import org.ricdm.passerelle.practice.adoption.Again;
import org.ricdm.passerelle.practice.adoption.Effort;
import org.ricdm.passerelle.practice.adoption.Result;
import org.ricdm.passerelle.practice.adoption.StopReason;

/** Adoptions drawn by lot over the sheets drawn by lot: a few are tried by many, many by nobody. */
final class DrawnAdoptions {

    private static final int NUMBER = 120;

    /** How steeply it falls from the sheet that is tried most. */
    private static final double STEEP = 0.8;

    private final Cast cast;
    private final AdoptionTexts texts;
    private final Instant now;
    private final Random lot;
    private final Set<String> taken = new HashSet<>();

    DrawnAdoptions(Cast cast, AdoptionTexts texts, Instant now, Random lot) {
        this.cast = cast;
        this.texts = texts;
        this.now = now;
        this.lot = lot;
    }

    List<AdoptionText> over(List<SheetText> sheets) {
        var ranked = new ArrayList<>(sheets);
        Collections.shuffle(ranked, lot);
        ranked.sort(Comparator.comparing(sheet -> sheet.accepted() == null));
        var all = new ArrayList<AdoptionText>();
        for (var tries = 0; all.size() < NUMBER && tries < 10 * NUMBER; tries++) {
            draw("drawn-" + all.size(), ranked(ranked)).ifPresent(all::add);
        }
        return all;
    }

    private SheetText ranked(List<SheetText> ranked) {
        var total = 0.0;
        for (var rank = 1; rank <= ranked.size(); rank++) {
            total += Math.pow(rank, -STEEP);
        }
        var point = lot.nextDouble() * total;
        for (var rank = 1; rank < ranked.size(); rank++) {
            point -= Math.pow(rank, -STEEP);
            if (point < 0) {
                return ranked.get(rank - 1);
            }
        }
        return ranked.getLast();
    }

    private Optional<AdoptionText> draw(String key, SheetText sheet) {
        var published = Objects.requireNonNull(sheet.published());
        if (published < 12) {
            return Optional.empty();
        }
        var began = 6 + lot.nextInt(published - 9);
        return centre(sheet, began).map(person -> of(key, sheet, person, began));
    }

    /** Somebody of a centre that has nothing to do with the sheet yet. */
    private Optional<PersonText> centre(SheetText sheet, int began) {
        var home = cast.person(sheet.by()).centre();
        var possible = new ArrayList<>(cast.all().stream()
                .filter(person -> !person.centre().equals(home)
                        && cast.centre(person.centre()).label() != Label.FORMER
                        && !taken.contains(sheet.key() + " " + person.centre()))
                .filter(person -> cast.receivesPeople(person.centre()))
                .filter(person -> person.suspended() == null && !person.left())
                .filter(person -> !person.email().endsWith("@demo.example"))
                .filter(person -> person.understands().contains(sheet.language()))
                .filter(person -> cast.joined(person.key()).isBefore(now.minus(began + 1, ChronoUnit.DAYS)))
                .toList());
        Collections.shuffle(possible, lot);
        var found = possible.stream().findFirst();
        found.ifPresent(person -> taken.add(sheet.key() + " " + person.centre()));
        return found;
    }

    private AdoptionText of(String key, SheetText sheet, PersonText person, int began) {
        var fate = lot.nextDouble();
        var start = fate < 0.1 ? -(10 + lot.nextInt(60)) : Math.max(2, began - lot.nextInt(20));
        var runs = Math.max(start, 0);
        var finished = fate > 0.38 && runs > 70 ? (Integer) (runs - 60 - lot.nextInt(runs - 65)) : null;
        var stopped = finished == null && fate > 0.1 && fate < 0.26 && runs > 25
                ? (Integer) (runs - 20 - lot.nextInt(runs - 22))
                : null;
        var bank = texts.bank(person.language());
        var reason = any(List.of(StopReason.values()));
        return new AdoptionText(
                key,
                sheet.key(),
                person.key(),
                began,
                fate < 0.04 ? null : (Integer) start,
                lot.nextDouble() < 0.2,
                finished,
                finished == null
                        ? null
                        : any(List.of(
                                Effort.AS_FORECAST, Effort.AS_FORECAST, Effort.LESS, Effort.MORE, Effort.MUCH_MORE)),
                finished == null
                        ? null
                        : any(List.of(
                                Result.AS_PROMISED, Result.AS_PROMISED, Result.BETTER, Result.LESS, Result.NOTHING)),
                finished == null ? null : any(bank.changed()),
                finished == null ? null : any(List.of(Again.YES, Again.YES, Again.OTHERWISE, Again.NO)),
                finished == null ? null : any(bank.advice()),
                stopped,
                stopped == null ? null : reason,
                stopped == null ? null : bank.stopped().get(reason),
                answers());
    }

    /** Three of four are answered, the better answers more often. */
    private Map<AdoptionQuestion, String> answers() {
        var answers = new EnumMap<AdoptionQuestion, String>(AdoptionQuestion.class);
        for (var question : AdoptionQuestion.values()) {
            if (lot.nextDouble() < 0.75) {
                var choices = question.choices();
                var place = question == AdoptionQuestion.REACHED
                        ? lot.nextInt(choices.size())
                        : (int) (Math.pow(lot.nextDouble(), 2) * choices.size());
                answers.put(question, choices.get(place));
            }
        }
        return answers;
    }

    private <T> T any(List<T> from) {
        return from.get(lot.nextInt(from.size()));
    }
}
