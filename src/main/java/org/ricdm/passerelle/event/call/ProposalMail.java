package org.ricdm.passerelle.event.call;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.i18n.Words;
import org.ricdm.passerelle.common.web.PublicUrl;
import org.ricdm.passerelle.event.EventAccess;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.EventDates;
import org.ricdm.passerelle.event.call.CallMails.Reader;
import org.ricdm.passerelle.mail.MailBody;
import org.ricdm.passerelle.mail.MailDraft;
import org.ricdm.passerelle.mail.MailJob;
import org.springframework.stereotype.Component;

/**
 * What authors are told: that their proposal arrived, and what was decided. In the language of each reader, and only the
 * latest: a decision that was changed before its letter left is not told.
 */
@Component
class ProposalMail {

    /** Names the builder of the mail that it arrived. */
    static final String RECEIVED = "call-received";

    /** Names the builder of the letter with a decision. */
    static final String DECIDED = "call-decided";

    private final ProposalRows rows;
    private final CallRows calls;
    private final CallGuestRows guests;
    private final CallMails mails;
    private final EventAccess events;
    private final Words words;
    private final PublicUrl url;
    private final Clock clock;

    ProposalMail(
            ProposalRows rows,
            CallRows calls,
            CallGuestRows guests,
            CallMails mails,
            EventAccess events,
            Words words,
            PublicUrl url,
            Clock clock) {
        this.rows = rows;
        this.calls = calls;
        this.guests = guests;
        this.mails = mails;
        this.events = events;
        this.words = words;
        this.url = url;
        this.clock = clock;
    }

    /** Of the letter with that number to that reader. */
    static String reference(long proposalId, int letter, Reader reader) {
        return proposalId + ":" + letter + ":"
                + (reader.memberId() == null ? "g" + reader.guestId() : "m" + reader.memberId());
    }

    MailDraft received(MailJob job) {
        var proposal = rows.find(Long.parseLong(job.reference())).orElse(null);
        if (proposal == null || proposal.state() == ProposalState.WITHDRAWN) {
            return new MailDraft.Skip("the proposal is gone");
        }
        var reader = mails.reader(proposal.author());
        if (reader == null) {
            return new MailDraft.Skip("account is not active");
        }
        var language = reader.language();
        var event = events.any(proposal.eventId(), language);
        var closes = calls.call(event.id()).closes(event);
        var paragraphs = new ArrayList<String>();
        paragraphs.add(words.say(language, "call.mail.received.text", event.title()));
        if (closes != null) {
            paragraphs.add(words.say(language, "call.mail.received.until", EventDates.moment(closes, language)));
        }
        var body = new MailBody(
                words.say(language, "call.mail.received.lead"),
                proposal.entry().title(),
                paragraphs,
                null,
                new MailBody.Link(words.say(language, "call.mail.verb"), page(event, reader)),
                words.say(language, "call.mail.because", event.title()),
                List.of());
        return new MailDraft.Message(
                language,
                words.say(
                        language, "call.mail.received.subject", proposal.entry().title()),
                body,
                Map.of());
    }

    MailDraft decided(MailJob job) {
        var parts = job.reference().split(":");
        var proposal = rows.find(Long.parseLong(parts[0])).orElse(null);
        if (proposal == null || proposal.letters() != Integer.parseInt(parts[1])) {
            return new MailDraft.Skip("something later is told");
        }
        var id = Long.parseLong(parts[2].substring(1));
        var reader = mails.reader(parts[2].startsWith("g") ? Proposer.guest(id) : Proposer.member(id));
        if (reader == null) {
            return new MailDraft.Skip("account is not active");
        }
        var event = events.any(proposal.eventId(), reader.language());
        var letter = letter(
                event,
                proposal.entry().title(),
                proposal.state(),
                proposal.letters(),
                proposal.comment(),
                reader.language());
        var body = new MailBody(
                letter.lead(),
                letter.title(),
                letter.paragraphs(),
                null,
                new MailBody.Link(words.say(reader.language(), "call.mail.verb"), page(event, reader)),
                words.say(reader.language(), "call.mail.because", event.title()),
                List.of());
        return new MailDraft.Message(reader.language(), letter.subject(), body, Map.of());
    }

    /**
     * What the letter says.
     *
     * @param number 1 for the first about that proposal; a later one says that the decision changed
     * @param comment of the organisers, in whatever language they wrote it; may be empty
     */
    DecisionLetter letter(
            EventBrief event, String title, ProposalState decision, int number, String comment, Language language) {
        var key = "call.mail." + decision + ".";
        var paragraphs = new ArrayList<String>();
        paragraphs.add(EventDates.daysAndCity(event, language));
        if (number > 1) {
            paragraphs.add(words.say(language, "call.mail.changed"));
        }
        paragraphs.add(words.say(language, key + "text"));
        if (!comment.isEmpty()) {
            paragraphs.add(words.say(language, "call.mail.comment", comment));
        }
        var subject = words.say(language, key + "subject", title);
        return new DecisionLetter(
                number > 1 ? words.say(language, "call.mail.changed.subject", subject) : subject,
                words.say(language, key + "lead", event.title()),
                title,
                paragraphs);
    }

    private String page(EventBrief event, Reader reader) {
        var guest = reader.guestId();
        return url.of(
                guest == null
                        ? MyProposals.path(event.slug())
                        : GuestProposals.path(event.slug(), guests.link(guest, Instant.now(clock))));
    }
}
