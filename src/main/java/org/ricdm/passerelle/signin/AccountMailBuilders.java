package org.ricdm.passerelle.signin;

import java.util.Optional;
import java.util.function.BiFunction;
import org.ricdm.passerelle.mail.MailBuilder;
import org.ricdm.passerelle.mail.MailDraft;
import org.ricdm.passerelle.mail.MailJob;
import org.ricdm.passerelle.people.People;
import org.ricdm.passerelle.people.Recipient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Builds the mails to members around their account. Tokens are made here, when the mail leaves. */
@Configuration(proxyBeanMethods = false)
class AccountMailBuilders {

    @Bean
    MailBuilder signInMail(People people, AccountMail mail, Tokens tokens) {
        return new ToMember(
                AccountMail.SIGN_IN,
                people,
                (person, kind) -> mail.write(
                        kind,
                        person.language(),
                        "/sign-in/" + tokens.make(TokenPurpose.SIGN_IN, person.memberId()),
                        person.givenName()));
    }

    @Bean
    MailBuilder resetMail(People people, AccountMail mail, Tokens tokens) {
        return new ToMember(
                AccountMail.RESET,
                people,
                (person, kind) -> mail.write(
                        kind,
                        person.language(),
                        "/reset/" + tokens.make(TokenPurpose.RESET, person.memberId()),
                        person.givenName()));
    }

    @Bean
    MailBuilder changedMail(People people, AccountMail mail) {
        return new ToMember(
                AccountMail.CHANGED,
                people,
                (person, kind) -> mail.write(kind, person.language(), "/reset", person.givenName()));
    }

    private record ToMember(String kind, People people, BiFunction<Recipient, String, MailDraft> writer)
            implements MailBuilder {

        @Override
        public MailDraft build(MailJob job) {
            Optional<Recipient> person =
                    people.recipient(Long.parseLong(job.reference())).filter(Recipient::active);
            return person.isPresent() ? writer.apply(person.get(), kind) : new MailDraft.Skip("account is not active");
        }
    }
}
