package org.ricdm.passerelle.moderation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.common.i18n.Words;
import org.ricdm.passerelle.common.web.PublicUrl;
import org.ricdm.passerelle.mail.MailBody;
import org.ricdm.passerelle.mail.MailBuilder;
import org.ricdm.passerelle.mail.MailDraft;
import org.ricdm.passerelle.mail.MailJob;
import org.ricdm.passerelle.people.People;
import org.ricdm.passerelle.people.Recipient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Builds the mails about decisions. No choice stops them and suspended members get them too: who is judged is told why
 * (article 17 of the Digital Services Act). The link is made when the mail leaves, so no secret waits in the store.
 */
@Configuration(proxyBeanMethods = false)
class StatementMails {

    @Bean
    MailBuilder statementMail(
            DecisionRows decisions,
            DecisionTokens tokens,
            ModeratedObjects objects,
            StatementWords statement,
            People people,
            Words words,
            PublicUrl publicUrl) {
        return new Builder(StatementOrders.STATEMENT, decisions, people, (decision, author) -> {
            var language = author.language();
            var paragraphs = new ArrayList<>(statement.reasons(decision, language, author.zone()));
            paragraphs.addAll(statement.remedy(decision, language, author.zone()));
            var verdict = "moderation.mail." + decision.verdict() + ".";
            var body = new MailBody(
                    words.say(language, verdict + "lead", author.givenName()),
                    words.say(language, verdict + "subject"),
                    paragraphs,
                    quote(decision, objects, author),
                    new MailBody.Link(
                            words.say(language, "moderation.mail.verb"),
                            publicUrl.of("/decision/" + tokens.make(decision.id()))),
                    words.say(language, "moderation.mail.because"),
                    List.of());
            return new MailDraft.Message(language, words.say(language, verdict + "subject"), body, Map.of());
        });
    }

    @Bean
    MailBuilder outcomeMail(
            DecisionRows decisions, DecisionTokens tokens, People people, Words words, PublicUrl publicUrl) {
        return new Builder(StatementOrders.OUTCOME, decisions, people, (decision, author) -> {
            var language = author.language();
            var outcome = "moderation.mail." + decision.outcome() + ".";
            var body = new MailBody(
                    words.say(language, outcome + "lead", author.givenName()),
                    words.say(language, outcome + "subject"),
                    List.of(
                            words.say(language, outcome + "text"),
                            words.say(language, "moderation.statement.why", String.valueOf(decision.outcomeFacts()))),
                    null,
                    new MailBody.Link(
                            words.say(language, "moderation.mail.verb"),
                            publicUrl.of("/decision/" + tokens.make(decision.id()))),
                    words.say(language, "moderation.mail.becauseAppeal"),
                    List.of());
            return new MailDraft.Message(language, words.say(language, outcome + "subject"), body, Map.of());
        });
    }

    private static MailBody.@Nullable Quote quote(Decision decision, ModeratedObjects objects, Recipient author) {
        ObjectRef object = decision.object();
        return object.kind().equals(Decision.MEMBER)
                ? null
                : objects.look(object, author.language())
                        .filter(shown -> !shown.html().isEmpty())
                        .map(shown -> new MailBody.Quote(shown.html(), shown.text(), shown.language()))
                        .orElse(null);
    }

    private interface Writer {
        MailDraft write(Decision decision, Recipient author);
    }

    private record Builder(String kind, DecisionRows decisions, People people, Writer writer) implements MailBuilder {

        @Override
        public MailDraft build(MailJob job) {
            var decision = decisions.find(Long.parseLong(job.reference())).orElse(null);
            if (decision == null) {
                return new MailDraft.Skip("decision is gone");
            }
            return people.recipient(decision.authorId())
                    .map(author -> writer.write(decision, author))
                    .orElseGet(() -> new MailDraft.Skip("author is gone"));
        }
    }
}
