package org.ricdm.passerelle.forum;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.ForMembers;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.people.People;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Topics that ask for a vote. Counts leave this service only when the one who asks may know them. */
@Service
@Transactional
public class Polls {

    /** Fewest options of a poll. */
    public static final int FEWEST_OPTIONS = PollRules.FEWEST;

    /** Most options of a poll. */
    public static final int MOST_OPTIONS = PollRules.MOST;

    /** Characters of an option. */
    public static final int MAX_LABEL = PollRules.MAX_LABEL;

    private final Topics topics;
    private final PollRows polls;
    private final People people;
    private final CurrentViewer current;
    private final Clock clock;

    Polls(Topics topics, PollRows polls, People people, CurrentViewer current, Clock clock) {
        this.topics = topics;
        this.polls = polls;
        this.people = people;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Opens a topic of the kind {@link TopicKind#POLL} with its poll, as {@link Topics#open} opens the others.
     *
     * @throws InvalidInput on {@code title} and {@code body}; on {@code options}, {@code maxChoices} or {@code closesAt}
     * @throws NotOpen when the viewer may not open topics there
     */
    @ForMembers
    public TopicRef open(NewTopic entry, NewPoll poll) {
        if (entry.kind() != TopicKind.POLL) {
            throw new IllegalArgumentException("not a poll");
        }
        var opened = topics.begin(entry);
        polls.write(opened.id(), PollRules.checked(poll, Instant.now(clock)));
        return opened;
    }

    /**
     * The poll of a topic. One statement.
     *
     * @throws NotOpen when there is none or the viewer may not read the topic
     */
    @ForMembers
    @Transactional(readOnly = true)
    public PollView of(long topicId) {
        return polls.poll(topicId, current.require(), Instant.now(clock)).orElseThrow(() -> notOpen(topicId));
    }

    /**
     * Votes, or says something else than before where that is possible. Voting twice in an anonymous poll changes
     * nothing: a second click is no second vote.
     *
     * @param answers by the number of the option; what is missing counts as no
     * @throws InvalidInput on {@code vote}: nothing or too much was chosen, or the poll has ended
     * @throws NotOpen when there is none or the viewer may not read the topic
     */
    @ForMembers
    public void vote(long topicId, Map<Integer, PollAnswer> answers) {
        of(topicId);
        polls.lock(topicId);
        var poll = of(topicId);
        if (poll.voted() && poll.ballot() == PollBallot.ANONYMOUS) {
            return;
        }
        if (!poll.mayVote()) {
            throw InvalidInput.of("vote", "forum.poll.error.ended");
        }
        polls.vote(poll, current.require().memberId(), PollRules.checked(poll, answers));
    }

    /** Ends a poll now; its author or a moderator may. Ending it again changes nothing. */
    @ForMembers
    public void end(long topicId) {
        var poll = of(topicId);
        if (poll.endedAt() != null) {
            return;
        }
        if (!poll.mayEnd()) {
            throw notOpen(topicId);
        }
        polls.end(topicId, current.require().memberId(), Instant.now(clock));
    }

    /** Who said what in a named poll; nothing in an anonymous one, nor before the counts are shown. */
    @ForMembers
    @Transactional(readOnly = true)
    public List<PollVoter> voters(long topicId) {
        var poll = of(topicId);
        if (poll.ballot() == PollBallot.ANONYMOUS || poll.counts() == null) {
            return List.of();
        }
        var named = polls.named(topicId);
        var cards = people.cards(named.stream().map(PollRows.Named::member).collect(Collectors.toSet()));
        return named.stream()
                .filter(one -> cards.containsKey(one.member()))
                .map(one -> new PollVoter(one.option(), Objects.requireNonNull(cards.get(one.member())), one.answer()))
                .toList();
    }

    private static NotOpen notOpen(long topicId) {
        return new NotOpen("poll of topic:" + topicId);
    }
}
