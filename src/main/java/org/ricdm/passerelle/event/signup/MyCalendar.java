package org.ricdm.passerelle.event.signup;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.FeedKey;
import org.ricdm.passerelle.common.access.FeedTokens;
import org.ricdm.passerelle.common.access.FeedTokens.Purpose;
import org.ricdm.passerelle.common.access.ForMembers;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.access.OpenToAll;
import org.ricdm.passerelle.common.i18n.Words;
import org.ricdm.passerelle.common.web.PublicUrl;
import org.ricdm.passerelle.event.CalendarFile;
import org.ricdm.passerelle.event.EventCalendar;
import org.ricdm.passerelle.people.People;
import org.ricdm.passerelle.people.Recipient;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The events at which a member has a place, to be subscribed to under a private address. */
@Service
@Transactional
public class MyCalendar {

    /** How long an event stays in it after its end. */
    private static final Duration KEPT = Duration.ofDays(365);

    private final FeedTokens tokens;
    private final JdbcClient sql;
    private final EventCalendar calendar;
    private final List<CalendarPart> parts;
    private final People people;
    private final CurrentViewer current;
    private final PublicUrl url;
    private final Words words;
    private final Clock clock;

    MyCalendar(
            FeedTokens tokens,
            JdbcClient sql,
            EventCalendar calendar,
            List<CalendarPart> parts,
            People people,
            CurrentViewer current,
            PublicUrl url,
            Words words,
            Clock clock) {
        this.tokens = tokens;
        this.sql = sql;
        this.calendar = calendar;
        this.parts = List.copyOf(parts);
        this.people = people;
        this.current = current;
        this.url = url;
        this.words = words;
        this.clock = clock;
    }

    /** What is known of the viewer's address; empty when they have none. */
    @ForMembers
    @Transactional(readOnly = true)
    public Optional<FeedKey> mine() {
        return tokens.of(current.require().memberId(), Purpose.CALENDAR);
    }

    /** A new address, which is never told again; the one before leads nowhere from now on. */
    @ForMembers
    public String make() {
        return url.of("/calendar/" + tokens.make(current.require().memberId(), Purpose.CALENDAR) + ".ics");
    }

    /** Lets the address lead nowhere. */
    @ForMembers
    public void revoke() {
        tokens.revoke(current.require().memberId(), Purpose.CALENDAR);
    }

    /**
     * The calendar in the language of the member whose address it is: the events at which they have a place at this
     * moment, those called off marked as such, and what other rooms add.
     *
     * @throws NotOpen when the token is nobody's, or its member is not active
     */
    @OpenToAll("the token in the address is the permission; it asks in the name of its member")
    public String feed(String token) {
        var holder = tokens.find(token, Purpose.CALENDAR).orElseThrow(() -> new NotOpen("calendar"));
        var person = people.recipient(holder.memberId())
                .filter(Recipient::active)
                .orElseThrow(() -> new NotOpen("calendar"));
        tokens.use(holder);
        var ids = sql.sql("select s.event_id from sign_up s join event e on e.id = s.event_id"
                        + " where s.member_id = :member and s.state in " + SignUpState.listed(SignUpState::isSure)
                        + " and e.ends_moment > :since order by e.starts_moment desc, e.id desc limit 300")
                .param("member", person.memberId())
                .param("since", Timestamp.from(Instant.now(clock).minus(KEPT)))
                .query(Long.class)
                .list();
        return CalendarFile.feed(
                words.say(person.language(), "calendar.name"),
                Stream.concat(
                                calendar.entries(ids, person.language()).stream(),
                                parts.stream()
                                        .flatMap(part -> part.of(person.memberId(), ids, person.language()).stream()))
                        .toList());
    }
}
