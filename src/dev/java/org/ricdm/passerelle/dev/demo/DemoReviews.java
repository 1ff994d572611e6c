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
import org.ricdm.passerelle.practice.review.ReviewPages;
import org.ricdm.passerelle.practice.review.ReviewRound;
import org.ricdm.passerelle.practice.review.ReviewTasks;
import org.ricdm.passerelle.practice.review.Reviewers;
import org.ricdm.passerelle.practice.review.Reviewing;
import org.springframework.stereotype.Component;

/** Sheets that reviewers have in hand today: one in its second round, one that waits for them. */
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
    private static final int NAMED = 180;

    private static final int HANDED_IN = 38;
    private static final int BEGUN = 35;
    private static final int ASKED = 27;
    private static final int ANSWERED = 13;
    private static final int SECOND_ROUND = 8;
    private static final int WAITS_SINCE = 5;

    private static final String QUESTION = "Vous écrivez que dix-sept dessins sur vingt-quatre ont été compris tout de"
            + " suite. Compris par qui, et comment l’avez-vous su\u00a0? Et que faites-vous des cinq autres"
            + " aujourd’hui\u00a0? Un centre qui imprime votre planche voudra le savoir avant.";

    private static final String ANSWER = "Par 62 personnes, en quatre langues\u00a0: nous montrions la carte et"
            + " demandions à la personne ce qu’elle ferait si elle la voyait sur une porte. Les cinq autres ont été"
            + " redessinées et comprises à la deuxième version\u00a0; deux cartes ont disparu. Nous l’avons ajouté"
            + " dans les résultats, avec la question que nous posions.";

    /** What the authors changed after the question. */
    private static final Map<String, String> CHANGED = Map.of(
            "voices",
            "«\u00a0Ici je n’ai pas eu honte de montrer.\u00a0» — traduit par un ami de la personne\n\nÀ chaque carte,"
                    + " nous demandions\u00a0: «\u00a0que feriez-vous si vous la voyiez sur une porte\u00a0?\u00a0»"
                    + " Dix-sept ont été comprises tout de suite, cinq à la deuxième version.");

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

    /** What happens to the sheets that are in review. */
    List<Happening> happenings(List<SheetText> all, Map<String, Long> people, Instant now) {
        var happenings = new ArrayList<Happening>();
        var office = id(people, OFFICE);
        happenings.add(new Happening(
                now.minus(NAMED, ChronoUnit.DAYS),
                () -> steps.once(
                        "reviewers",
                        () -> as.member(office, () -> REVIEWERS.forEach(one -> reviewers.name(id(people, one)))))));
        for (var text : all) {
            var author = id(people, text.by());
            if (text.review() == Review.WAITING) {
                happenings.add(by(author, text, "handed in", WAITS_SINCE, now, reviewing::submit));
            }
            if (text.review() == Review.SECOND_ROUND) {
                happenings.add(by(author, text, "handed in", HANDED_IN, now, reviewing::submit));
                happenings.add(ofReviewers(text, people, "begun", BEGUN, now, tasks::accept));
                happenings.add(one(text, people, "question", ASKED, now, task -> tasks.ask(task, QUESTION)));
                happenings.add(by(author, text, "answer", ANSWERED, now, this::answer));
                happenings.add(by(author, text, "second round", SECOND_ROUND, now, this::again));
            }
        }
        return happenings;
    }

    private void answer(long sheet) {
        pages.status(sheet).rounds().stream()
                .flatMap(round -> round.questions().stream())
                .map(ReviewRound.Question::id)
                .forEach(question -> reviewing.answer(question, ANSWER));
    }

    private void again(long sheet) {
        var before = sheets.open(sheet).content();
        sheets.keep(sheet, before, DemoSheets.with(before, CHANGED));
        reviewing.submit(sheet);
    }

    private Happening by(long who, SheetText text, String step, int day, Instant now, LongConsumer work) {
        return new Happening(
                DemoPractices.at(text, day, now),
                () -> steps.once(
                        "review:" + step + ":" + text.key(),
                        () -> as.member(who, () -> work.accept(practices.sheet(text.key())))));
    }

    private Happening ofReviewers(
            SheetText text, Map<String, Long> people, String step, int day, Instant now, LongConsumer work) {
        return new Happening(
                DemoPractices.at(text, day, now),
                () -> steps.once(
                        "review:" + step + ":" + text.key(),
                        () -> REVIEWERS.forEach(one -> atWork(id(people, one), text, work))));
    }

    /** The first of the two who review it. */
    private Happening one(
            SheetText text, Map<String, Long> people, String step, int day, Instant now, LongConsumer work) {
        return new Happening(
                DemoPractices.at(text, day, now),
                () -> steps.once("review:" + step + ":" + text.key(), () -> {
                    if (REVIEWERS.stream().noneMatch(one -> atWork(id(people, one), text, work))) {
                        throw new IllegalStateException("nobody reviews " + text.key());
                    }
                }));
    }

    /** Whether that member reviews it; does that for the task when they do. */
    private boolean atWork(long who, SheetText text, LongConsumer work) {
        return as.member(who, () -> {
            var task = pages.ownTask(practices.sheet(text.key()));
            task.ifPresent(work::accept);
            return task.isPresent();
        });
    }

    private static long id(Map<String, Long> people, String key) {
        return Objects.requireNonNull(people.get(key), key);
    }
}
