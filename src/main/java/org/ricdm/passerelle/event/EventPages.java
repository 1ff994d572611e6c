package org.ricdm.passerelle.event;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.access.OpenToAll;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.store.Columns;
import org.ricdm.passerelle.event.EventPage.Passage;
import org.ricdm.passerelle.people.Centres;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The page of an event as it is read, the same for visitors and members. */
@Service
@Transactional(readOnly = true)
public class EventPages {

    private static final String TEXTS = "select x.language, x.text_html, x.practical_html, x.faq_html,"
            + " e.place, e.address, e.city, e.country, e.latitude, e.longitude, e.host_centre_id,"
            + " e.changed_at, e.picture_token, e.picture_width, e.picture_height, e.picture_narrow,"
            + " coalesce(mine.alternative, own.alternative, '') as alternative,"
            + " coalesce(mine.language, own.language, e.language) as alternative_language"
            + " from event e join event_text x on x.event_id = e.id"
            + " and (x.language = :language or x.language = e.language)"
            + " left join event_picture_text mine on mine.event_id = e.id and mine.language = :reader"
            + " left join event_picture_text own on own.event_id = e.id and own.language = e.language where e.id = :id";

    private final JdbcClient sql;
    private final EventAccess access;
    private final EventPartners partners;
    private final Centres centres;

    EventPages(JdbcClient sql, EventAccess access, EventPartners partners, Centres centres) {
        this.sql = sql;
        this.access = access;
        this.partners = partners;
        this.centres = centres;
    }

    /**
     * The page of an event. Five statements.
     *
     * @throws NotOpen when there is none or it is not open to who asks
     */
    @OpenToAll("a visitor sees what is published for everybody")
    public EventPage open(String slug) {
        var brief = access.seen(slug);
        var all = centres.all();
        var texts = sql.sql(TEXTS)
                .param("id", brief.id())
                .param("language", brief.language().code())
                .param("reader", access.reader().code())
                .query((row, n) -> text(row, brief))
                .list();
        var first = texts.getFirst();
        return new EventPage(
                brief,
                first.place(),
                passage(texts, brief, Text::main),
                passage(texts, brief, Text::practical),
                passage(texts, brief, Text::faq),
                all.stream()
                        .filter(centre -> Objects.equals(centre.id(), first.host()))
                        .findFirst()
                        .orElse(null),
                partners.of(brief.id(), all),
                first.changedAt(),
                first.picture());
    }

    /** In the reader's language where something is said in it. */
    private static Passage passage(List<Text> texts, EventBrief brief, Function<Text, String> which) {
        return texts.stream()
                .sorted(Comparator.comparing(text -> text.language() != brief.language()))
                .map(text -> new Passage(which.apply(text), text.language()))
                .filter(Passage::isThere)
                .findFirst()
                .orElse(new Passage("", brief.language()));
    }

    private static @Nullable EventPicture picture(ResultSet row, EventBrief brief) throws SQLException {
        var token = row.getString("picture_token");
        return token == null
                ? null
                : new EventPicture(
                        EventPicture.path(brief.slug(), token),
                        row.getInt("picture_width"),
                        row.getInt("picture_height"),
                        row.getInt("picture_narrow"),
                        row.getString("alternative"),
                        Language.of(row.getString("alternative_language")).orElseThrow());
    }

    private static Text text(ResultSet row, EventBrief brief) throws SQLException {
        return new Text(
                Language.of(row.getString("language")).orElseThrow(),
                row.getString("text_html"),
                row.getString("practical_html"),
                row.getString("faq_html"),
                new EventEntry.Place(
                        row.getString("place"),
                        row.getString("address"),
                        row.getString("city"),
                        row.getString("country"),
                        row.getObject("latitude", Double.class),
                        row.getObject("longitude", Double.class)),
                row.getObject("host_centre_id", Long.class),
                Objects.requireNonNull(Columns.instant(row, "changed_at")),
                picture(row, brief));
    }

    private record Text(
            Language language,
            String main,
            String practical,
            String faq,
            EventEntry.Place place,
            @Nullable Long host,
            Instant changedAt,
            @Nullable EventPicture picture) {}
}
