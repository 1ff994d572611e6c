package org.ricdm.passerelle.forum;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.text.PlainText;

/** What may be asked in a poll, and what may be answered. */
final class PollRules {

    static final int FEWEST = 2;
    static final int MOST = 20;

    /** Characters; a line on a phone or two. */
    static final int MAX_LABEL = 120;

    private PollRules() {}

    /** The poll as it is stored. */
    static NewPoll checked(NewPoll typed, Instant now) {
        var labels = typed.choice() == PollChoice.DATED ? List.<String>of() : labels(typed.labels());
        var dates = typed.choice() == PollChoice.DATED ? dates(typed.dates(), now) : List.<Instant>of();
        var closes = typed.closesAt();
        if (closes != null && !closes.isAfter(now)) {
            throw InvalidInput.of("closesAt", "forum.poll.error.closesAt");
        }
        return new NewPoll(
                typed.choice(),
                most(typed, labels.size() + dates.size()),
                typed.ballot(),
                typed.results(),
                closes,
                labels,
                dates);
    }

    private static int most(NewPoll typed, int options) {
        return switch (typed.choice()) {
            case SINGLE -> 1;
            case DATED -> options;
            case MULTIPLE -> {
                if (typed.maxChoices() < 2 || typed.maxChoices() > options) {
                    throw InvalidInput.of("maxChoices", "forum.poll.error.maxChoices", options);
                }
                yield typed.maxChoices();
            }
        };
    }

    private static List<String> labels(List<String> typed) {
        var labels =
                typed.stream().map(PlainText::line).filter(PlainText::isVisible).toList();
        counted(labels.size());
        var seen = new HashSet<String>();
        for (var label : labels) {
            if (label.length() > MAX_LABEL) {
                throw InvalidInput.of("options", "forum.poll.error.labelLong", MAX_LABEL);
            }
            if (!seen.add(label.toLowerCase(Locale.ROOT))) {
                throw InvalidInput.of("options", "forum.poll.error.twice", label);
            }
        }
        return labels;
    }

    private static List<Instant> dates(List<Instant> typed, Instant now) {
        var dates = typed.stream().distinct().sorted().toList();
        counted(dates.size());
        if (dates.size() < typed.size()) {
            throw InvalidInput.of("options", "forum.poll.error.dateTwice");
        }
        if (!dates.getFirst().isAfter(now)) {
            throw InvalidInput.of("options", "forum.poll.error.datePast");
        }
        return dates;
    }

    private static void counted(int options) {
        if (options < FEWEST || options > MOST) {
            throw InvalidInput.of("options", "forum.poll.error.options", FEWEST, MOST);
        }
    }

    /** What is kept of a vote: the options that got a yes, or an if need be. */
    static Map<Integer, PollAnswer> checked(PollView poll, Map<Integer, PollAnswer> answers) {
        var said = new TreeMap<>(answers);
        said.values().removeIf(answer -> answer == PollAnswer.NO);
        var known = poll.options().stream().map(PollView.Option::number).toList();
        if (!known.containsAll(said.keySet())
                || (poll.choice() != PollChoice.DATED && said.containsValue(PollAnswer.MAYBE))) {
            throw new IllegalArgumentException("not an answer to this poll");
        }
        if (said.isEmpty() && poll.choice() != PollChoice.DATED) {
            throw InvalidInput.of("vote", "forum.poll.error.nothing");
        }
        if (said.size() > poll.maxChoices()) {
            throw InvalidInput.of("vote", "forum.poll.error.tooMany", poll.maxChoices());
        }
        return said;
    }
}
