package org.ricdm.passerelle.forum;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.ricdm.passerelle.common.i18n.Language;

/**
 * A topic that another one may be joined with.
 *
 * @param forumName in the reader's language
 * @param posts number of its last post
 */
public record MergeTarget(long id, String title, Language language, String forumName, int posts) {

    static MergeTarget of(ResultSet row, int n) throws SQLException {
        return new MergeTarget(
                row.getLong("id"),
                row.getString("title"),
                Language.of(row.getString("language")).orElse(Language.EN),
                row.getString("name"),
                row.getInt("last_post_no"));
    }
}
