package org.ricdm.passerelle.event.signup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.i18n.Words;
import org.ricdm.passerelle.common.time.WallTime;
import org.ricdm.passerelle.event.EventAccess;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.EventDates;
import org.ricdm.passerelle.event.EventMode;
import org.ricdm.passerelle.mail.MailBody;
import org.ricdm.passerelle.mail.MailBuilder;
import org.ricdm.passerelle.mail.MailDraft;
import org.ricdm.passerelle.mail.MailJob;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The mail about what happened to somebody's sign-up, in their language, with the event for their calendar where they
 * have a place. Only the latest thing is told: nobody hears of a place that is gone by then.
 */
@Component
class SignUpMail implements MailBuilder {

    private final JdbcClient sql;
    private final SignUpRows rows;
    private final EventAccess events;
    private final OwnEntry own;
    private final Attendees attendees;
    private final Categories categories;
    private final Words words;

    SignUpMail(
            JdbcClient sql,
            SignUpRows rows,
            EventAccess events,
            OwnEntry own,
            Attendees attendees,
            Categories categories,
            Words words) {
        this.sql = sql;
        this.rows = rows;
        this.events = events;
        this.own = own;
        this.attendees = attendees;
        this.categories = categories;
        this.words = words;
    }

    @Override
    public String kind() {
        return SignUpMails.KIND;
    }

    @Override
    public MailDraft build(MailJob job) {
        var step = sql.sql("select s.*, concat(a.given_name, ' ', a.family_name) as actor,"
                        + " coalesce(s.actor_id <> u.member_id or (s.actor_id is not null and u.member_id is null), false) as by_other,"
                        + " exists (select 1 from sign_up_step l where l.sign_up_id = s.sign_up_id"
                        + " and l.id > s.id and l.what in (:later)) as overtaken from sign_up_step s join sign_up u on u.id = s.sign_up_id"
                        + " left join member a on a.id = s.actor_id where s.id = :id")
                .param("id", Long.parseLong(job.reference()))
                .param("later", StepKind.overtaking())
                .query(SignUpMail::step)
                .optional()
                .orElse(null);
        if (step == null) {
            return new MailDraft.Skip("sign-up is gone");
        }
        if (step.overtaken() && step.what() != StepKind.EDITED) {
            return new MailDraft.Skip("something later is told");
        }
        var row = rows.find(step.signUpId()).orElseThrow();
        var person = attendees.find(row.attendee()).filter(Attendee::active).orElse(null);
        if (person == null) {
            return new MailDraft.Skip("account is not active");
        }
        return write(step, row, person, events.any(row.eventId(), person.language()));
    }

    private MailDraft write(Step step, SignUpRow row, Attendee person, EventBrief event) {
        var language = person.language();
        var key = "signup.mail." + step.what() + ".";
        var paragraphs = new ArrayList<String>();
        paragraphs.add(EventDates.daysAndCity(event, language));
        if (step.isByOther() && step.what().isEntry()) {
            paragraphs.add(words.say(language, "signup.mail.by", step.actor()));
        }
        if (step.what() == StepKind.EDITED) {
            paragraphs.addAll(edited(step, event, language));
        }
        paragraphs.add(words.say(language, key + "text", argument(row, person, event)));
        if (!step.reason().isEmpty()) {
            paragraphs.add(words.say(language, "signup.mail.reason", step.reason()));
        }
        var body = new MailBody(
                words.say(language, key + "lead", event.title()),
                event.title(),
                paragraphs,
                null,
                new MailBody.Link(words.say(language, "signup.mail.verb"), own.page(row, event)),
                words.say(language, "signup.mail.because", event.title()),
                List.of());
        return new MailDraft.Message(
                language,
                words.say(language, key + "subject", event.title()),
                body,
                Map.of(),
                calendar(step, row, language));
    }

    /** What was changed and by whom, a sentence for each. */
    private List<String> edited(Step step, EventBrief event, Language language) {
        var said = new ArrayList<String>();
        if (step.actor() != null) {
            said.add(words.say(language, "signup.mail.edited.by", step.actor()));
        }
        var names = categories.names(event, language);
        sql.sql("select * from sign_up_edit where step_id = :id")
                .param("id", step.id())
                .query((row, n) -> EditedParts.of(row, names))
                .optional()
                .ifPresent(changed -> changed.sentences()
                        .forEach(one -> said.add(words.say(
                                language,
                                one.messageKey(),
                                one.arguments().stream()
                                        .map(value -> value instanceof EventMode way
                                                ? words.say(language, way.wordKey())
                                                : value)
                                        .toArray()))));
        return said;
    }

    /** What the sentence is about: the place in line, the end of an offer. */
    private String argument(SignUpRow row, Attendee person, EventBrief event) {
        if (row.state() == SignUpState.WAITING) {
            return Integer.toString(rows.position(row.id()));
        }
        var until = row.offeredUntil();
        return until == null
                ? ""
                : EventDates.moment(
                        WallTime.of(until, person.zone() == null ? event.zone() : person.zone()), person.language());
    }

    private List<MailDraft.Attachment> calendar(Step step, SignUpRow row, Language language) {
        var gone = step.what() == StepKind.CANCELLED || step.what() == StepKind.EXPIRED;
        return gone || row.state() == SignUpState.CONFIRMED ? own.file(row, language, gone) : List.of();
    }

    private static Step step(ResultSet row, int number) throws SQLException {
        return new Step(
                row.getLong("id"),
                row.getLong("sign_up_id"),
                StepKind.valueOf(row.getString("what")),
                Objects.requireNonNull(row.getString("reason")),
                row.getBoolean("overtaken"),
                row.getBoolean("by_other"),
                row.getString("actor"));
    }

    private record Step(
            long id,
            long signUpId,
            StepKind what,
            String reason,
            boolean overtaken,
            boolean isByOther,
            @Nullable String actor) {}
}
