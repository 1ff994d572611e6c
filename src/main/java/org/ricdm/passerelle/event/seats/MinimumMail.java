package org.ricdm.passerelle.event.seats;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ricdm.passerelle.common.i18n.Words;
import org.ricdm.passerelle.common.web.PublicUrl;
import org.ricdm.passerelle.event.EventAccess;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.mail.MailBody;
import org.ricdm.passerelle.mail.MailBuilder;
import org.ricdm.passerelle.mail.MailDraft;
import org.ricdm.passerelle.mail.MailJob;
import org.ricdm.passerelle.mail.MailOrder;
import org.ricdm.passerelle.mail.Mails;
import org.ricdm.passerelle.people.People;
import org.ricdm.passerelle.people.Recipient;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The mail to organisers about workshops that have too few people on the day on which somebody wanted to look. */
@Component
class MinimumMail implements MailBuilder {

    private static final String KIND = "seats-minimum";

    private final JdbcClient sql;
    private final SeatBooks books;
    private final EventAccess events;
    private final People people;
    private final Mails mails;
    private final Words words;
    private final PublicUrl url;

    MinimumMail(
            JdbcClient sql,
            SeatBooks books,
            EventAccess events,
            People people,
            Mails mails,
            Words words,
            PublicUrl url) {
        this.sql = sql;
        this.books = books;
        this.events = events;
        this.people = people;
        this.mails = mails;
        this.words = words;
        this.url = url;
    }

    /** One mail for each of the organisers, about all that was looked at in that act. */
    void order(long act, Collection<Long> organisers) {
        mails.sendAll(people.recipients(organisers).stream()
                .filter(Recipient::active)
                .map(person -> new MailOrder(
                        KIND,
                        person.email(),
                        person.memberId(),
                        Long.toString(act),
                        KIND + ":" + act + ":" + person.memberId()))
                .toList());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public MailDraft build(MailJob job) {
        var person = people.recipient(Objects.requireNonNull(job.memberId()))
                .filter(Recipient::active)
                .orElse(null);
        if (person == null) {
            return new MailDraft.Skip("account is not active");
        }
        var looked = sql.sql("select w.session_id, a.event_id from seat_warning w join seat_act a on a.id = w.act_id"
                        + " where w.act_id = :act")
                .param("act", Long.parseLong(job.reference()))
                .query((row, n) -> Map.entry(row.getLong("session_id"), row.getLong("event_id")))
                .list();
        if (looked.isEmpty()) {
            return new MailDraft.Skip("the workshops are gone");
        }
        var event = events.any(looked.getFirst().getValue(), person.language());
        var lines = lines(looked.stream().map(Map.Entry::getKey).toList(), event, person);
        return lines.isEmpty() ? new MailDraft.Skip("there are enough by now") : write(lines, event, person);
    }

    private List<String> lines(List<Long> sessions, EventBrief event, Recipient person) {
        var picture = books.picture(event, person.language());
        return picture.sessions().values().stream()
                .filter(session -> sessions.contains(session.id()) && !session.withdrawn())
                .filter(session ->
                        session.minimum() != null && picture.seating().taken(session.id()) < session.minimum())
                .map(session -> words.say(
                        person.language(),
                        "seats.warn.line",
                        session.title(),
                        picture.seating().taken(session.id()),
                        Objects.requireNonNull(session.minimum())))
                .toList();
    }

    private MailDraft write(List<String> lines, EventBrief event, Recipient person) {
        var language = person.language();
        var body = MailBody.simple(
                words.say(language, "seats.warn.lead"),
                event.title(),
                lines,
                new MailBody.Link(words.say(language, "seats.warn.verb"), url.of(event.path() + "/manage/workshops")),
                words.say(language, "seats.warn.because", event.title()));
        return new MailDraft.Message(
                language, words.say(language, "seats.warn.subject", event.title()), body, Map.of());
    }
}
