package org.ricdm.passerelle.event.call;

import java.util.function.Function;
import org.ricdm.passerelle.mail.MailBuilder;
import org.ricdm.passerelle.mail.MailDraft;
import org.ricdm.passerelle.mail.MailJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Names the mails of a call to those who let them leave. */
@Configuration(proxyBeanMethods = false)
class CallMailBuilders {

    @Bean
    MailBuilder callReceivedMail(ProposalMail mail) {
        return new Named(ProposalMail.RECEIVED, mail::received);
    }

    @Bean
    MailBuilder callDecidedMail(ProposalMail mail) {
        return new Named(ProposalMail.DECIDED, mail::decided);
    }

    private record Named(String kind, Function<MailJob, MailDraft> written) implements MailBuilder {

        @Override
        public MailDraft build(MailJob job) {
            return written.apply(job);
        }
    }
}
