package org.ricdm.passerelle.event.signup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ricdm.passerelle.common.i18n.Words;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.mail.MailBody;
import org.ricdm.passerelle.mail.MailDraft;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What mails about an event itself have in common: what is new, what it means for the person, and for whom they bring. */
@Component
class EventNews {

    private final JdbcClient sql;
    private final OwnEntry own;
    private final Words words;

    EventNews(JdbcClient sql, OwnEntry own, Words words) {
        this.sql = sql;
        this.own = own;
        this.words = words;
    }

    /**
     * The mail.
     *
     * @param key what the keys of its words begin with
     * @param event in the person's language
     * @param news what is new, a sentence for each
     * @param files for the calendar of who has a place
     */
    MailDraft.Message mail(
            String key,
            SignUpRow row,
            Attendee person,
            EventBrief event,
            List<String> news,
            List<MailDraft.Attachment> files) {
        var language = person.language();
        var paragraphs = new ArrayList<>(news);
        if (row.state().isOpen()) {
            paragraphs.add(words.say(language, key + (row.state().isSure() ? "keep.place" : "keep.line")));
        }
        var brought = brought(row);
        if (!brought.isEmpty()) {
            paragraphs.add(words.say(language, "signup.mail.with", String.join(", ", brought)));
        }
        return new MailDraft.Message(
                language,
                words.say(language, key + "subject", event.title()),
                new MailBody(
                        words.say(language, key + "lead"),
                        event.title(),
                        paragraphs,
                        null,
                        new MailBody.Link(words.say(language, "signup.mail.verb"), own.page(row, event)),
                        words.say(language, "signup.mail.because", event.title()),
                        List.of()),
                Map.of(),
                row.state().isSure() ? files : List.of());
    }

    /** Whether the person takes part, or brings somebody who does. */
    boolean concerns(SignUpRow row) {
        return row.state().isOpen() || !brought(row).isEmpty();
    }

    /** The names of those whom the person brings and who still take part. */
    private List<String> brought(SignUpRow row) {
        return sql.sql("select g.name from sign_up s join event_guest g on g.id = s.guest_id where s.with_id = :id"
                        + " and s.state in " + SignUpRows.OPEN + " order by s.id")
                .param("id", row.id())
                .query(String.class)
                .list();
    }
}
