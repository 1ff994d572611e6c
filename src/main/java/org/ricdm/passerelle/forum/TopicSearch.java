package org.ricdm.passerelle.forum;

import java.util.List;
import org.ricdm.passerelle.common.access.Findable;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.common.access.Viewer;
import org.ricdm.passerelle.common.i18n.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds topics by words in their title, then by words in their posts; accents and case aside. */
@Component
class TopicSearch implements Findable {

    private final JdbcClient sql;

    TopicSearch(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String kind() {
        return ForumAccess.TOPIC;
    }

    @Override
    public List<Found> find(String words, Viewer viewer, int limit) {
        return sql.sql("""
                        select t.id, t.title, t.slug, t.language, w.name, max(hits.weight) as weight
                        from (
                            (select id as topic_id, 2 as weight from topic where title like :pattern
                             order by bumped_at desc limit 200)
                            union all
                            (select topic_id, 1 from post
                             where match (plain) against (:words) and state = 'PUBLISHED' limit 500)
                        ) hits
                        join topic t on t.id = hits.topic_id
                        join forum f on f.id = t.forum_id and f.readers in (:circles)
                        join forum_text w on w.forum_id = f.id and w.language = :language
                        group by t.id, t.title, t.slug, t.language, w.name, t.bumped_at
                        order by weight desc, t.bumped_at desc limit :limit
                        """)
                .param("pattern", "%" + words.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .param("words", words)
                .param("circles", ForumAccess.circles(viewer))
                .param("language", viewer.language().code())
                .param("limit", limit)
                .query((row, n) -> new Found(
                        new ObjectRef(ForumAccess.TOPIC, row.getLong("id")),
                        row.getString("title"),
                        row.getString("name"),
                        "/topics/" + row.getLong("id") + "/" + row.getString("slug"),
                        Language.of(row.getString("language")).orElse(null)))
                .list();
    }
}
