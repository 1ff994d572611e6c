package org.ricdm.passerelle.forum;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.ricdm.passerelle.forum.OpenQuestions.Question;
import org.ricdm.passerelle.people.CanHelp;
import org.ricdm.passerelle.people.CanHelp.Helper;
import org.ricdm.passerelle.thesaurus.TermsInText;
import org.springframework.stereotype.Component;

/**
 * Chooses whom to ask: at most five who can help with what the question names, who may read it, have not muted it and
 * were not asked lately. Those who understand its language come first, then those who were asked least.
 */
@Component
class WhoCouldAnswer {

    static final int AT_MOST = 5;

    /** Nobody is asked more often. */
    static final Duration REST = Duration.ofDays(14);

    /** What counts as asked often. */
    private static final Duration RECENT = Duration.ofDays(180);

    private final OpenQuestions questions;
    private final TermsInText terms;
    private final CanHelp canHelp;
    private final ForumAccess access;
    private final Clock clock;

    WhoCouldAnswer(OpenQuestions questions, TermsInText terms, CanHelp canHelp, ForumAccess access, Clock clock) {
        this.questions = questions;
        this.terms = terms;
        this.canHelp = canHelp;
        this.access = access;
        this.clock = clock;
    }

    List<Helper> to(Question question) {
        var now = Instant.now(clock);
        var reads = access.belongsTo(question.readers());
        var muted = questions.whoMuted(question.topicId());
        var asked = questions.askedSince(now.minus(RECENT));
        var resting = now.minus(REST);
        return once(canHelp.with(terms.in(question.text()))).stream()
                .filter(one -> one.memberId() != question.author())
                .filter(one -> reads.test(one.memberId()) && !muted.contains(one.memberId()))
                .filter(one -> asked.getOrDefault(one.memberId(), List.of()).stream()
                        .noneMatch(moment -> moment.isAfter(resting)))
                .sorted(Comparator.<Helper, Boolean>comparing(
                                one -> !one.understands().contains(question.language()))
                        .thenComparingInt(one ->
                                asked.getOrDefault(one.memberId(), List.of()).size())
                        .thenComparingLong(Helper::memberId))
                .limit(AT_MOST)
                .toList();
    }

    /** Each person for the first of the terms. */
    private static Collection<Helper> once(List<Helper> helpers) {
        var people = new LinkedHashMap<Long, Helper>();
        helpers.forEach(one -> people.putIfAbsent(one.memberId(), one));
        return people.values();
    }
}
