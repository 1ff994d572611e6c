package org.ricdm.passerelle.forum;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.common.access.Presentable;
import org.ricdm.passerelle.common.i18n.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How forums, topics and posts are shown in mails, the bell and choices. */
@Component
class ForumObjects implements Presentable {

    private final JdbcClient sql;

    ForumObjects(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public boolean answersFor(String kind) {
        return kind.equals(ForumAccess.FORUM) || kind.equals(ForumAccess.TOPIC) || kind.equals(ForumAccess.POST);
    }

    @Override
    public Map<ObjectRef, Presentation> presentAll(Collection<ObjectRef> objects, Language reader) {
        return sql
                .sql("""
                        select 'post' as kind, p.id, p.html, p.plain, p.language, p.number, t.id as topic_id, t.title,
                               t.slug, f.id as forum_id, f.slug as forum_slug, w.name
                        from post p join topic t on t.id = p.topic_id join forum f on f.id = t.forum_id
                        join forum_text w on w.forum_id = f.id and w.language = :language
                        where p.id in (:posts) and p.state = 'PUBLISHED'
                        union all
                        select 'topic', t.id, null, null, t.language, 1, t.id, t.title, t.slug, f.id, f.slug, w.name
                        from topic t join forum f on f.id = t.forum_id
                        join forum_text w on w.forum_id = f.id and w.language = :language
                        where t.id in (:topics)
                        union all
                        select 'forum', f.id, null, null, null, 0, null, w.name, null, f.id, f.slug, w.name
                        from forum f join forum_text w on w.forum_id = f.id and w.language = :language
                        where f.id in (:forums)
                        """)
                .param("posts", ForumAccess.ids(objects, ForumAccess.POST))
                .param("topics", ForumAccess.ids(objects, ForumAccess.TOPIC))
                .param("forums", ForumAccess.ids(objects, ForumAccess.FORUM))
                .param("language", reader.code())
                .query(ForumObjects::presentation)
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map.Entry<ObjectRef, Presentation> presentation(ResultSet row, int n) throws SQLException {
        var object = new ObjectRef(row.getString("kind"), row.getLong("id"));
        var forum = new ObjectRef(ForumAccess.FORUM, row.getLong("forum_id"));
        var language = language(row.getString("language"));
        var topicId = row.getObject("topic_id", Long.class);
        if (topicId == null) {
            return Map.entry(
                    object,
                    new Presentation(
                            row.getString("title"),
                            "/forums/" + row.getString("forum_slug"),
                            null,
                            null,
                            language,
                            row.getString("name"),
                            List.of(forum),
                            forum,
                            0));
        }
        var topic = new ObjectRef(ForumAccess.TOPIC, topicId);
        var number = row.getInt("number");
        var path = "/topics/" + topicId + "/" + row.getString("slug");
        return Map.entry(
                object,
                new Presentation(
                        row.getString("title"),
                        object.kind().equals(ForumAccess.POST) && number > 0 ? path + "/" + number : path,
                        row.getString("html"),
                        row.getString("plain"),
                        language,
                        row.getString("name"),
                        List.of(topic, forum),
                        topic,
                        number));
    }

    private static @Nullable Language language(@Nullable String code) {
        return code == null ? null : Language.of(code).orElse(null);
    }
}
