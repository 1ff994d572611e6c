package org.ricdm.passerelle.event.signup;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Words;
import org.ricdm.passerelle.common.web.PublicUrl;
import org.ricdm.passerelle.event.EventAccess;
import org.ricdm.passerelle.event.EventState;
import org.ricdm.passerelle.event.TeamPart;
import org.ricdm.passerelle.mail.MailBody;
import org.ricdm.passerelle.mail.MailBuilder;
import org.ricdm.passerelle.mail.MailDraft;
import org.ricdm.passerelle.mail.MailJob;
import org.ricdm.passerelle.people.People;
import org.ricdm.passerelle.people.Recipient;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The mail to whoever says yes or no: how many requests wait for them by the time it leaves. */
@Component
class ApprovalMail implements MailBuilder {

    /** Names the builder. */
    static final String KIND = "signup-requests";

    private final JdbcClient sql;
    private final EventAccess events;
    private final People people;
    private final Words words;
    private final PublicUrl url;

    ApprovalMail(JdbcClient sql, EventAccess events, People people, Words words, PublicUrl url) {
        this.sql = sql;
        this.events = events;
        this.people = people;
        this.words = words;
        this.url = url;
    }

    static String reference(long eventId, long memberId) {
        return eventId + ":" + memberId;
    }

    /** Whom a mail of that reference goes to. */
    static long memberOf(String reference) {
        return Long.parseLong(reference.substring(reference.indexOf(':') + 1));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public MailDraft build(MailJob job) {
        var parts = job.reference().split(":");
        var eventId = Long.parseLong(parts[0]);
        var person = people.recipient(Long.parseLong(parts[1]))
                .filter(Recipient::active)
                .orElse(null);
        if (person == null) {
            return new MailDraft.Skip("account is not active");
        }
        var isOrganiser = events.team(eventId, TeamPart.ORGANISER).contains(person.memberId());
        var waiting = isOrganiser ? waiting(eventId, null) : waitingFor(eventId, person);
        if (waiting == 0) {
            return new MailDraft.Skip("nothing waits any more");
        }
        var language = person.language();
        var event = events.any(eventId, language);
        if (event.state() == EventState.CANCELLED) {
            return new MailDraft.Skip("the event is called off");
        }
        return new MailDraft.Message(
                language,
                words.say(language, "signup.mail.requests.subject", waiting, event.title()),
                MailBody.simple(
                        words.say(language, "signup.mail.requests.lead", waiting),
                        event.title(),
                        List.of(words.say(language, "signup.mail.requests.text")),
                        new MailBody.Link(
                                words.say(language, "signup.mail.requests.verb"),
                                url.of(event.path()
                                        + (isOrganiser ? "/manage/people?state=TO_BE_APPROVED" : "/group"))),
                        words.say(language, "signup.mail.requests.because", event.title())),
                Map.of(),
                List.of());
    }

    private int waitingFor(long eventId, Recipient person) {
        return people.viewer(person.memberId())
                .map(viewer -> waiting(eventId, viewer.centreId()))
                .orElse(0);
    }

    private int waiting(long eventId, @Nullable Long cite) {
        return sql.sql("select count(*) from sign_up where event_id = :event and state = 'TO_BE_APPROVED'"
                        + " and (:cite is null or quota_centre_id = :cite)")
                .param("event", eventId)
                .param("cite", cite)
                .query(Integer.class)
                .single();
    }
}
