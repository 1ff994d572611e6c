package org.ricdm.passerelle.forum;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.Indexable;
import org.ricdm.passerelle.common.access.IndexableText;
import org.ricdm.passerelle.common.access.IndexableText.Answer;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.common.access.Viewer;
import org.ricdm.passerelle.common.i18n.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Topics by their title and posts by their text, for search. */
@Component
class ForumTexts implements Indexable {

    private static final String COLUMNS = " t.id as topic_id, t.title, t.slug, t.kind, t.forum_id, t.accepted_no";

    private final JdbcClient sql;

    ForumTexts(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String group() {
        return ForumAccess.TOPIC;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(ForumAccess.TOPIC, ForumAccess.POST);
    }

    @Override
    public List<Type> types() {
        return Arrays.stream(TopicKind.values())
                .map(kind -> new Type(key(kind), kind.wordKey()))
                .toList();
    }

    @Override
    public List<Place> places(Viewer viewer) {
        return sql.sql("select f.id, f.slug, w.name from forum f"
                        + " join forum_text w on w.forum_id = f.id and w.language = :language"
                        + " where " + ForumAccess.READS + " order by f.position, f.id")
                .param("language", viewer.language().code())
                .param("circles", ForumAccess.circles(viewer))
                .query((row, n) -> new Place(
                        new ObjectRef(ForumAccess.FORUM, row.getLong("id")),
                        row.getString("slug"),
                        row.getString("name")))
                .list();
    }

    @Override
    public List<ObjectRef> parts(ObjectRef whole) {
        var parts = new ArrayList<ObjectRef>();
        parts.add(whole);
        if (whole.kind().equals(ForumAccess.TOPIC)) {
            parts.addAll(sql.sql("select id from post where topic_id = :topic order by number")
                    .param("topic", whole.id())
                    .query((row, n) -> new ObjectRef(ForumAccess.POST, row.getLong("id")))
                    .list());
        }
        return parts;
    }

    @Override
    public List<ObjectRef> all(String kind, long afterId, int limit) {
        var table = kind.equals(ForumAccess.TOPIC) ? "topic" : "post";
        return sql.sql("select id from " + table + " where id > :after order by id limit :limit")
                .param("after", afterId)
                .param("limit", limit)
                .query((row, n) -> new ObjectRef(kind, row.getLong("id")))
                .list();
    }

    @Override
    public Map<ObjectRef, IndexableText> texts(Collection<ObjectRef> objects) {
        return sql
                .sql("select 'post' as object, p.id, p.number, p.plain, p.language, p.author_id, p.created_at,"
                        + COLUMNS
                        + " from post p join topic t on t.id = p.topic_id"
                        + " where p.id in (:posts) and p.state = 'PUBLISHED' union all"
                        + " select 'topic', t.id, 0, p.plain, t.language, t.author_id, t.created_at," + COLUMNS
                        + " from topic t left join post p on p.topic_id = t.id and p.number = 1"
                        + " and p.state = 'PUBLISHED' where t.id in (:topics)")
                .param("posts", ForumAccess.ids(objects, ForumAccess.POST))
                .param("topics", ForumAccess.ids(objects, ForumAccess.TOPIC))
                .query(ForumTexts::text)
                .list()
                .stream()
                .collect(Collectors.toMap(IndexableText::object, text -> text));
    }

    private static IndexableText text(ResultSet row, int n) throws SQLException {
        var kind = TopicKind.valueOf(row.getString("kind"));
        var topic = new ObjectRef(ForumAccess.TOPIC, row.getLong("topic_id"));
        var path = "/topics/" + topic.id() + "/" + row.getString("slug");
        var number = row.getInt("number");
        var plain = row.getString("plain");
        return new IndexableText(
                new ObjectRef(row.getString("object"), row.getLong("id")),
                topic,
                number,
                new ObjectRef(ForumAccess.FORUM, row.getLong("forum_id")),
                row.getString("title"),
                plain == null ? "" : plain,
                Language.of(row.getString("language")).orElse(Language.EN),
                key(kind),
                row.getLong("author_id"),
                row.getTimestamp("created_at").toInstant(),
                answer(kind, row.getObject("accepted_no", Integer.class)),
                number == 0 ? path : path + "/" + number);
    }

    private static Answer answer(TopicKind kind, @Nullable Integer accepted) {
        if (kind != TopicKind.QUESTION) {
            return Answer.NOT_ASKED;
        }
        return accepted == null ? Answer.WANTED : Answer.FOUND;
    }

    private static String key(TopicKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
