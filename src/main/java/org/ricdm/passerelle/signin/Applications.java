package org.ricdm.passerelle.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.ForMembers;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.text.PlainText;
import org.ricdm.passerelle.mail.MailOrder;
import org.ricdm.passerelle.mail.Mails;
import org.ricdm.passerelle.people.People;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Applications that wait, decided by those who let people in ({@link AdmissionAccess}). Applying is {@link Applying}.
 */
@Service
@Transactional
public class Applications {

    private static final int MAX_REASON = 500;

    private static final String MINE = " from application a join centre c on c.id = a.centre_id"
            + " where a.state = 'AWAITING' and " + AdmissionAccess.MINE;

    private final JdbcClient sql;
    private final CurrentViewer current;
    private final People people;
    private final Admission admission;
    private final AccountLinks links;
    private final Mails mails;
    private final Clock clock;

    Applications(
            JdbcClient sql,
            CurrentViewer current,
            People people,
            Admission admission,
            AccountLinks links,
            Mails mails,
            Clock clock) {
        this.sql = sql;
        this.current = current;
        this.people = people;
        this.admission = admission;
        this.links = links;
        this.mails = mails;
        this.clock = clock;
    }

    /** Those the viewer may decide, longest waiting first, at most 100; none for members without that right. */
    @ForMembers
    @Transactional(readOnly = true)
    public List<ApplicationSummary> pending() {
        return AdmissionAccess.as(
                        current.require(),
                        sql.sql("select a.*, c.name as centre_name" + MINE + " order by a.id limit 100"))
                .query((row, n) -> new ApplicationSummary(
                        row.getLong("id"),
                        row.getString("given_name") + " " + row.getString("family_name"),
                        row.getString("email"),
                        row.getString("centre_name"),
                        languages(row),
                        row.getString("message"),
                        row.getTimestamp("applied_at").toInstant()))
                .list();
    }

    /**
     * Makes the applicant a member and sends a link to sign in. Somebody who became a member meanwhile stays what they
     * are and gets a link all the same.
     *
     * @throws InvalidInput on {@code application} when the address belongs to an account that is closed or suspended:
     *     that is not for the centre to undo; the application goes on waiting
     */
    @ForMembers
    public Accepted accept(long id) {
        admission.oneAtATime(toDecide(id, "").email());
        var applicant = toDecide(id, " for update");
        var by = current.require().memberId();
        var holder = people.holder(applicant.email());
        if (holder.isEmpty()) {
            order(AccountMail.ACCEPTED, applicant.email(), admission.admit(applicant, by), id);
            return Accepted.AS_NEW_MEMBER;
        }
        if (!holder.get().active()) {
            throw InvalidInput.of("application", "signin.error.closedAccount");
        }
        admission.settle(applicant.email(), holder.get().id(), by);
        links.sendSignIn(applicant.email());
        return Accepted.WAS_MEMBER_ALREADY;
    }

    /**
     * Declines with a reason, which the applicant reads.
     *
     * @throws InvalidInput on {@code reason}
     */
    @ForMembers
    public void decline(long id, String reason) {
        var why = PlainText.line(reason);
        if (!PlainText.isVisible(why) || why.length() > MAX_REASON) {
            throw InvalidInput.of("reason", "signin.error.reason", MAX_REASON);
        }
        var applicant = toDecide(id, " for update");
        sql.sql("update application set state = 'DECLINED', reason = :reason, decided_by = :by, decided_at = :now,"
                        + " version = version + 1 where id = :id")
                .param("reason", why)
                .param("by", current.require().memberId())
                .param("now", Timestamp.from(Instant.now(clock)))
                .param("id", id)
                .update();
        order(AccountMail.DECLINED, applicant.email(), null, id);
    }

    private Applicant toDecide(long id, String lock) {
        return AdmissionAccess.as(
                        current.require(),
                        sql.sql("select a.*" + MINE + " and a.id = :id" + lock).param("id", id))
                .query(Applications::applicant)
                .optional()
                .orElseThrow(() -> new NotOpen("application:" + id));
    }

    private void order(String kind, String email, @Nullable Long member, long id) {
        mails.send(MailOrder.once(kind, email, member, Long.toString(id)));
    }

    static Applicant applicant(ResultSet row, int number) throws SQLException {
        return new Applicant(
                row.getString("email"),
                row.getString("given_name"),
                row.getString("family_name"),
                row.getLong("centre_id"),
                languages(row),
                Language.of(row.getString("interface_language")).orElse(Language.EN));
    }

    private static List<Language> languages(ResultSet row) throws SQLException {
        return Arrays.stream(row.getString("languages").split(" "))
                .flatMap(code -> Language.of(code).stream())
                .toList();
    }

    /** How an application came to be accepted. */
    public enum Accepted {
        AS_NEW_MEMBER,
        WAS_MEMBER_ALREADY
    }
}
