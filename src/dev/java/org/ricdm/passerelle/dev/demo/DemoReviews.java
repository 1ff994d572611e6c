package org.ricdm.passerelle.dev.demo;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongConsumer;
import org.ricdm.passerelle.dev.ActingAs;
import org.ricdm.passerelle.dev.demo.DemoTalk.Happening;
import org.ricdm.passerelle.dev.demo.SheetTexts.Review;
import org.ricdm.passerelle.dev.demo.SheetTexts.SheetText;
import org.ricdm.passerelle.practice.Sheets;
import org.ricdm.passerelle.practice.review.ReviewEntry;
import org.ricdm.passerelle.practice.review.ReviewPages;
import org.ricdm.passerelle.practice.review.ReviewRound;
import org.ricdm.passerelle.practice.review.ReviewTasks;
import org.ricdm.passerelle.practice.review.Reviewers;
import org.ricdm.passerelle.practice.review.Reviewing;
import org.springframework.stereotype.Component;

/** Sheets that peers reviewed: one with the label, one in its second round today, one that waits for them. */
@Component
class DemoReviews {

    private static final String OFFICE = "claire.vasseur";

    private static final List<String> REVIEWERS = List.of(
            "amina.belkacem",
            "hanne.dewit",
            "nadia.keller",
            "paolo.rinaldi",
            "giulia.sartori",
            "marta.soler",
            "rui.tavares",
            "agnes.roux",
            "benoit.lacroix",
            "samuel.okoye",
            "anne.delorme");

    /** Days before today. */
    private static final int NAMED = 340;

    private static final int HANDED_IN = 38;
    private static final int BEGUN = 35;
    private static final int ASKED = 27;
    private static final int ANSWERED = 13;
    private static final int SECOND_ROUND = 8;
    private static final int WAITS_SINCE = 5;

    /** Days before a sheet gets the label. */
    private static final int HANDED_IN_BEFORE = 20;

    private static final int BEGUN_BEFORE = 17;
    private static final int FIRST_GIVEN_BEFORE = 7;

    private final DemoSteps steps;
    private final ActingAs as;
    private final DemoPractices practices;
    private final Sheets sheets;
    private final Reviewers reviewers;
    private final Reviewing reviewing;
    private final ReviewTasks tasks;
    private final ReviewPages pages;

    DemoReviews(
            DemoSteps steps,
            ActingAs as,
            DemoPractices practices,
            Sheets sheets,
            Reviewers reviewers,
            Reviewing reviewing,
            ReviewTasks tasks,
            ReviewPages pages) {
        this.steps = steps;
        this.as = as;
        this.practices = practices;
        this.sheets = sheets;
        this.reviewers = reviewers;
        this.reviewing = reviewing;
        this.tasks = tasks;
        this.pages = pages;
    }

    /** What happens to the sheets that are or were in review. */
    List<Happening> happenings(List<SheetText> all, Map<String, Long> people, Instant now) {
        var pool = REVIEWERS.stream().map(one -> id(people, one)).toList();
        var office = id(people, OFFICE);
        var happenings = new ArrayList<Happening>();
        happenings.add(new Happening(
                now.minus(NAMED, ChronoUnit.DAYS),
                () -> steps.once("reviewers", () -> as.member(office, () -> pool.forEach(reviewers::name)))));
        for (var text : all) {
            var review = text.review();
            if (review != null) {
                happenings.addAll(of(text, review, new Hands(id(people, text.by()), pool), now));
            }
        }
        return happenings;
    }

    private List<Happening> of(SheetText text, Review review, Hands hands, Instant now) {
        var said = DemoTexts.reviews();
        var author = hands.author();
        return switch (review) {
            case WAITING -> List.of(by(author, text, "handed in", WAITS_SINCE, now, reviewing::submit));
            case SECOND_ROUND ->
                List.of(
                        by(author, text, "handed in", HANDED_IN, now, reviewing::submit),
                        byReviewer(0, hands, text, "begun", BEGUN, now, tasks::accept),
                        byReviewer(1, hands, text, "begun", BEGUN, now, tasks::accept),
                        byReviewer(
                                0,
                                hands,
                                text,
                                "question",
                                ASKED,
                                now,
                                task -> tasks.ask(task, said.question().strip())),
                        by(author, text, "answer", ANSWERED, now, sheet -> answer(sheet, said)),
                        by(author, text, "second round", SECOND_ROUND, now, sheet -> again(sheet, said)));
            case GIVEN -> {
                var day = Objects.requireNonNull(text.accepted());
                yield List.of(
                        by(author, text, "handed in", day + HANDED_IN_BEFORE, now, reviewing::submit),
                        byReviewer(0, hands, text, "begun", day + BEGUN_BEFORE, now, tasks::accept),
                        byReviewer(1, hands, text, "begun", day + BEGUN_BEFORE, now, tasks::accept),
                        byReviewer(0, hands, text, "given", day + FIRST_GIVEN_BEFORE, now, task -> give(task, said, 0)),
                        byReviewer(1, hands, text, "given", day, now, task -> give(task, said, 1)));
            }
        };
    }

    private void give(long task, ReviewTexts said, int reviewer) {
        tasks.give(task, pages.task(task).version(), said.given().get(reviewer));
    }

    private void answer(long sheet, ReviewTexts said) {
        pages.status(sheet).rounds().stream()
                .flatMap(round -> round.questions().stream())
                .map(ReviewRound.Question::id)
                .forEach(question -> reviewing.answer(question, said.answer().strip()));
    }

    private void again(long sheet, ReviewTexts said) {
        var before = sheets.open(sheet).content();
        sheets.keep(sheet, before, DemoSheets.with(before, said.changed()));
        reviewing.submit(sheet);
    }

    private Happening by(long who, SheetText text, String step, int day, Instant now, LongConsumer work) {
        return new Happening(
                DemoPractices.at(text, day, now),
                () -> steps.once(
                        "review:" + step + ":" + text.key(),
                        () -> as.member(who, () -> work.accept(practices.sheet(text.key())))));
    }

    /** The one or the other of the two whom the portal has asked. */
    private Happening byReviewer(
            int which, Hands hands, SheetText text, String step, int day, Instant now, LongConsumer work) {
        return new Happening(
                DemoPractices.at(text, day, now),
                () -> steps.once("review:" + step + ":" + which + ":" + text.key(), () -> {
                    var sheet = practices.sheet(text.key());
                    var asked = hands.pool().stream()
                            .filter(one ->
                                    as.member(one, () -> pages.ownTask(sheet).isPresent()))
                            .toList();
                    as.member(
                            asked.get(which),
                            () -> work.accept(pages.ownTask(sheet).orElseThrow()));
                }));
    }

    private static long id(Map<String, Long> people, String key) {
        return Objects.requireNonNull(people.get(key), key);
    }

    private record Hands(long author, List<Long> pool) {}

    /**
     * What is said in reviews.
     *
     * @param changed what the authors changed after the question, by the keys of the fields
     * @param given by the two who give the label
     */
    record ReviewTexts(String question, String answer, Map<String, String> changed, List<ReviewEntry> given) {}
}
