package org.ricdm.passerelle.forum;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.forum.OpenQuestions.Question;
import org.ricdm.passerelle.people.CanHelp;
import org.ricdm.passerelle.people.CanHelp.Helper;
import org.ricdm.passerelle.thesaurus.Term;
import org.ricdm.passerelle.thesaurus.TermsInText;
import org.ricdm.passerelle.thesaurus.Thesaurus;
import org.springframework.stereotype.Component;

/**
 * Chooses whom to ask: at most five who can help with what the question is about, who may read it, have not muted it, its
 * forum or a tag of it, and were not asked lately. Those who understand its language come first; then those who can help
 * with what it is tagged with, then with a broader or narrower term of that, then with what its text names; then those who
 * were asked least.
 */
@Component
class WhoCouldAnswer {

    static final int AT_MOST = 5;

    /** Nobody is asked more often. */
    static final Duration REST = Duration.ofDays(14);

    /** What counts as asked often. */
    private static final Duration RECENT = Duration.ofDays(180);

    private final OpenQuestions questions;
    private final Thesaurus thesaurus;
    private final TermsInText terms;
    private final CanHelp canHelp;
    private final ForumAccess access;
    private final Following following;
    private final Clock clock;

    WhoCouldAnswer(
            OpenQuestions questions,
            Thesaurus thesaurus,
            TermsInText terms,
            CanHelp canHelp,
            ForumAccess access,
            Following following,
            Clock clock) {
        this.questions = questions;
        this.thesaurus = thesaurus;
        this.terms = terms;
        this.canHelp = canHelp;
        this.access = access;
        this.following = following;
        this.clock = clock;
    }

    List<Helper> to(Question question) {
        var now = Instant.now(clock);
        var reads = access.belongsTo(question.readers());
        var wishes = following.wishes(question.topicId());
        var asked = questions.askedSince(now.minus(RECENT));
        var resting = now.minus(REST);
        var about = about(question);
        return once(canHelp.with(about.keySet()), about).stream()
                .filter(one -> one.memberId() != question.author())
                .filter(one -> reads.test(one.memberId()) && hears(wishes.get(one.memberId())))
                .filter(one -> asked.getOrDefault(one.memberId(), List.of()).stream()
                        .noneMatch(moment -> moment.isAfter(resting)))
                .sorted(Comparator.<Helper, Boolean>comparing(
                                one -> !one.understands().contains(question.language()))
                        .thenComparing(one -> near(one, about))
                        .thenComparingInt(one ->
                                asked.getOrDefault(one.memberId(), List.of()).size())
                        .thenComparingLong(Helper::memberId))
                .limit(AT_MOST)
                .toList();
    }

    private static boolean hears(@Nullable Wishes wishes) {
        return wishes == null || Precedence.hears(wishes);
    }

    /** Terms that the question is about, nearest first; a tag that is no term of the thesaurus says nothing here. */
    private Map<String, Nearness> about(Question question) {
        var about = new LinkedHashMap<String, Nearness>();
        var tagged = question.tags().stream()
                .flatMap(tag -> thesaurus.term(tag).stream())
                // A free tag may be called like a heading, which are words of everyday speech.
                .filter(term -> term.broader().isPresent())
                .toList();
        tagged.forEach(term -> about.put(term.key(), Nearness.TAG));
        tagged.stream().flatMap(this::kin).forEach(key -> about.putIfAbsent(key, Nearness.KIN));
        terms.in(question.text()).forEach(key -> about.putIfAbsent(key, Nearness.TEXT));
        return about;
    }

    private Stream<String> kin(Term term) {
        return Stream.concat(
                term.broader().stream(),
                thesaurus.all().stream()
                        .filter(other ->
                                other.broader().filter(term.key()::equals).isPresent())
                        .map(Term::key));
    }

    private static Nearness near(Helper one, Map<String, Nearness> about) {
        return Objects.requireNonNull(about.get(one.term()));
    }

    /** Each person for the nearest of the terms. */
    private static Collection<Helper> once(List<Helper> helpers, Map<String, Nearness> about) {
        var order = List.copyOf(about.keySet());
        var people = new LinkedHashMap<Long, Helper>();
        helpers.stream()
                .sorted(Comparator.comparingInt(one -> order.indexOf(one.term())))
                .forEach(one -> people.putIfAbsent(one.memberId(), one));
        return people.values();
    }

    private enum Nearness {
        TAG,
        KIN,
        TEXT
    }
}
