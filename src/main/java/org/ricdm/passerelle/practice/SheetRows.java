package org.ricdm.passerelle.practice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.store.Columns;
import org.ricdm.passerelle.common.text.PlainText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Sheets as the store has them, with what they said before. */
@Component
class SheetRows {

    /** Of one member; more than anybody writes on. */
    static final int MAX_DRAFTS = 100;

    /** What lies beside the page of a sheet; a title that reads like that is not its address. */
    private static final Set<String> BESIDE = Set.of("edit", "history", "adoptions", "review", "translate");

    /** What one author types within that time is one step of the history. */
    private static final Duration ONE_GO = Duration.ofMinutes(30);

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient sql;
    private final JsonMapper json;

    SheetRows(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** Refuses one more draft than anybody writes on. */
    void mustHaveRoom(long memberId) {
        var drafts = sql.sql("select count(*) from practice_person a join practice p on p.id = a.practice_id"
                        + " where a.member_id = :me and a.part = 'AUTHOR' and p.published_no is null")
                .param("me", memberId)
                .query(Integer.class)
                .single();
        if (drafts >= MAX_DRAFTS) {
            throw InvalidInput.of(SheetField.TITLE.key(), "practice.error.tooMany", MAX_DRAFTS);
        }
    }

    long insert(SheetKind kind, SheetContent content, long centreId, @Nullable ObjectRef source, Instant now) {
        var key = new GeneratedKeyHolder();
        sql.sql("insert into practice (state, depth, kind, language, title, content, centre_id, source_kind, source_id,"
                        + " created_at, changed_at) values (:state, :depth, :kind, :language, :title, :content, :centre,"
                        + " :sourceKind, :source, :now, :now)")
                .param("state", SheetState.DRAFT.name())
                .param("depth", Depth.SPARK.name())
                .param("kind", kind.name())
                .param("language", content.language().code())
                .param("title", content.of(SheetField.TITLE))
                .param("content", json(content))
                .param("centre", centreId)
                .param("sourceKind", source == null ? null : source.kind())
                .param("source", source == null ? null : source.id())
                .param("now", Timestamp.from(now))
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    void insertPeople(long id, long author, List<Long> credited) {
        var values = new ArrayList<@Nullable Object>(List.of(id, author, Part.AUTHOR.name(), 1));
        for (var i = 0; i < credited.size(); i++) {
            values.addAll(List.of(id, credited.get(i), Part.CREDITED.name(), i + 1));
        }
        sql.sql("insert into practice_person (practice_id, member_id, part, position) values "
                        + rows("(?, ?, ?, ?)", credited.size() + 1))
                .params(values)
                .update();
    }

    void insertMaterial(long id, List<DraftProposal.Excerpt> excerpts) {
        if (excerpts.isEmpty()) {
            return;
        }
        var values = new ArrayList<@Nullable Object>();
        for (var i = 0; i < excerpts.size(); i++) {
            var excerpt = excerpts.get(i);
            values.addAll(List.of(
                    id,
                    i + 1,
                    excerpt.source().kind(),
                    excerpt.source().id(),
                    excerpt.authorId(),
                    excerpt.markdown(),
                    excerpt.html(),
                    excerpt.language().code(),
                    Timestamp.from(excerpt.writtenAt())));
        }
        sql.sql("insert into practice_material (practice_id, position, source_kind, source_id, author_id, source, html,"
                        + " language, written_at) values " + rows("(?, ?, ?, ?, ?, ?, ?, ?, ?)", excerpts.size()))
                .params(values)
                .update();
    }

    /** The sheet, whoever asks. */
    Optional<SheetRow> find(long id) {
        return sql.sql("select p.* from practice p where p.id = :id")
                .param("id", id)
                .query(this::sheet)
                .optional();
    }

    /** The sheet with its row held, so that nobody else writes it before this transaction ends. */
    SheetRow hold(long id) {
        return sql.sql("select p.* from practice p where p.id = :id for update")
                .param("id", id)
                .query(this::sheet)
                .optional()
                .orElseThrow(() -> PracticeAccess.notOpen(id));
    }

    /** Writes what is typed, and a step of the history. */
    void write(long id, SheetContent content, long by, Instant now) {
        sql.sql("update practice set content = :content, title = :title, language = :language, changed_at = :now,"
                        + " version = version + 1 where id = :id")
                .param("content", json(content))
                .param("title", PlainText.excerpt(content.of(SheetField.TITLE), 2 * SheetField.TITLE.max()))
                .param("language", content.language().code())
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
        note(id, content, by, now);
    }

    /** One step more, or the last one goes on when it is of the same hand, recent, and nobody has read it. */
    void note(long id, SheetContent content, long by, Instant now) {
        var goesOn = sql.sql("update practice_revision set content = :content, written_at = :now"
                                + " where practice_id = :id and by_id = :by and published_at is null and not frozen"
                                + " and written_at > :recent and number ="
                                + " (select max(v.number) from practice_revision v where v.practice_id = :id)")
                        .param("content", json(content))
                        .param("now", Timestamp.from(now))
                        .param("id", id)
                        .param("by", by)
                        .param("recent", Timestamp.from(now.minus(ONE_GO)))
                        .update()
                == 1;
        if (!goesOn) {
            sql.sql("insert into practice_revision (practice_id, number, content, by_id, written_at)"
                            + " select :id, coalesce(max(v.number), 0) + 1, :content, :by, :now"
                            + " from practice_revision v where v.practice_id = :id")
                    .param("id", id)
                    .param("content", json(content))
                    .param("by", by)
                    .param("now", Timestamp.from(now))
                    .update();
        }
    }

    /** What stands in the last step of the history is what readers read from now on. */
    void publish(long id, Instant now) {
        sql.sql("update practice_revision set published_at = coalesce(published_at, :now) where practice_id = :id"
                        + " and number = (select max(v.number) from practice_revision v where v.practice_id = :id)")
                .param("id", id)
                .param("now", Timestamp.from(now))
                .update();
        sql.sql("update practice p set p.published_no ="
                        + " (select max(v.number) from practice_revision v where v.practice_id = p.id),"
                        + " p.published_at = coalesce(p.published_at, :now), p.confirmed_at = :now where p.id = :id")
                .param("id", id)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** What its readers read; empty when nobody but its authors may. */
    Optional<SheetContent> published(SheetRow sheet) {
        return sheet.publishedNo() == null ? Optional.empty() : revision(sheet.id(), sheet.publishedNo());
    }

    Optional<SheetContent> revision(long id, int number) {
        return sql.sql("select content from practice_revision where practice_id = :id and number = :number")
                .param("id", id)
                .param("number", number)
                .query((row, n) -> content(row.getString("content")))
                .optional();
    }

    /** What reviewers were handed last; empty when it never was handed in. */
    Optional<SheetContent> frozen(long id) {
        return sql.sql("select content from practice_revision where practice_id = :id and frozen"
                        + " order by number desc limit 1")
                .param("id", id)
                .query((row, n) -> content(row.getString("content")))
                .optional();
    }

    void become(long id, SheetState state) {
        sql.sql("update practice set state = :state where id = :id")
                .param("state", state.name())
                .param("id", id)
                .update();
    }

    List<PersonIn> people(long id) {
        return sql.sql("select member_id, part from practice_person where practice_id = :id order by part, position")
                .param("id", id)
                .query((row, n) -> new PersonIn(row.getLong("member_id"), Part.valueOf(row.getString("part"))))
                .list();
    }

    List<MaterialRow> material(long id) {
        return sql.sql("select source_kind, source_id, author_id, html, language, written_at from practice_material"
                        + " where practice_id = :id order by position")
                .param("id", id)
                .query((row, n) -> new MaterialRow(
                        new ObjectRef(row.getString("source_kind"), row.getLong("source_id")),
                        row.getLong("author_id"),
                        row.getString("html"),
                        language(row),
                        row.getTimestamp("written_at").toInstant()))
                .list();
    }

    SheetRow sheet(ResultSet row, int n) throws SQLException {
        var source = row.getString("source_kind");
        return new SheetRow(
                row.getLong("id"),
                SheetState.valueOf(row.getString("state")),
                Depth.valueOf(row.getString("depth")),
                SheetKind.valueOf(row.getString("kind")),
                row.getLong("centre_id"),
                content(row.getString("content")),
                row.getObject("published_no", Integer.class),
                Columns.instant(row, "published_at"),
                Columns.instant(row, "accepted_at"),
                Columns.instant(row, "confirmed_at"),
                row.getBoolean("for_everybody"),
                row.getObject("adapted_from", Long.class),
                source == null ? null : new ObjectRef(source, row.getLong("source_id")),
                row.getTimestamp("changed_at").toInstant());
    }

    SheetContent content(String stored) {
        return new SheetContent(json.readValue(stored, TEXTS));
    }

    private String json(SheetContent content) {
        return json.writeValueAsString(content.values());
    }

    static SheetLink link(ResultSet row, int n) throws SQLException {
        return link(row.getLong("id"), row.getString("title"));
    }

    static SheetLink link(long id, String title) {
        return new SheetLink(id, title, path(id, title));
    }

    static Language language(ResultSet row) throws SQLException {
        return Language.of(row.getString("language")).orElse(Language.EN);
    }

    /** The address of a sheet. */
    static String path(long id, String title) {
        var slug = PlainText.slug(title, PracticeAccess.PRACTICE);
        return "/practices/" + id + "/" + (BESIDE.contains(slug) ? PracticeAccess.PRACTICE : slug);
    }

    private static String rows(String one, int count) {
        return String.join(", ", Collections.nCopies(count, one));
    }

    /** What somebody has to do with a sheet; in the order of the alphabet, authors first. */
    enum Part {
        AUTHOR,
        CREDITED
    }

    record PersonIn(long memberId, Part part) {}

    record MaterialRow(ObjectRef source, long authorId, String html, Language language, Instant writtenAt) {}

    /** @param content what its authors type; readers read another one, as {@link #published} says */
    record SheetRow(
            long id,
            SheetState state,
            Depth depth,
            SheetKind kind,
            long centreId,
            SheetContent content,
            @Nullable Integer publishedNo,
            @Nullable Instant publishedAt,
            @Nullable Instant acceptedAt,
            @Nullable Instant confirmedAt,
            boolean forEverybody,
            @Nullable Long adaptedFrom,
            @Nullable ObjectRef source,
            Instant changedAt) {}
}
