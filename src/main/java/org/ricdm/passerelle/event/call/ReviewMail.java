package org.ricdm.passerelle.event.call;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Words;
import org.ricdm.passerelle.common.web.PublicUrl;
import org.ricdm.passerelle.event.EventAccess;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.EventDates;
import org.ricdm.passerelle.event.TeamPart;
import org.ricdm.passerelle.mail.MailBody;
import org.ricdm.passerelle.mail.MailBuilder;
import org.ricdm.passerelle.mail.MailDraft;
import org.ricdm.passerelle.mail.MailJob;
import org.ricdm.passerelle.mail.MailOrder;
import org.ricdm.passerelle.people.People;
import org.ricdm.passerelle.people.Recipient;
import org.springframework.stereotype.Component;

/** The mails to reviewers: that proposals wait for them, and that the date by which they were asked to is near. */
@Component
class ReviewMail implements MailBuilder {

    private static final String KIND = "call-review";
    private static final String ASKED = "asked";
    private static final String REMINDED = "reminded";

    private final CallRows calls;
    private final ReviewRows rows;
    private final EventAccess events;
    private final People people;
    private final Words words;
    private final PublicUrl url;
    private final Clock clock;

    ReviewMail(
            CallRows calls,
            ReviewRows rows,
            EventAccess events,
            People people,
            Words words,
            PublicUrl url,
            Clock clock) {
        this.calls = calls;
        this.rows = rows;
        this.events = events;
        this.people = people;
        this.words = words;
        this.url = url;
        this.clock = clock;
    }

    /**
     * Says what there is to review.
     *
     * @param first the first review that no mail told of yet: each is told of once
     */
    static MailOrder asked(long eventId, Recipient reviewer, long first) {
        return order(ASKED, eventId, reviewer, Long.toString(first));
    }

    /** Says that the date is near; once for each date. */
    static MailOrder reminded(long eventId, Recipient reviewer, LocalDate reviewBy) {
        return order(REMINDED, eventId, reviewer, reviewBy.toString());
    }

    private static MailOrder order(String what, long eventId, Recipient reviewer, String once) {
        return MailOrder.once(
                KIND,
                reviewer.email(),
                reviewer.memberId(),
                what + ":" + eventId + ":" + reviewer.memberId() + ":" + once);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public MailDraft build(MailJob job) {
        var parts = job.reference().split(":");
        var person = people.recipient(Objects.requireNonNull(job.memberId()))
                .filter(Recipient::active)
                .orElse(null);
        if (person == null) {
            return new MailDraft.Skip("account is not active");
        }
        var event = events.any(Long.parseLong(parts[1]), person.language());
        var open = rows.open(event.id(), Set.of(person.memberId())).getOrDefault(person.memberId(), 0);
        if (open == 0 || !events.team(event.id(), TeamPart.REVIEWER).contains(person.memberId())) {
            return new MailDraft.Skip("nothing is left to review");
        }
        var reviewBy = calls.call(event.id()).setup().reviewBy();
        if (parts[0].equals(REMINDED) && (reviewBy == null || isPast(reviewBy, event))) {
            return new MailDraft.Skip("the date has passed");
        }
        return write(parts[0], event, open, reviewBy, person);
    }

    private boolean isPast(LocalDate day, EventBrief event) {
        return day.isBefore(LocalDate.ofInstant(clock.instant(), event.zone()));
    }

    private MailDraft write(String what, EventBrief event, int open, @Nullable LocalDate reviewBy, Recipient person) {
        var language = person.language();
        var key = "call.mail.review." + what + ".";
        var paragraphs = new ArrayList<String>();
        if (reviewBy != null && !isPast(reviewBy, event)) {
            paragraphs.add(words.say(language, "call.mail.review.until", EventDates.date(reviewBy, language)));
        }
        paragraphs.add(words.say(language, "call.mail.review.text"));
        var body = MailBody.simple(
                words.say(language, key + "lead", open),
                event.title(),
                paragraphs,
                new MailBody.Link(
                        words.say(language, "call.mail.review.verb"), url.of(event.path() + "/manage/reviews")),
                words.say(language, "call.mail.review.because", event.title()));
        return new MailDraft.Message(
                language, words.say(language, key + "subject", open, event.title()), body, Map.of());
    }
}
