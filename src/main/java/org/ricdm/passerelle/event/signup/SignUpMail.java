package org.ricdm.passerelle.event.signup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.i18n.Words;
import org.ricdm.passerelle.common.time.WallTime;
import org.ricdm.passerelle.event.EventAccess;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.EventDates;
import org.ricdm.passerelle.event.EventState;
import org.ricdm.passerelle.event.signup.ToldSteps.Step;
import org.ricdm.passerelle.mail.MailBody;
import org.ricdm.passerelle.mail.MailBuilder;
import org.ricdm.passerelle.mail.MailDraft;
import org.ricdm.passerelle.mail.MailJob;
import org.springframework.stereotype.Component;

/**
 * The mail about what happened to somebody's sign-up, in their language, with the event for their calendar where they
 * have a place. Only the latest thing is told: nobody hears of a place that is gone by then.
 */
@Component
class SignUpMail implements MailBuilder {

    private final ToldSteps told;
    private final ToldEdits edits;
    private final SignUpRows rows;
    private final EventAccess events;
    private final OwnEntry own;
    private final Attendees attendees;
    private final Words words;

    SignUpMail(
            ToldSteps told,
            ToldEdits edits,
            SignUpRows rows,
            EventAccess events,
            OwnEntry own,
            Attendees attendees,
            Words words) {
        this.told = told;
        this.edits = edits;
        this.rows = rows;
        this.events = events;
        this.own = own;
        this.attendees = attendees;
        this.words = words;
    }

    @Override
    public String kind() {
        return SignUpMails.KIND;
    }

    @Override
    public MailDraft build(MailJob job) {
        var all = told.these(SignUpMails.entries(job.reference()));
        if (all.isEmpty()) {
            return new MailDraft.Skip("sign-up is gone");
        }
        var steps = all.stream().filter(Step::isTold).toList();
        if (steps.isEmpty()) {
            return new MailDraft.Skip("something later is told");
        }
        var row = rows.find(steps.getFirst().readerId()).orElseThrow();
        var person = attendees.find(row.attendee()).filter(Attendee::active).orElse(null);
        if (person == null) {
            return new MailDraft.Skip("account is not active");
        }
        var event = events.any(row.eventId(), person.language());
        if (event.state() == EventState.CANCELLED && row.state().isOpen()) {
            return new MailDraft.Skip("the event is called off, which another mail tells");
        }
        return write(steps, row, person, event);
    }

    /** About the person's own sign-up, if something is told of it, and about those whom they bring. */
    private MailDraft write(List<Step> steps, SignUpRow row, Attendee person, EventBrief event) {
        var language = person.language();
        var first = steps.getFirst();
        var mine = first.withId() == null ? first : null;
        var key = "signup.mail." + (mine == null ? "companions" : mine.what().name()) + ".";
        var paragraphs = new ArrayList<String>();
        paragraphs.add(EventDates.daysAndCity(event, language));
        if (mine != null && mine.isByOther() && mine.what().isEntry()) {
            paragraphs.add(words.say(language, "signup.mail.by", mine.actor()));
        }
        var edited = edits.of(first, event, language);
        paragraphs.addAll(edited.sentences());
        if (mine != null) {
            paragraphs.add(words.say(language, key + "text", argument(row, person, event)));
        }
        var brought = steps.stream().filter(step -> step.withId() != null).toList();
        paragraphs.addAll(companions(brought, person, event));
        if (!first.reason().isEmpty()) {
            paragraphs.add(words.say(language, "signup.mail.reason", first.reason()));
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
                mine == null
                        ? List.of()
                        : Stream.concat(calendar(mine, row, event, language).stream(), edited.files().stream())
                                .toList());
    }

    /** How it stands with each of those whom the person brings. */
    private List<String> companions(List<Step> brought, Attendee person, EventBrief event) {
        if (brought.isEmpty()) {
            return List.of();
        }
        var names = brought.stream().collect(Collectors.toMap(Step::signUpId, Step::name, (one, same) -> one));
        return rows.these(names.keySet()).stream()
                .map(row -> words.say(
                        person.language(),
                        "signup.mail.companion." + row.state(),
                        names.get(row.id()),
                        argument(row, person, event)))
                .toList();
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

    private List<MailDraft.Attachment> calendar(Step step, SignUpRow row, EventBrief event, Language language) {
        if (step.what() == StepKind.CANCELLED || step.what() == StepKind.EXPIRED) {
            return own.gone(row, event, step.at(), language);
        }
        return row.state() == SignUpState.CONFIRMED ? own.file(row, language) : List.of();
    }
}
