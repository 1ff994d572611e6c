package org.ricdm.passerelle.practice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.text.PlainText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Sheets as the store has them. */
@Component
class SheetRows {

    /** The only state yet: of a sheet that nobody but its authors sees. */
    private static final String DRAFT = "DRAFT";

    /** The five typed fields; the full sheet comes with the showcase. */
    private static final String SPARK = "SPARK";

    private final JdbcClient sql;

    SheetRows(JdbcClient sql) {
        this.sql = sql;
    }

    long insert(DraftProposal proposal, String title, Instant now) {
        var key = new GeneratedKeyHolder();
        sql.sql("insert into practice (state, depth, language, title, source_kind, source_id, created_at, changed_at)"
                        + " values (:state, :depth, :language, :title, :kind, :source, :now, :now)")
                .param("state", DRAFT)
                .param("depth", SPARK)
                .param("language", proposal.language().code())
                .param("title", title)
                .param("kind", proposal.source().kind())
                .param("source", proposal.source().id())
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

    /** Writes the fields over that version; false when the sheet has another one by now, or is gone. */
    boolean update(long id, int version, SheetFields fields, Instant now) {
        return sql.sql("update practice set title = :title, promise = :promise, public = :public, need = :need,"
                                + " done = :done, language = :language, changed_at = :now, version = version + 1"
                                + " where id = :id and version = :version")
                        .param("title", fields.title())
                        .param("promise", fields.promise())
                        .param("public", fields.publicAimedAt())
                        .param("need", fields.need())
                        .param("done", fields.done())
                        .param("language", fields.language().code())
                        .param("now", Timestamp.from(now))
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
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

    static SheetRow sheet(ResultSet row, int n) throws SQLException {
        return new SheetRow(
                link(row, n),
                new SheetFields(
                        row.getString("title"),
                        row.getString("promise"),
                        row.getString("public"),
                        row.getString("need"),
                        row.getString("done"),
                        language(row)),
                row.getInt("version"),
                new ObjectRef(row.getString("source_kind"), row.getLong("source_id")),
                row.getTimestamp("changed_at").toInstant());
    }

    static SheetLink link(ResultSet row, int n) throws SQLException {
        var title = row.getString("title");
        return new SheetLink(row.getLong("id"), title, path(row.getLong("id"), title));
    }

    static Language language(ResultSet row) throws SQLException {
        return Language.of(row.getString("language")).orElse(Language.EN);
    }

    /** The address of a sheet. */
    static String path(long id, String title) {
        var slug = PlainText.slug(title, PracticeAccess.PRACTICE);
        // Where a sheet is edited lies beside where it is read.
        return "/practices/" + id + "/" + (slug.equals("edit") ? PracticeAccess.PRACTICE : slug);
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

    record SheetRow(SheetLink link, SheetFields fields, int version, ObjectRef source, Instant changedAt) {}
}
