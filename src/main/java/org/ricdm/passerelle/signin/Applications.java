package org.ricdm.passerelle.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.ForMembers;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.access.Role;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.text.PlainText;
import org.ricdm.passerelle.mail.MailOrder;
import org.ricdm.passerelle.mail.Mails;
import org.ricdm.passerelle.people.NewMember;
import org.ricdm.passerelle.people.People;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Applications that wait, decided by the coordinators of that centre or of its Cité, or by an administrator. Applying is
 * {@link Applying}.
 */
@Service
@Transactional
public class Applications {

    private static final int MAX_REASON = 500;

    private static final String MINE = """
             from application a join centre c on c.id = a.centre_id
             where a.state = 'AWAITING'
               and (:administrator or (:coordinator and (c.id = :centre or c.parent_id = :centre)))
            """;

    private final JdbcClient sql;
    private final CurrentViewer current;
    private final People people;
    private final Mails mails;
    private final Clock clock;

    Applications(JdbcClient sql, CurrentViewer current, People people, Mails mails, Clock clock) {
        this.sql = sql;
        this.current = current;
        this.people = people;
        this.mails = mails;
        this.clock = clock;
    }

    /** Those the viewer may decide, longest waiting first, at most 100; none for members without that right. */
    @ForMembers
    @Transactional(readOnly = true)
    public List<ApplicationSummary> pending() {
        return mine(sql.sql("select a.*, c.name as centre_name" + MINE + " order by a.id limit 100"))
                .query((row, n) -> new ApplicationSummary(
                        row.getLong("id"),
                        row.getString("given_name") + " " + row.getString("family_name"),
                        row.getString("email"),
                        row.getString("centre_name"),
                        row.getString("languages"),
                        row.getString("message"),
                        row.getTimestamp("applied_at").toInstant()))
                .list();
    }

    /** Makes the applicant a member and sends a link to sign in. */
    @ForMembers
    public void accept(long id) {
        var applicant = toDecide(id);
        if (people.isTaken(applicant.email())) {
            decide(id, ApplicationState.DECLINED, "is already a member", null);
            return;
        }
        var member = people.admit(new NewMember(
                applicant.email(),
                applicant.givenName(),
                applicant.familyName(),
                applicant.centreId(),
                applicant.language(),
                applicant.languages(),
                Set.of(),
                "",
                "",
                Set.of(),
                Set.of(),
                null));
        decide(id, ApplicationState.ACCEPTED, null, member);
        order(AccountMail.ACCEPTED, applicant.email(), member, id);
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
        var applicant = toDecide(id);
        decide(id, ApplicationState.DECLINED, why, null);
        order(AccountMail.DECLINED, applicant.email(), null, id);
    }

    private Applicant toDecide(long id) {
        return mine(sql.sql("select a.*" + MINE + " and a.id = :id for update").param("id", id))
                .query(Applications::applicant)
                .optional()
                .orElseThrow(() -> new NotOpen("application:" + id));
    }

    private void decide(
            long id,
            ApplicationState state,
            @org.jspecify.annotations.Nullable String reason,
            @org.jspecify.annotations.Nullable Long member) {
        sql.sql("update application set state = :state, reason = :reason, member_id = :member, decided_by = :by,"
                        + " decided_at = :now, version = version + 1 where id = :id and state = 'AWAITING'")
                .param("state", state.name())
                .param("reason", reason)
                .param("member", member)
                .param("by", current.require().memberId())
                .param("now", Timestamp.from(Instant.now(clock)))
                .param("id", id)
                .update();
    }

    private void order(String kind, String email, @org.jspecify.annotations.Nullable Long member, long id) {
        mails.send(new MailOrder(kind, email, member, Long.toString(id), kind + ":" + id));
    }

    private JdbcClient.StatementSpec mine(JdbcClient.StatementSpec statement) {
        var viewer = current.require();
        return statement
                .param("administrator", viewer.has(Role.ADMINISTRATOR))
                .param("coordinator", viewer.has(Role.COORDINATOR))
                .param("centre", viewer.centreId());
    }

    static Applicant applicant(ResultSet row, int number) throws SQLException {
        return new Applicant(
                row.getString("email"),
                row.getString("given_name"),
                row.getString("family_name"),
                row.getLong("centre_id"),
                Arrays.stream(row.getString("languages").split(" "))
                        .flatMap(code -> Language.of(code).stream())
                        .toList(),
                Language.of(row.getString("interface_language")).orElse(Language.EN));
    }

    record Applicant(
            String email,
            String givenName,
            String familyName,
            long centreId,
            List<Language> languages,
            Language language) {}
}
