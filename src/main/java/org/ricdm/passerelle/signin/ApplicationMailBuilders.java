package org.ricdm.passerelle.signin;

import java.util.function.Function;
import org.ricdm.passerelle.mail.MailBuilder;
import org.ricdm.passerelle.mail.MailDraft;
import org.ricdm.passerelle.mail.MailJob;
import org.ricdm.passerelle.people.People;
import org.ricdm.passerelle.people.Recipient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Builds the mails to applicants, and to those who decide. */
@Configuration(proxyBeanMethods = false)
class ApplicationMailBuilders {

    @Bean
    MailBuilder confirmMail(JdbcClient sql, AccountMail mail, Tokens tokens) {
        return new Builder(AccountMail.CONFIRM, job -> {
            var id = Long.parseLong(job.reference());
            var row = row(sql, id);
            return row.state() != ApplicationState.UNCONFIRMED
                    ? new MailDraft.Skip("already confirmed")
                    : mail.write(
                            AccountMail.CONFIRM,
                            row.applicant().language(),
                            "/register/confirm/" + tokens.make(TokenPurpose.CONFIRM, id),
                            row.applicant().givenName());
        });
    }

    @Bean
    MailBuilder arrivedMail(JdbcClient sql, People people, AccountMail mail) {
        return new Builder(AccountMail.ARRIVED, job -> {
            var parts = job.reference().split(":");
            var row = row(sql, Long.parseLong(parts[0]));
            var person = people.recipient(Long.parseLong(parts[1])).filter(Recipient::active);
            if (person.isEmpty() || row.state() != ApplicationState.AWAITING) {
                return new MailDraft.Skip("nothing to decide");
            }
            return mail.write(
                    AccountMail.ARRIVED,
                    person.get().language(),
                    "/admin/applications",
                    row.applicant().givenName() + " " + row.applicant().familyName());
        });
    }

    @Bean
    MailBuilder acceptedMail(JdbcClient sql, AccountMail mail, AccountLinks links) {
        return new Builder(AccountMail.ACCEPTED, job -> {
            var row = row(sql, Long.parseLong(job.reference()));
            return job.memberId() == null
                    ? new MailDraft.Skip("no member")
                    : mail.write(
                            AccountMail.ACCEPTED,
                            row.applicant().language(),
                            "/sign-in/" + links.makeWelcome(job.memberId()),
                            row.applicant().givenName());
        });
    }

    @Bean
    MailBuilder declinedMail(JdbcClient sql, AccountMail mail) {
        return new Builder(AccountMail.DECLINED, job -> {
            var row = row(sql, Long.parseLong(job.reference()));
            return mail.write(
                    AccountMail.DECLINED,
                    row.applicant().language(),
                    "/",
                    row.applicant().givenName(),
                    row.reason());
        });
    }

    private static Row row(JdbcClient sql, long id) {
        return sql.sql("select * from application where id = :id")
                .param("id", id)
                .query((row, n) -> new Row(
                        Applications.applicant(row, n),
                        ApplicationState.valueOf(row.getString("state")),
                        java.util.Objects.requireNonNullElse(row.getString("reason"), "")))
                .single();
    }

    private record Row(Applications.Applicant applicant, ApplicationState state, String reason) {}

    private record Builder(String kind, Function<MailJob, MailDraft> writer) implements MailBuilder {
        @Override
        public MailDraft build(MailJob job) {
            return writer.apply(job);
        }
    }
}
