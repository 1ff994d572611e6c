package org.ricdm.passerelle.event.signup;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.Role;
import org.ricdm.passerelle.common.jobs.Job;
import org.ricdm.passerelle.event.EventAccess;
import org.ricdm.passerelle.event.TeamPart;
import org.ricdm.passerelle.mail.MailOrder;
import org.ricdm.passerelle.mail.Mails;
import org.ricdm.passerelle.people.People;
import org.ricdm.passerelle.people.Recipient;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells those who say yes or no that requests wait for them: the coordinators of the Cité whose quota counts where the
 * organisers left it to them and there are some, the organisers otherwise. One mail for all that came since the last one.
 */
@Component
class ApprovalJob implements Job {

    private final JdbcClient sql;
    private final EventAccess events;
    private final People people;
    private final Mails mails;
    private final TransactionTemplate transactions;

    ApprovalJob(JdbcClient sql, EventAccess events, People people, Mails mails, TransactionTemplate transactions) {
        this.sql = sql;
        this.events = events;
        this.people = people;
        this.mails = mails;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return "event-approvals";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(30);
    }

    @Override
    public int run() {
        return transactions.execute(status -> {
            var newest = new TreeMap<String, Instant>();
            for (var waiting : waiting()) {
                for (var decider : deciders(waiting)) {
                    newest.merge(
                            ApprovalMail.reference(waiting.eventId(), decider),
                            waiting.newest(),
                            (one, other) -> one.isAfter(other) ? one : other);
                }
            }
            return (int) newest.entrySet().stream()
                    .filter(one -> tell(one.getKey(), one.getValue()))
                    .count();
        });
    }

    private List<Waiting> waiting() {
        return sql.sql("select s.event_id, s.quota_centre_id, max(s.arrived_at) as newest, r.approval from sign_up s"
                        + " join sign_up_rules r on r.event_id = s.event_id join event e on e.id = s.event_id"
                        + " where s.state = 'TO_BE_APPROVED' and e.cancelled_at is null"
                        + " group by s.event_id, s.quota_centre_id, r.approval")
                .query((row, n) -> new Waiting(
                        row.getLong("event_id"),
                        row.getObject("quota_centre_id", Long.class),
                        row.getTimestamp("newest").toInstant(),
                        Approval.valueOf(row.getString("approval"))))
                .list();
    }

    private Collection<Long> deciders(Waiting waiting) {
        var coordinators = waiting.approval() == Approval.COORDINATOR && waiting.quota() != null
                ? people.holding(Role.COORDINATOR, waiting.quota())
                : List.<Long>of();
        return coordinators.isEmpty() ? events.team(waiting.eventId(), TeamPart.ORGANISER) : coordinators;
    }

    /** False when the newest of the requests was told already. */
    private boolean tell(String reference, Instant newest) {
        var told = sql.sql("select exists (select 1 from mail where kind = :kind and reference = :reference"
                        + " and ordered_at >= :newest)")
                .param("kind", ApprovalMail.KIND)
                .param("reference", reference)
                .param("newest", Timestamp.from(newest))
                .query(Boolean.class)
                .single();
        var person = told
                ? null
                : people.recipient(ApprovalMail.memberOf(reference))
                        .filter(Recipient::active)
                        .orElse(null);
        if (person == null) {
            return false;
        }
        mails.send(new MailOrder(
                ApprovalMail.KIND,
                person.email(),
                person.memberId(),
                reference,
                ApprovalMail.KIND + ":" + reference + ":" + newest.toEpochMilli()));
        return true;
    }

    private record Waiting(long eventId, @Nullable Long quota, Instant newest, Approval approval) {}
}
