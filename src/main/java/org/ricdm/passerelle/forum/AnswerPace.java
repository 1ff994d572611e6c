package org.ricdm.passerelle.forum;

import java.time.Duration;

/** How soon questions in a forum usually get their first answer. */
public enum AnswerPace {
    HOURS(Duration.ofHours(4)),
    DAY(Duration.ofDays(1)),
    TWO_DAYS(Duration.ofDays(2)),
    WEEK(Duration.ofDays(7)),
    LONGER(Duration.ofDays(36_500));

    private final Duration atMost;

    AnswerPace(Duration atMost) {
        this.atMost = atMost;
    }

    static AnswerPace of(Duration median) {
        for (var pace : values()) {
            if (median.compareTo(pace.atMost) <= 0) {
                return pace;
            }
        }
        return LONGER;
    }
}
