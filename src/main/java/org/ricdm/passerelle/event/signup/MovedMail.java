package org.ricdm.passerelle.event.signup;

import java.util.Optional;
import org.ricdm.passerelle.event.EventAccess;
import org.ricdm.passerelle.event.EventMoves;
import org.ricdm.passerelle.event.Whereabouts;
import org.ricdm.passerelle.mail.MailBuilder;
import org.ricdm.passerelle.mail.MailDraft;
import org.ricdm.passerelle.mail.MailJob;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The mail that an event has moved: what the person knew of it and what holds when the mail leaves. Of several moves in
 * between only the last one is told, against what the person last heard; what is as it was before wakes nobody.
 */
@Component
class MovedMail implements MailBuilder {

    /** Names the builder. */
    static final String KIND = "event-moved";

    private final JdbcClient sql;
    private final SignUpRows rows;
    private final Attendees attendees;
    private final EventAccess events;
    private final EventMoves moves;
    private final MovedWords moved;
    private final EventNews news;
    private final OwnEntry own;

    MovedMail(
            JdbcClient sql,
            SignUpRows rows,
            Attendees attendees,
            EventAccess events,
            EventMoves moves,
            MovedWords moved,
            EventNews news,
            OwnEntry own) {
        this.sql = sql;
        this.rows = rows;
        this.attendees = attendees;
        this.events = events;
        this.moves = moves;
        this.moved = moved;
        this.news = news;
        this.own = own;
    }

    static String reference(long moveId, long signUpId) {
        return moveId + ":" + signUpId;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public MailDraft build(MailJob job) {
        var parts = job.reference().split(":");
        var move = Long.parseLong(parts[0]);
        var row = rows.find(Long.parseLong(parts[1])).orElse(null);
        if (row == null || !news.concerns(row)) {
            return new MailDraft.Skip("does not take part any more");
        }
        if (row.arrivedAt().isAfter(moves.at(move))) {
            return new MailDraft.Skip("signed up to what holds");
        }
        var person = attendees.find(row.attendee()).filter(Attendee::active).orElse(null);
        if (person == null) {
            return new MailDraft.Skip("account is not active");
        }
        var event = events.any(row.eventId(), person.language());
        if (!event.state().isComing()) {
            return new MailDraft.Skip("the event is not ahead any more");
        }
        if (!moves.isLast(event.id(), move)) {
            return new MailDraft.Skip("something later is told");
        }
        var now = moves.now(event.id());
        var sentences = moved.sentences(known(row).orElse(now), now, person.language());
        return sentences.isEmpty()
                ? new MailDraft.Skip("it is again as it was")
                : news.mail("signup.mail.moved.", row, person, event, sentences, own.file(row, person.language()));
    }

    /** What the person knows: what held before the first move that they were not told of. */
    private Optional<Whereabouts> known(SignUpRow row) {
        return sql.sql("select min(v.id) from event_move v join mail m on m.dedupe_key = concat(:key, v.id, ':', :row)"
                        + " where v.event_id = :event and v.id > coalesce((select max(t.id) from event_move t"
                        + " join mail s on s.dedupe_key = concat(:key, t.id, ':', :row)"
                        + " where t.event_id = :event and s.state = 'SENT'), 0)")
                .param("key", KIND + ":")
                .param("row", row.id())
                .param("event", row.eventId())
                .query(Long.class)
                .optional()
                .flatMap(moves::before);
    }
}
