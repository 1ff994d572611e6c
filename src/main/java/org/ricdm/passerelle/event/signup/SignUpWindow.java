package org.ricdm.passerelle.event.signup;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.time.WallTime;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.EventState;

/** When one may sign up. */
public enum SignUpWindow {
    /** Nobody signs up for this event. */
    NONE,
    NOT_YET,
    OPEN,
    CLOSED;

    static SignUpWindow at(
            Instant now, EventBrief event, @Nullable LocalDateTime opens, @Nullable LocalDateTime closes) {
        if (opens == null) {
            return NONE;
        }
        if (!event.state().isComing()) {
            return event.state() == EventState.DRAFT ? NOT_YET : CLOSED;
        }
        if (now.isBefore(new WallTime(opens, event.zone()).instant())) {
            return NOT_YET;
        }
        var end = closes == null ? event.starts().instant() : new WallTime(closes, event.zone()).instant();
        return now.isBefore(end) ? OPEN : CLOSED;
    }

    /** For a category, which may have times of its own. */
    static SignUpWindow of(Category category, SignUpRules rules, EventBrief event, Instant now) {
        if (rules.opens() == null) {
            return NONE;
        }
        return at(
                now,
                event,
                category.opens() == null ? rules.opens() : category.opens(),
                category.closes() == null ? rules.closes() : category.closes());
    }

    /** For somebody who may choose one of these now, or none of all. */
    static SignUpWindow of(List<Category> open, List<Category> all, SignUpRules rules, EventBrief event, Instant now) {
        if (!open.isEmpty()) {
            return OPEN;
        }
        var whole = at(now, event, rules.opens(), rules.closes());
        if (all.isEmpty() || whole == NONE) {
            return whole == OPEN ? CLOSED : whole;
        }
        return all.stream().anyMatch(one -> of(one, rules, event, now) == NOT_YET) ? NOT_YET : CLOSED;
    }

    /** When the first of these opens that is still to open, else the event's sign-up; null while nobody may sign up. */
    static @Nullable WallTime opening(List<Category> all, SignUpRules rules, EventBrief event, Instant now) {
        return all.stream()
                .map(one -> one.opens() == null ? rules.opens() : one.opens())
                .flatMap(Stream::ofNullable)
                .map(opens -> new WallTime(opens, event.zone()))
                .filter(opens -> rules.opens() != null && now.isBefore(opens.instant()))
                .min(Comparator.naturalOrder())
                .orElse(rules.opensAt(event));
    }

    /** Key of its word. */
    public String wordKey() {
        return "signup.window." + name();
    }
}
