package org.ricdm.passerelle.event;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.time.WallTime;
import org.ricdm.passerelle.event.EventParts.Said;
import org.ricdm.passerelle.files.Files;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is said of an event itself, in a copy of it. Its own row and its texts are entered as those of any event. */
@Component
class OwnCopy implements EventCopy {

    private final JdbcClient sql;
    private final EventRows rows;
    private final Files files;
    private final Clock clock;

    OwnCopy(JdbcClient sql, EventRows rows, Files files, Clock clock) {
        this.sql = sql;
        this.rows = rows;
        this.files = files;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public Set<String> copied() {
        return Set.of("event", "event_text", "event_partner", "event_picture_text");
    }

    @Override
    public Set<String> left() {
        return Set.of("event_team", "event_copy", "event_copy_note", "event_move");
    }

    @Override
    public List<Said> counted(long eventId) {
        var partners = sql.sql("select count(*) from event_partner where event_id = :event")
                .param("event", eventId)
                .query(Integer.class)
                .single();
        var said = new ArrayList<Said>();
        if (partners > 0) {
            said.add(new Said("event.copy.takes.partners", List.of(partners)));
        }
        if (picture(eventId).isPresent()) {
            said.add(new Said("event.copy.takes.picture", List.of()));
        }
        return said;
    }

    @Override
    public void copy(EventCopying copying) {
        copying.take(
                "event_partner",
                "event_id",
                Map.of("event_id", "event"),
                partner -> true,
                partner -> logo(copying, partner));
        picture(copying);
        var fresh = rows.entry(copying.to());
        moved(copying, "event.copy.moved.starts", copying.source().starts(), fresh.starts());
        moved(copying, "event.copy.moved.ends", copying.source().ends(), fresh.ends());
    }

    /** A file of its own: the logo stays when that of the event before goes. */
    private void logo(EventCopying copying, CopiedRow partner) {
        if (!(partner.get("logo_token") instanceof String token)) {
            return;
        }
        try {
            partner.set(
                    "logo_token",
                    files.again(token, PictureAccess.logos(copying.to())).token());
        } catch (InvalidInput | NotOpen e) {
            partner.set("logo_token", null).set("logo_width", null).set("logo_height", null);
            copying.note("event.copy.logo", name(partner));
        }
    }

    /** A file of its own, as a logo; with what can be seen on it. */
    private void picture(EventCopying copying) {
        var token = picture(copying.source().id()).orElse(null);
        if (token == null) {
            return;
        }
        try {
            sql.sql("update event e join event s on s.id = :source set e.picture_token = :token,"
                            + " e.picture_width = s.picture_width, e.picture_height = s.picture_height,"
                            + " e.picture_narrow = s.picture_narrow where e.id = :event")
                    .param("source", copying.source().id())
                    .param(
                            "token",
                            files.again(token, PictureAccess.picture(copying.to()))
                                    .token())
                    .param("event", copying.to())
                    .update();
            copying.take("event_picture_text", "event_id", Map.of("event_id", "event"));
        } catch (InvalidInput | NotOpen e) {
            copying.note("event.copy.picture", "");
        }
    }

    private Optional<String> picture(long eventId) {
        return sql.sql("select picture_token from event where id = :event and picture_token is not null")
                .param("event", eventId)
                .query(String.class)
                .optional();
    }

    private String name(CopiedRow partner) {
        var centre = partner.number("centre_id");
        return centre == null
                ? String.valueOf(partner.get("name"))
                : sql.sql("select name from centre where id = :id")
                        .param("id", centre)
                        .query(String.class)
                        .single();
    }

    private static void moved(EventCopying copying, String messageKey, WallTime before, LocalDateTime now) {
        var was = before.local().plusDays(copying.days());
        if (!now.equals(was)) {
            copying.note(messageKey, "", new EventCopying.Moved(0, "", was, now));
        }
    }

    @Override
    public List<Said> attention(Copied copied) {
        var event = copied.event();
        var said = new ArrayList<Said>();
        if (event.starts().instant().isBefore(Instant.now(clock))) {
            said.add(new Said("event.copy.past", List.of()));
        }
        Weekends.fallen(
                        List.of(
                                event.starts().local().toLocalDate(),
                                event.ends().local().toLocalDate()),
                        copied.days())
                .forEach(day ->
                        said.add(new Said("event.copy.weekend", List.of(EventDates.day(day, copied.reader())))));
        if (picture(event.id()).isPresent()) {
            // It may show a town or a year.
            said.add(new Said("event.copy.picture.look", List.of()));
        }
        var year = event.starts().local().toLocalDate().minusDays(copied.days()).getYear();
        if (year != event.starts().local().getYear() && isNamed(event.id(), year)) {
            said.add(new Said("event.copy.year", List.of(Integer.toString(year))));
        }
        return said;
    }

    private boolean isNamed(long eventId, int year) {
        return sql.sql("select exists (select 1 from event_text where event_id = :event"
                        + " and concat_ws(' ', title, summary, text, practical, faq) like :year)")
                .param("event", eventId)
                .param("year", "%" + year + "%")
                .query(Boolean.class)
                .single();
    }
}
