package org.ricdm.passerelle.forum;

import org.ricdm.passerelle.common.access.ForMembers;
import org.ricdm.passerelle.common.web.PublicUrl;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How one topic is named in the text of another. */
@Service
@Transactional(readOnly = true)
public class TopicLinks {

    private final ForumAccess access;
    private final JdbcClient sql;
    private final PublicUrl publicUrl;

    TopicLinks(ForumAccess access, JdbcClient sql, PublicUrl publicUrl) {
        this.access = access;
        this.sql = sql;
        this.publicUrl = publicUrl;
    }

    /** A Markdown link with the title of a topic that the viewer may read. */
    @ForMembers
    public String markdown(long topicId) {
        access.readableTopic(topicId);
        return sql.sql("select id, slug, title from topic where id = :topic")
                .param("topic", topicId)
                .query((row, n) -> "[" + row.getString("title").replaceAll("[\\[\\]\\\\]", " ") + "]("
                        + publicUrl.of("/topics/" + row.getLong("id") + "/" + row.getString("slug")) + ")")
                .single();
    }
}
