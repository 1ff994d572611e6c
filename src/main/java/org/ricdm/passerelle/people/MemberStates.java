package org.ricdm.passerelle.people;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.InsideOnly;
import org.ricdm.passerelle.common.text.PlainText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Members who may not take part for a while. */
@Service
@Transactional
@InsideOnly("moderation, which asks who may suspend whom and says why")
public class MemberStates {

    /** Characters, as the store keeps it. */
    private static final int REASON_LENGTH = 500;

    private final JdbcClient sql;
    private final Clock clock;

    MemberStates(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Suspends an active member: sessions end with their next request, mails stop. False when the account is not active.
     *
     * @param until when it ends by itself, null for without an end
     */
    public boolean suspend(long memberId, String reason, @Nullable Instant until) {
        return sql.sql("update member set state = 'SUSPENDED', state_reason = :reason, state_until = :until,"
                                + " version = version + 1 where id = :id and state = 'ACTIVE'")
                        .param("reason", PlainText.excerpt(reason, REASON_LENGTH))
                        .param("until", until == null ? null : Timestamp.from(until))
                        .param("id", memberId)
                        .update()
                > 0;
    }

    /** Ends a suspension. False when the member is not suspended. */
    public boolean reinstate(long memberId) {
        return sql.sql("update member set state = 'ACTIVE', state_reason = null, state_until = null,"
                                + " version = version + 1 where id = :id and state = 'SUSPENDED'")
                        .param("id", memberId)
                        .update()
                > 0;
    }

    /** The members whose suspension has come to its end. */
    @Transactional(readOnly = true)
    public List<Long> suspensionsOver() {
        return sql.sql("select id from member where state = 'SUSPENDED' and state_until <= :now")
                .param("now", Timestamp.from(Instant.now(clock)))
                .query(Long.class)
                .list();
    }
}
