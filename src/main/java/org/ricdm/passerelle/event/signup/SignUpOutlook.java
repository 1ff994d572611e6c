package org.ricdm.passerelle.event.signup;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.OpenToAll;
import org.ricdm.passerelle.event.EventBrief;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How signing up for an event stands, for whoever reads its page. */
@Service
@Transactional(readOnly = true)
public class SignUpOutlook {

    private final SignUpRows rows;
    private final Categories categories;
    private final CurrentViewer current;
    private final Clock clock;

    SignUpOutlook(SignUpRows rows, Categories categories, CurrentViewer current, Clock clock) {
        this.rows = rows;
        this.categories = categories;
        this.current = current;
        this.clock = clock;
    }

    /** Whether one may sign up now for an event that who asks has read, as anything. Two statements. */
    @OpenToAll("it is said on the public page")
    public SignUpWindow window(EventBrief event) {
        return window(event, rows.said(event.id()));
    }

    /** How it stands for an event that who asks has read. Four statements, three for a visitor. */
    @OpenToAll("how many places are left is said on the public page, where organisers show it")
    public Seen of(EventBrief event) {
        var rules = rows.said(event.id());
        var window = window(event, rules);
        var mine = current.find()
                .flatMap(viewer -> rows.of(event.id(), AttendeeId.member(viewer.memberId())))
                .filter(row -> row.state().isOpen())
                .isPresent();
        return new Seen(window, mine, rules.placesShown() ? left(event) : null);
    }

    /** A category may have a window of its own, beside that of the event. */
    private SignUpWindow window(EventBrief event, SignUpRules rules) {
        if (rules.opens() == null) {
            return SignUpWindow.NONE;
        }
        var now = Instant.now(clock);
        var all = categories.of(event.id()).stream()
                .filter(one -> one.openTo() != Category.OpenTo.TEAM)
                .toList();
        return SignUpWindow.of(
                all.stream()
                        .filter(one -> SignUpWindow.of(one, rules, event, now) == SignUpWindow.OPEN)
                        .toList(),
                all,
                rules,
                event,
                now);
    }

    /** What the limits of the whole event and of its ways leave; null when one may always still take part. */
    private @Nullable Integer left(EventBrief event) {
        var limits = rows.limits(event.id());
        var whole = room(limits, LimitKind.EVENT, 1);
        var ways = room(limits, LimitKind.WAY, event.mode().ways().size());
        return whole == null ? ways : ways == null ? whole : Integer.valueOf(Math.min(whole, ways));
    }

    private static @Nullable Integer room(List<Limit> limits, LimitKind kind, int all) {
        var own = limits.stream().filter(limit -> limit.kind() == kind).toList();
        return own.size() < all
                ? null
                : own.stream().mapToInt(limit -> limit.room(false)).sum();
    }

    /**
     * @param mine whether who asks is signed up, or waits
     * @param left places of the event; null when they are not limited or not shown
     */
    public record Seen(
            SignUpWindow window, boolean mine, @Nullable Integer left) {}
}
