package org.ricdm.passerelle.signin;

import java.util.Objects;
import java.util.function.BiFunction;
import org.ricdm.passerelle.mail.MailBuilder;
import org.ricdm.passerelle.mail.MailDraft;
import org.ricdm.passerelle.mail.MailJob;
import org.ricdm.passerelle.people.People;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Builds the mails to applicants, and to those who decide. */
@Configuration(proxyBeanMethods = false)
class ApplicationMailBuilders {

    @Bean
    MailBuilder confirmMail(JdbcClient sql, AccountMail mail, Tokens tokens) {
        return new Builder(
                AccountMail.CONFIRM,
                ApplicationState.UNCONFIRMED,
                sql,
                (job, row) -> mail.write(
                        AccountMail.CONFIRM,
                        row.applicant().language(),
                        "/register/confirm/" + tokens.make(TokenPurpose.CONFIRM, row.id()),
                        row.applicant().givenName()));
    }

    @Bean
    MailBuilder arrivedMail(JdbcClient sql, People people, AdmissionAccess access, AccountMail mail) {
        return new Builder(AccountMail.ARRIVED, ApplicationState.AWAITING, sql, (job, row) -> {
            var decider = Long.parseLong(job.reference().split(":")[1]);
            var mayDecide = people.viewer(decider)
                    .filter(viewer -> access.covers(viewer, row.applicant().centreId()));
            if (mayDecide.isEmpty()) {
                return new MailDraft.Skip("may not decide any more");
            }
            return mail.write(
                    AccountMail.ARRIVED,
                    mayDecide.get().language(),
                    "/admin/applications",
                    row.applicant().givenName() + " " + row.applicant().familyName());
        });
    }

    @Bean
    MailBuilder acceptedMail(JdbcClient sql, AccountMail mail, AccountLinks links) {
        return new Builder(
                AccountMail.ACCEPTED,
                ApplicationState.ACCEPTED,
                sql,
                (job, row) -> job.memberId() == null
                        ? new MailDraft.Skip("no member")
                        : mail.write(
                                AccountMail.ACCEPTED,
                                row.applicant().language(),
                                "/sign-in/" + links.makeWelcome(job.memberId()),
                                row.applicant().givenName()));
    }

    @Bean
    MailBuilder declinedMail(JdbcClient sql, AccountMail mail) {
        return new Builder(
                AccountMail.DECLINED,
                ApplicationState.DECLINED,
                sql,
                (job, row) -> mail.write(
                        AccountMail.DECLINED,
                        row.applicant().language(),
                        "/",
                        row.applicant().givenName(),
                        row.reason()));
    }

    private record Row(long id, Applicant applicant, String reason) {}

    /**
     * A mail that is true as long as the application, which the reference begins with, is in one state. By now it may
     * have been decided, taken the place of by a newer one, or forgotten.
     */
    private record Builder(
            String kind, ApplicationState state, JdbcClient sql, BiFunction<MailJob, Row, MailDraft> writer)
            implements MailBuilder {

        @Override
        public MailDraft build(MailJob job) {
            return sql.sql("select * from application where id = :id and state = :state")
                    .param("id", Long.parseLong(job.reference().split(":")[0]))
                    .param("state", state.name())
                    .query((row, n) -> new Row(
                            row.getLong("id"),
                            Applications.applicant(row, n),
                            Objects.requireNonNullElse(row.getString("reason"), "")))
                    .optional()
                    .map(row -> writer.apply(job, row))
                    .orElseGet(() -> new MailDraft.Skip("the application is not " + state + " any more"));
        }
    }
}
