package org.ricdm.passerelle.dev.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.jobs.Job;
import org.ricdm.passerelle.dev.ActingAs;
import org.ricdm.passerelle.dev.demo.AdoptionTexts.AdoptionText;
import org.ricdm.passerelle.dev.demo.DemoTalk.Happening;
import org.ricdm.passerelle.practice.adoption.AdoptionPlan;
import org.ricdm.passerelle.practice.adoption.AdoptionQuestion;
import org.ricdm.passerelle.practice.adoption.AdoptionQuestions;
import org.ricdm.passerelle.practice.adoption.AdoptionVisibility;
import org.ricdm.passerelle.practice.adoption.Adoptions;
import org.ricdm.passerelle.practice.adoption.Outcome;
import org.ricdm.passerelle.practice.adoption.Stopping;
import org.springframework.stereotype.Component;

/** Centres try practices in the course of the year, are asked about it, and say what became of it. */
@Component
class DemoAdoptions {

    /** Days between two runs of the job that asks; what it finds is at most 14 days late. */
    private static final int ASKED_EVERY = 14;

    private static final int FIRST_ASKED = 322;

    private final DemoSteps steps;
    private final ActingAs as;
    private final DemoPractices practices;
    private final Adoptions adoptions;
    private final AdoptionQuestions questions;
    private final Job asking;

    DemoAdoptions(
            DemoSteps steps,
            ActingAs as,
            DemoPractices practices,
            Adoptions adoptions,
            AdoptionQuestions questions,
            List<Job> jobs) {
        this.steps = steps;
        this.as = as;
        this.practices = practices;
        this.adoptions = adoptions;
        this.questions = questions;
        this.asking = jobs.stream()
                .filter(job -> job.name().equals("adoption-questions"))
                .findFirst()
                .orElseThrow();
    }

    /** What happens and when. */
    List<Happening> happenings(List<AdoptionText> all, Map<String, Long> people, Instant now) {
        var happenings = new ArrayList<Happening>();
        for (var text : all) {
            var by = Objects.requireNonNull(people.get(text.by()), text.by());
            happenings.add(new Happening(
                    at(text, text.began(), now),
                    () -> steps.once("adoption:" + text.key(), () -> (long) as.member(by, () -> begin(text, now)))));
            happenings.addAll(later(text, by, now));
        }
        for (var day = FIRST_ASKED; day > 1; day -= ASKED_EVERY) {
            var asked = day;
            happenings.add(new Happening(
                    day(now, asked).atTime(20, 0).toInstant(ZoneOffset.UTC),
                    () -> steps.once("adoption-questions:" + asked, () -> asking.run())));
            all.stream()
                    .filter(text -> text.runs(asked))
                    .forEach(text -> happenings.addAll(
                            answers(text, Objects.requireNonNull(people.get(text.by())), asked, now)));
        }
        return happenings;
    }

    private List<Happening> later(AdoptionText text, long by, Instant now) {
        var happenings = new ArrayList<Happening>();
        var start = text.start();
        if (start != null && start >= 0 && start < text.began()) {
            happenings.add(once("started", text, start, by, now, id -> adoptions.start(id, day(now, start))));
        }
        var finished = text.finished();
        if (finished != null) {
            happenings.add(once(
                    "finished",
                    text,
                    finished,
                    by,
                    now,
                    id -> adoptions.finish(id, outcome(text), day(now, finished))));
        }
        var stopped = text.stopped();
        if (stopped != null) {
            happenings.add(once(
                    "stopped",
                    text,
                    stopped,
                    by,
                    now,
                    id -> adoptions.stop(id, new Stopping(text.reason(), said(text.text())))));
        }
        return happenings;
    }

    /** Answers to what was asked on that day, on the day after. */
    private List<Happening> answers(AdoptionText text, long by, int asked, Instant now) {
        var happenings = new ArrayList<Happening>();
        for (var question : AdoptionQuestion.values()) {
            var answer = text.answer(question);
            var late = Objects.requireNonNull(text.start()) - asked - question.days();
            if (answer != null && late >= 0 && late < ASKED_EVERY && text.runs(asked - 1)) {
                happenings.add(once(
                        "answered:" + question,
                        text,
                        asked - 1,
                        by,
                        now,
                        id -> questions.answer(id, question, answer)));
            }
        }
        return happenings;
    }

    private long begin(AdoptionText text, Instant now) {
        var start = text.start();
        return adoptions.begin(
                practices.sheet(text.sheet()),
                new AdoptionPlan(
                        start == null ? null : day(now, start),
                        text.inside() ? AdoptionVisibility.NETWORK : AdoptionVisibility.PUBLIC));
    }

    private Happening once(String step, AdoptionText text, int day, long by, Instant now, LongConsumer work) {
        return new Happening(
                at(text, day, now),
                () -> steps.once(
                        "adoption:" + step + ":" + text.key(),
                        () -> as.member(
                                by,
                                () -> work.accept(
                                        steps.made("adoption:" + text.key()).orElseThrow()))));
    }

    private static Outcome outcome(AdoptionText text) {
        return new Outcome(text.effort(), text.result(), said(text.changed()), text.again(), said(text.advice()));
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private static LocalDate day(Instant now, int day) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(day);
    }

    /** In the middle of the day, so that it is the same day in all zones of the network. */
    private static Instant at(AdoptionText text, int day, Instant now) {
        return day(now, day)
                .atTime(10, 0)
                .plus(Math.floorMod(text.key().hashCode(), 240), ChronoUnit.MINUTES)
                .toInstant(ZoneOffset.UTC);
    }
}
