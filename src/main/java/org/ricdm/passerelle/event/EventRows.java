package org.ricdm.passerelle.event;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.Viewer;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.i18n.LanguageChoice;
import org.ricdm.passerelle.common.store.Columns;
import org.ricdm.passerelle.common.text.Markdown;
import org.ricdm.passerelle.common.text.MentionNames;
import org.ricdm.passerelle.common.time.WallTime;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The events in the store. */
@Component
class EventRows {

    /** What a brief needs of {@code event e}; {@code :me} is 0 for nobody. */
    static final String BRIEF = "e.*, (select group_concat(t.part) from event_team t where t.event_id = e.id"
            + " and t.member_id = :me) as parts";

    private static final Pattern HEADING = Pattern.compile("(</?h)([4-6])");

    private final JdbcClient sql;
    private final Markdown markdown;
    private final Clock clock;

    EventRows(JdbcClient sql, Markdown markdown, Clock clock) {
        this.sql = sql;
        this.markdown = markdown;
        this.clock = clock;
    }

    /** The event of which that holds, with its titles; two statements, one when there is none. */
    Optional<Row> brief(String where, Object key, long me) {
        return sql.sql("select " + BRIEF + " from event e where " + where)
                .param("key", key)
                .param("me", me)
                .query(this::row)
                .optional()
                .map(row -> row.with(titles(List.of(row.id())).getOrDefault(row.id(), Map.of())));
    }

    /** Titles and summaries of events by language. One statement. */
    Map<Long, Map<Language, Title>> titles(List<Long> ids) {
        return sql
                .sql("select event_id, language, title, summary from event_text where event_id in (:ids)")
                .param("ids", Columns.listed(ids))
                .query((row, n) -> Map.entry(
                        row.getLong("event_id"),
                        new Title(
                                Language.of(row.getString("language")).orElseThrow(),
                                row.getString("title"),
                                row.getString("summary"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        Collectors.toMap(one -> one.getValue().language(), Map.Entry::getValue)));
    }

    /** All that is said of an event. Two statements. */
    EventEntry entry(long id) {
        var texts = new EnumMap<Language, EventText>(Language.class);
        sql.sql("select * from event_text where event_id = :id").param("id", id).query(row -> {
            texts.put(
                    Language.of(row.getString("language")).orElseThrow(),
                    new EventText(
                            row.getString("title"),
                            row.getString("summary"),
                            row.getString("text"),
                            row.getString("practical"),
                            row.getString("faq")));
        });
        return sql.sql("select e.* from event e where e.id = :id")
                .param("id", id)
                .query((row, n) -> new EventEntry(
                        row.getString("slug"),
                        EventKind.valueOf(row.getString("kind")),
                        Audience.valueOf(row.getString("audience")),
                        EventMode.valueOf(row.getString("mode")),
                        Language.of(row.getString("language")).orElseThrow(),
                        row.getObject("starts_at", LocalDateTime.class),
                        row.getObject("ends_at", LocalDateTime.class),
                        ZoneId.of(row.getString("time_zone")),
                        new EventEntry.Place(
                                row.getString("place"),
                                row.getString("address"),
                                row.getString("city"),
                                row.getString("country"),
                                row.getObject("latitude", Double.class),
                                row.getObject("longitude", Double.class)),
                        row.getObject("host_centre_id", Long.class),
                        texts))
                .single();
    }

    /** Makes room for an event and returns its id; {@link #write} says the rest. */
    long enter(EventEntry entry) {
        long id;
        try {
            id = sql.sql("insert into event (slug, kind, audience, mode, language, starts_at, ends_at, time_zone)"
                            + " values (:slug, :kind, :audience, :mode, :language, :starts, :ends, :zone) returning id")
                    .param("slug", entry.slug())
                    .param("kind", entry.kind().name())
                    .param("audience", entry.audience().name())
                    .param("mode", entry.mode().name())
                    .param("language", entry.language().code())
                    .param("starts", entry.starts())
                    .param("ends", entry.ends())
                    .param("zone", entry.zone().getId())
                    .query(Long.class)
                    .single();
        } catch (DuplicateKeyException e) {
            throw InvalidInput.of("slug", "event.error.slugTaken");
        }
        if (!change(id, 0, entry, 0)) {
            throw new IllegalStateException("the row was just made");
        }
        return id;
    }

    /**
     * False when it has another version by now.
     *
     * @param growth by how much the number grows that tells calendars of a change
     */
    boolean change(long id, int version, EventEntry entry, int growth) {
        var place = entry.place();
        var changed = sql.sql("update event set sequence = sequence + :growth, kind = :kind,"
                        + " audience = :audience, mode = :mode, language = :language,"
                        + " starts_at = :starts, ends_at = :ends, time_zone = :zone, starts_moment = :startsMoment,"
                        + " ends_moment = :endsMoment, place = :place, address = :address, city = :city,"
                        + " country = :country, latitude = :latitude, longitude = :longitude, host_centre_id = :host,"
                        + " changed_at = :now, version = version + 1 where id = :id and version = :version")
                .param("growth", growth)
                .param("kind", entry.kind().name())
                .param("audience", entry.audience().name())
                .param("mode", entry.mode().name())
                .param("language", entry.language().code())
                .param("starts", entry.starts())
                .param("ends", entry.ends())
                .param("zone", entry.zone().getId())
                .param("startsMoment", moment(entry.starts(), entry.zone()))
                .param("endsMoment", moment(entry.ends(), entry.zone()))
                .param("place", place.name())
                .param("address", place.address())
                .param("city", place.city())
                .param("country", place.country())
                .param("latitude", place.latitude())
                .param("longitude", place.longitude())
                .param("host", entry.hostCentreId())
                .param("now", Timestamp.from(Instant.now(clock)))
                .param("id", id)
                .param("version", version)
                .update();
        if (changed == 0) {
            return false;
        }
        write(id, entry.texts());
        return true;
    }

    private void write(long id, Map<Language, EventText> texts) {
        sql.sql("delete from event_text where event_id = :id").param("id", id).update();
        texts.forEach((language, text) -> sql.sql("insert into event_text (event_id, language, title, summary, text,"
                        + " text_html, practical, practical_html, faq, faq_html) values (:id, :language, :title,"
                        + " :summary, :text, :textHtml, :practical, :practicalHtml, :faq, :faqHtml)")
                .param("id", id)
                .param("language", language.code())
                .param("title", text.title())
                .param("summary", text.summary())
                .param("text", text.text())
                .param("textHtml", html(text.text()))
                .param("practical", text.practical())
                .param("practicalHtml", html(text.practical()))
                .param("faq", text.faq())
                .param("faqHtml", html(text.faq()))
                .update());
    }

    /**
     * Nobody is named with an at sign on a page that visitors read. The first headings of a text follow the one above it,
     * whatever their number of signs.
     */
    private String html(String source) {
        var html = source.isBlank()
                ? ""
                : markdown.render(source, MentionNames.NONE).html();
        return html.contains("<h3")
                ? html
                : HEADING.matcher(html).replaceAll(found -> found.group(1) + (Integer.parseInt(found.group(2)) - 1));
    }

    private static Timestamp moment(LocalDateTime local, ZoneId zone) {
        return Timestamp.from(new WallTime(local, zone).instant());
    }

    Row row(ResultSet row, int number) throws SQLException {
        var zone = ZoneId.of(row.getString("time_zone"));
        var starts = new WallTime(row.getObject("starts_at", LocalDateTime.class), zone);
        var ends = new WallTime(row.getObject("ends_at", LocalDateTime.class), zone);
        var parts = row.getString("parts");
        return new Row(
                row.getLong("id"),
                row.getString("slug"),
                EventKind.valueOf(row.getString("kind")),
                Audience.valueOf(row.getString("audience")),
                EventMode.valueOf(row.getString("mode")),
                EventState.at(
                        Instant.now(clock),
                        Columns.instant(row, "published_at"),
                        Columns.instant(row, "cancelled_at"),
                        Columns.instant(row, "archived_at"),
                        starts.instant(),
                        ends.instant()),
                row.getString("cancelled_reason"),
                Language.of(row.getString("language")).orElseThrow(),
                starts,
                ends,
                row.getString("city"),
                row.getString("country"),
                parts == null
                        ? Set.of()
                        : Arrays.stream(parts.split(",")).map(TeamPart::valueOf).collect(Collectors.toSet()),
                row.getInt("version"),
                Map.of());
    }

    record Title(Language language, String title, String summary) {}

    /** @param own the language whose texts everybody gets who has none in theirs */
    record Row(
            long id,
            String slug,
            EventKind kind,
            Audience audience,
            EventMode mode,
            EventState state,
            String cancelledReason,
            Language own,
            WallTime starts,
            WallTime ends,
            String city,
            @Nullable String country,
            Set<TeamPart> parts,
            int version,
            Map<Language, Title> titles) {

        Row with(Map<Language, Title> found) {
            return new Row(
                    id,
                    slug,
                    kind,
                    audience,
                    mode,
                    state,
                    cancelledReason,
                    own,
                    starts,
                    ends,
                    city,
                    country,
                    parts,
                    version,
                    found);
        }

        /** For who asks: the language of the member, or of the request of a visitor. */
        EventBrief inWordsOf(CurrentViewer current) {
            return in(current.find().map(Viewer::language).orElseGet(LanguageChoice::ofThisRequest));
        }

        EventBrief in(Language reader) {
            var title = titles.getOrDefault(reader, titles.getOrDefault(own, new Title(own, slug, "")));
            return new EventBrief(
                    id,
                    slug,
                    kind,
                    audience,
                    mode,
                    state,
                    cancelledReason,
                    title.title(),
                    title.summary(),
                    title.language(),
                    starts,
                    ends,
                    city,
                    country,
                    parts,
                    version);
        }
    }
}
