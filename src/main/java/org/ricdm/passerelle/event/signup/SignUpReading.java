package org.ricdm.passerelle.event.signup;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.EventState;
import org.ricdm.passerelle.event.form.Answers;
import org.ricdm.passerelle.people.CentreSummary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what somebody sees who wants to take part, or does. */
@Component
class SignUpReading {

    private final JdbcClient sql;
    private final SignUpRows rows;
    private final Categories categories;
    private final Answers answers;
    private final CompanionReading companions;
    private final Clock clock;

    SignUpReading(
            JdbcClient sql,
            SignUpRows rows,
            Categories categories,
            Answers answers,
            CompanionReading companions,
            Clock clock) {
        this.sql = sql;
        this.rows = rows;
        this.categories = categories;
        this.answers = answers;
        this.companions = companions;
        this.clock = clock;
    }

    /** The page of an event as somebody sees it who may take part. A fixed number of statements. */
    SignUpPage page(EventBrief event, Party me, Language reader) {
        var now = Instant.now(clock);
        var rules = rows.said(event.id());
        var own = categories.of(event.id());
        var limits = new Limits(rows.limits(event.id()), rules.isReleased(event, now));
        var open = own.stream()
                .filter(me::mayChoose)
                .filter(category -> SignUpWindow.of(category, rules, event, now) == SignUpWindow.OPEN)
                .toList();
        var mine = rows.of(event.id(), me.attendee());
        var form = answers.asked(event.id(), mine.map(SignUpRow::id).orElse(null), reader);
        return new SignUpPage(
                event,
                SignUpWindow.of(open, own, rules, event, now),
                SignUpWindow.opening(own.stream().filter(me::mayChoose).toList(), rules, event, now),
                rules.closesAt(event),
                open.stream()
                        .map(one -> SignUpPage.Choice.of(one, reader, event.language()))
                        .toList(),
                options(open, event, rules, limits, me.quotaCentreId()),
                quotaOf(limits, me.cite()),
                rules.approval(),
                rules.promotion(),
                rules.offerHours(),
                mine.map(row -> mine(row, event, rules, limits, own, reader, now))
                        .orElse(null),
                form,
                companions.of(
                        new CompanionReading.Standing(event, rules, limits, own, me.quotaCentreId(), now),
                        mine.orElse(null),
                        form,
                        reader));
    }

    private static @Nullable String quotaOf(Limits limits, @Nullable CentreSummary cite) {
        return cite != null
                        && limits.all().stream()
                                .anyMatch(limit -> limit.kind() == LimitKind.CENTRE && limit.ref() == cite.id())
                ? cite.name()
                : null;
    }

    private static List<SignUpOption> options(
            List<Category> open, EventBrief event, SignUpRules rules, Limits limits, @Nullable Long cite) {
        var options = new ArrayList<SignUpOption>();
        for (var category : open) {
            for (var way : event.mode().ways()) {
                options.add(SignUpOption.of(
                        new Claim(way, Objects.requireNonNull(category.id()), cite, false), limits, rules));
            }
        }
        return options;
    }

    private MySignUp mine(
            SignUpRow row,
            EventBrief event,
            SignUpRules rules,
            Limits limits,
            List<Category> own,
            Language reader,
            Instant now) {
        var waits = row.state() == SignUpState.WAITING;
        var until = rules.changesEnd(event);
        return new MySignUp(
                row.id(),
                row.state(),
                row.claim().categoryId(),
                own.stream()
                        .filter(one -> Objects.equals(one.id(), row.claim().categoryId()))
                        .map(one -> one.in(reader, event.language()).name())
                        .findFirst()
                        .orElse(""),
                row.claim().way(),
                waits ? rows.position(row.id()) : 0,
                waits ? limits.full(row.claim()).map(Limit::kind).orElse(null) : null,
                row.offeredUntil(),
                row.state().isOpen()
                        && row.state() != SignUpState.CHECKED_IN
                        && event.state() != EventState.CANCELLED
                        && now.isBefore(until.instant()),
                until,
                steps(row));
    }

    private List<MySignUp.Step> steps(SignUpRow row) {
        return sql.sql(
                        "select what, at, reason, actor_id, by_guest from sign_up_step where sign_up_id = :id order by id")
                .param("id", row.id())
                .query((step, n) -> new MySignUp.Step(
                        StepKind.valueOf(step.getString("what")),
                        step.getTimestamp("at").toInstant(),
                        step.getString("reason"),
                        !step.getBoolean("by_guest")
                                && !Objects.equals(
                                        step.getObject("actor_id", Long.class),
                                        row.attendee().memberId())))
                .list();
    }
}
