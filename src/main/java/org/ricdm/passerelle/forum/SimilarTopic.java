package org.ricdm.passerelle.forum;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.ricdm.passerelle.common.i18n.Language;

/**
 * A topic that resembles another.
 *
 * @param answered whether it has an accepted answer
 * @param lastAt when the last post came
 */
public record SimilarTopic(
        long id, String slug, String title, Language language, String forumName, boolean answered, Instant lastAt) {

    static SimilarTopic of(ResultSet row) throws SQLException {
        return new SimilarTopic(
                row.getLong("id"),
                row.getString("slug"),
                row.getString("title"),
                Language.of(row.getString("language")).orElse(Language.EN),
                row.getString("name"),
                row.getObject("accepted_no") != null,
                row.getTimestamp("bumped_at").toInstant());
    }
}
