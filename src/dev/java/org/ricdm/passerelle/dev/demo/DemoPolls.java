package org.ricdm.passerelle.dev.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ricdm.passerelle.dev.ActingAs;
import org.ricdm.passerelle.dev.demo.DemoTalk.Happening;
import org.ricdm.passerelle.forum.NewPoll;
import org.ricdm.passerelle.forum.NewTopic;
import org.ricdm.passerelle.forum.PollAnswer;
import org.ricdm.passerelle.forum.PollBallot;
import org.ricdm.passerelle.forum.PollChoice;
import org.ricdm.passerelle.forum.PollResults;
import org.ricdm.passerelle.forum.Polls;
import org.ricdm.passerelle.forum.TopicRef;
import org.springframework.stereotype.Component;

/** The polls of the plan: what they ask, and who votes. */
@Component
class DemoPolls {

    private static final String LENGTH = "length-of-online-workshops";
    private static final String THEME = "theme-spring-school-suivante";

    /** Votes for 30, 45, 60 and 90 minutes, as the author counts them at the end: 31. */
    private static final List<Integer> LENGTHS = List.of(4, 14, 10, 3);

    /** Who says so in the topic, in the order of the options. */
    private static final List<List<String>> THEMES = List.of(
            List.of("youssef.amrani", "samuel.okoye", "sofia.neves", "lucie.ferrand"),
            List.of("giulia.sartori", "liege#1"),
            List.of(),
            List.of("agnes.roux", "jordi.pujades", "fatou.ndiaye"));

    private final DemoSteps steps;
    private final ActingAs as;
    private final Polls polls;
    private final Clock clock;

    DemoPolls(DemoSteps steps, ActingAs as, Polls polls, Clock clock) {
        this.steps = steps;
        this.as = as;
        this.polls = polls;
        this.clock = clock;
    }

    TopicRef open(String key, NewTopic entry) {
        return polls.open(entry, poll(key));
    }

    private NewPoll poll(String key) {
        return switch (key) {
            case LENGTH ->
                new NewPoll(
                        PollChoice.SINGLE,
                        1,
                        PollBallot.ANONYMOUS,
                        PollResults.AFTER_VOTE,
                        Instant.now(clock).plus(Duration.ofDays(35)),
                        List.of("30 minutes", "45 minutes", "60 minutes", "90 minutes"),
                        List.of());
            case THEME ->
                new NewPoll(
                        PollChoice.SINGLE,
                        1,
                        PollBallot.NAMED,
                        PollResults.AFTER_VOTE,
                        Instant.now(clock).plus(Duration.ofDays(30)),
                        List.of(
                                "Santé mentale et travail",
                                "Plusieurs institutions, une équipe",
                                "Mesurer ce qui compte",
                                "Les centres associés d’abord"),
                        List.of());
            default -> throw new IllegalArgumentException("no poll is planned for " + key);
        };
    }

    /** The votes until now. */
    List<Happening> votes(DemoTalk talk, Cast cast, Map<String, Long> ids, Instant now) {
        var votes = new ArrayList<Happening>();
        var voters = cast.all().stream()
                .filter(person -> !person.left() && person.suspended() == null && person.joined() > 100)
                .map(DemoTexts.PersonText::key)
                .iterator();
        var hours = 0;
        for (var option = 1; option <= LENGTHS.size(); option++) {
            for (var n = 0; n < LENGTHS.get(option - 1); n++) {
                votes.add(vote(
                        talk,
                        LENGTH,
                        voters.next(),
                        option,
                        ids,
                        now.minus(Duration.ofHours(24 * 90L - 20L * hours++))));
            }
        }
        for (var option = 1; option <= THEMES.size(); option++) {
            for (var person : THEMES.get(option - 1)) {
                votes.add(vote(talk, THEME, person, option, ids, now.minus(Duration.ofHours(30 - option))));
            }
        }
        return votes;
    }

    private Happening vote(DemoTalk talk, String key, String person, int option, Map<String, Long> ids, Instant at) {
        var member = Objects.requireNonNull(ids.get(person), person);
        return new Happening(
                at,
                () -> steps.once(
                        "vote:" + key + ":" + person,
                        () -> as.member(member, () -> polls.vote(talk.topic(key), Map.of(option, PollAnswer.YES)))));
    }
}
