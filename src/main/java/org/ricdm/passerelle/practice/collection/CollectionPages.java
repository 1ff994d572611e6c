package org.ricdm.passerelle.practice.collection;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.ForMembers;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.text.Markdown;
import org.ricdm.passerelle.common.text.MentionNames;
import org.ricdm.passerelle.people.People;
import org.ricdm.passerelle.practice.SheetState;
import org.ricdm.passerelle.practice.collection.CollectionCover.Picture;
import org.ricdm.passerelle.practice.translation.FaceWords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Collections as members read and follow them. */
@Service
@Transactional(readOnly = true)
public class CollectionPages {

    /** Collections on one page. */
    public static final int PAGE = 24;

    private static final int PICTURES = 3;

    private final JdbcClient sql;
    private final CollectionAccess access;
    private final CollectionRows rows;
    private final CurrentViewer current;
    private final People people;
    private final FaceWords faces;
    private final Markdown markdown;
    private final Clock clock;

    CollectionPages(
            JdbcClient sql,
            CollectionAccess access,
            CollectionRows rows,
            CurrentViewer current,
            People people,
            FaceWords faces,
            Markdown markdown,
            Clock clock) {
        this.sql = sql;
        this.access = access;
        this.rows = rows;
        this.current = current;
        this.people = people;
        this.faces = faces;
        this.markdown = markdown;
        this.clock = clock;
    }

    /**
     * What one may read, begun last first, at most {@link #PAGE}. Three statements.
     *
     * @param before id of the last one of the page before; null for the first page
     */
    @ForMembers
    public List<CollectionCover> page(@Nullable Long before) {
        return covers(CollectionAccess.OPEN_TO + " and (:before is null or c.id < :before)", before, 0);
    }

    /** Those that one curates, begun last first. Three statements. */
    @ForMembers
    public List<CollectionCover> mine() {
        return covers(CollectionAccess.CURATED_BY + " and :before is null", null, 0);
    }

    /** Those that a sheet is in, as far as who asks may read them. Three statements. */
    @ForMembers
    public List<CollectionCover> with(long practiceId) {
        return covers(
                CollectionAccess.OPEN_TO + " and :before is null and exists (select 1 from practice_collection_sheet i"
                        + " where i.collection_id = c.id and i.practice_id = :sheet)",
                null,
                practiceId);
    }

    /**
     * A collection in the language that the reader reads best. Seven statements.
     *
     * @throws NotOpen when there is none or it is not open to who asks
     */
    @ForMembers
    public CollectionPage open(long id) {
        var brief = access.read(id);
        var viewer = current.require();
        var texts = rows.texts(List.of(id)).getOrDefault(id, Map.of());
        var language = CollectionRows.best(texts, brief.language(), viewer.understands());
        var curators = rows.curators(id);
        var cards = people.cards(new HashSet<>(curators));
        return new CollectionPage(
                brief,
                texts,
                language,
                markdown.render(
                                texts.getOrDefault(language, CollectionText.NONE)
                                        .text(),
                                MentionNames.NONE)
                        .html(),
                follows(id),
                curators.stream().map(cards::get).filter(Objects::nonNull).toList(),
                sheets(id, viewer.understands()));
    }

    /**
     * From now on one is told when a sheet is added. Again changes nothing.
     *
     * @throws NotOpen when there is none or it is not open to who asks
     */
    @ForMembers
    @Transactional
    public void follow(long id) {
        access.read(id);
        sql.sql("insert into practice_collection_follow (collection_id, member_id, since) values (:id, :me, :now)"
                        + " on duplicate key update since = since")
                .param("id", id)
                .param("me", access.me())
                .param("now", Timestamp.from(Instant.now(clock)))
                .update();
    }

    /**
     * One is not told any more.
     *
     * @throws NotOpen when there is none or it is not open to who asks
     */
    @ForMembers
    @Transactional
    public void unfollow(long id) {
        access.read(id);
        sql.sql("delete from practice_collection_follow where collection_id = :id and member_id = :me")
                .param("id", id)
                .param("me", access.me())
                .update();
    }

    private boolean follows(long id) {
        return sql.sql("select count(*) from practice_collection_follow where collection_id = :id and member_id = :me")
                        .param("id", id)
                        .param("me", access.me())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private List<CollectedSheet> sheets(long id, List<Language> understood) {
        var found = sql.sql("select f.practice_id, f.state, f.picture, f.picture_text, s.reason"
                        + " from practice_collection_sheet s join practice_face f on f.practice_id = s.practice_id"
                        + " where s.collection_id = :id order by s.position, s.id")
                .param("id", id)
                .query((row, n) -> new Row(
                        row.getLong("practice_id"),
                        row.getString("state").equals(SheetState.RETIRED.name()),
                        row.getString("picture"),
                        row.getString("picture_text"),
                        row.getString("reason")))
                .list();
        var words = faces.of(found.stream().map(Row::practice).toList(), understood);
        return found.stream()
                .map(row -> {
                    var said = Objects.requireNonNull(words.get(row.practice()));
                    return new CollectedSheet(
                            said.link(),
                            said.promise(),
                            said.language(),
                            row.retired(),
                            row.picture(),
                            row.pictureText(),
                            row.reason());
                })
                .toList();
    }

    private List<CollectionCover> covers(String which, @Nullable Long before, long practiceId) {
        var viewer = current.require();
        var found = sql.sql("select c.id, c.language, c.published_at, " + CollectionAccess.CURATED_BY
                        + " as mine, (select count(*) from practice_collection_sheet s join practice_face f"
                        + " on f.practice_id = s.practice_id where s.collection_id = c.id) as sheets"
                        + " from practice_collection c where " + which + " and :sheet >= 0 order by c.id desc limit "
                        + PAGE)
                .param("me", viewer.memberId())
                .param("before", before)
                .param("sheet", practiceId)
                .query((row, n) -> new CoverRow(
                        new CollectionBrief(
                                row.getLong("id"),
                                Language.of(row.getString("language")).orElse(Language.EN),
                                row.getTimestamp("published_at") != null,
                                row.getBoolean("mine")),
                        row.getInt("sheets")))
                .list();
        var ids = found.stream().map(row -> row.brief().id()).toList();
        var texts = rows.texts(ids);
        var pictures = pictures(ids);
        return found.stream()
                .map(row -> cover(
                        row,
                        texts.getOrDefault(row.brief().id(), Map.of()),
                        pictures.getOrDefault(row.brief().id(), List.of()),
                        viewer.understands()))
                .toList();
    }

    private static CollectionCover cover(
            CoverRow row, Map<Language, CollectionText> texts, List<Picture> pictures, List<Language> understood) {
        var brief = row.brief();
        var language = CollectionRows.best(texts, brief.language(), understood);
        return new CollectionCover(
                brief.id(),
                texts.getOrDefault(language, CollectionText.NONE).title(),
                language,
                CollectionRows.path(
                        brief.id(),
                        texts.getOrDefault(brief.language(), CollectionText.NONE)
                                .title()),
                brief.published(),
                brief.mine(),
                row.sheets(),
                pictures);
    }

    private Map<Long, List<Picture>> pictures(List<Long> ids) {
        var pictures = new HashMap<Long, List<Picture>>();
        if (ids.isEmpty()) {
            return pictures;
        }
        sql.sql("select collection_id, picture, picture_text from (select s.collection_id, f.picture, f.picture_text,"
                        + " row_number() over (partition by s.collection_id order by s.position, s.id) as place"
                        + " from practice_collection_sheet s join practice_face f on f.practice_id = s.practice_id"
                        + " where s.collection_id in (:ids) and f.picture is not null) first where place <= :most"
                        + " order by collection_id, place")
                .param("ids", ids)
                .param("most", PICTURES)
                .query(row -> {
                    pictures.computeIfAbsent(row.getLong("collection_id"), id -> new ArrayList<>())
                            .add(new Picture(row.getString("picture"), row.getString("picture_text")));
                });
        return pictures;
    }

    private record Row(
            long practice, boolean retired, @Nullable String picture, String pictureText, String reason) {}

    private record CoverRow(CollectionBrief brief, int sheets) {}
}
