package org.ricdm.passerelle.moderation;

import java.time.Duration;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.common.audit.Audit;
import org.ricdm.passerelle.common.jobs.Job;
import org.ricdm.passerelle.people.MemberStates;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets members in again on the day that was said. */
@Component
class SuspensionEnd implements Job {

    private final MemberStates members;
    private final Audit audit;
    private final TransactionTemplate transaction;

    SuspensionEnd(MemberStates members, Audit audit, TransactionTemplate transaction) {
        this.members = members;
        this.audit = audit;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "suspension-end";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(5);
    }

    @Override
    public int run() {
        var ended = 0;
        for (var member : members.suspensionsOver()) {
            transaction.executeWithoutResult(status -> {
                if (members.reinstate(member)) {
                    audit.note("review.suspension-ended", new ObjectRef(Decision.MEMBER, member));
                }
            });
            ended++;
        }
        return ended;
    }
}
