package org.ricdm.passerelle.practice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
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
import org.ricdm.passerelle.people.PersonCard;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Sheets as the store has them. */
@Component
class SheetRows {

    /** Of one member; more than anybody writes on. */
    static final int MAX_DRAFTS = 100;

    /** What lies beside the page of a sheet; a title that reads like that is not its address. */
    private static final Set<String> BESIDE = Set.of("edit", "history", "adoptions", "review", "translate");

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

    /** Writes what is typed. */
    void write(long id, SheetContent content, Instant now) {
        sql.sql("update practice set content = :content, title = :title, language = :language, changed_at = :now,"
                        + " version = version + 1 where id = :id")
                .param("content", json(content))
                .param("title", PlainText.excerpt(content.of(SheetField.TITLE), 2 * SheetField.TITLE.max()))
                .param("language", content.language().code())
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
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

    String json(SheetContent content) {
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

    /** Those of the people who have that part, in their order. */
    static List<PersonCard> named(List<PersonIn> people, Part part, Map<Long, PersonCard> cards) {
        return people.stream()
                .filter(one -> one.part() == part)
                .map(one -> cards.get(one.memberId()))
                .filter(Objects::nonNull)
                .toList();
    }

    /** @param content what its authors type; readers read another one, see {@link SheetRevisions#published} */
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
            Instant changedAt) {

        SheetState atRest() {
            return SheetState.atRest(acceptedAt);
        }
    }
}
