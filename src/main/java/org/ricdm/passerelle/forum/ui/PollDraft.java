package org.ricdm.passerelle.forum.ui;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.forum.NewPoll;
import org.ricdm.passerelle.forum.PollBallot;
import org.ricdm.passerelle.forum.PollChoice;
import org.ricdm.passerelle.forum.PollResults;

/** A poll that is being written, as the text that is kept with the draft: a line for each thing, its name in front. */
final class PollDraft {

    private PollDraft() {}

    static String text(NewPoll poll) {
        var lines = new ArrayList<String>();
        lines.add("choice " + poll.choice());
        lines.add("most " + poll.maxChoices());
        lines.add("ballot " + poll.ballot());
        lines.add("results " + poll.results());
        if (poll.closesAt() != null) {
            lines.add("closes " + poll.closesAt());
        }
        poll.labels().forEach(label -> lines.add("option " + label.replaceAll("\\R", " ")));
        poll.dates().forEach(date -> lines.add("date " + date));
        return String.join("\n", lines);
    }

    /** Null when it is no poll, or one that an older version kept in another way. */
    static @Nullable NewPoll parse(String text) {
        var choice = PollChoice.SINGLE;
        var most = 2;
        var ballot = PollBallot.ANONYMOUS;
        var results = PollResults.AFTER_VOTE;
        Instant closes = null;
        var labels = new ArrayList<String>();
        var dates = new ArrayList<Instant>();
        try {
            for (var line : text.lines().toList()) {
                var blank = line.indexOf(' ');
                var value = line.substring(blank + 1);
                switch (blank < 0 ? "" : line.substring(0, blank)) {
                    case "choice" -> choice = PollChoice.valueOf(value);
                    case "most" -> most = Integer.parseInt(value);
                    case "ballot" -> ballot = PollBallot.valueOf(value);
                    case "results" -> results = PollResults.valueOf(value);
                    case "closes" -> closes = Instant.parse(value);
                    case "option" -> labels.add(value);
                    case "date" -> dates.add(Instant.parse(value));
                    default -> {
                        return null;
                    }
                }
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            return null;
        }
        return text.isBlank()
                ? null
                : new NewPoll(choice, most, ballot, results, closes, List.copyOf(labels), List.copyOf(dates));
    }
}
