package org.ricdm.passerelle.event.signup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.event.EventMode;
import org.ricdm.passerelle.event.EventParts.Said;

/**
 * What the organisers changed in a sign-up, in words.
 *
 * @param category names of the one before and of the one now; null where it stayed
 * @param way before and now; null where it stayed
 * @param answers short names of the questions, empty where no answer changed
 */
public record EditedParts(
        @Nullable Pair<String> category, @Nullable Pair<EventMode> way, String answers) {

    /** One thing and what became of it. */
    public record Pair<T>(T before, T after) {}

    /** From a row of {@code sign_up_edit} that may not be there; null then. */
    static @Nullable EditedParts find(ResultSet row, Map<Long, String> names) throws SQLException {
        return row.getObject("step_id") == null ? null : of(row, names);
    }

    /** From a row of {@code sign_up_edit}. */
    static EditedParts of(ResultSet row, Map<Long, String> names) throws SQLException {
        var before = row.getObject("category_before", Long.class);
        var after = row.getObject("category_after", Long.class);
        var wayBefore = row.getString("way_before");
        var wayAfter = row.getString("way_after");
        return new EditedParts(
                before == null || after == null
                        ? null
                        : new Pair<>(
                                Objects.requireNonNullElse(names.get(before), ""),
                                Objects.requireNonNullElse(names.get(after), "")),
                wayBefore == null || wayAfter == null
                        ? null
                        : new Pair<>(EventMode.valueOf(wayBefore), EventMode.valueOf(wayAfter)),
                Objects.requireNonNull(row.getString("answers")));
    }

    /** One sentence for each; what a sentence takes as {@link EventMode} is a word still to be said. */
    public List<Said> sentences() {
        var sentences = new ArrayList<Said>();
        if (category != null) {
            sentences.add(new Said("signup.edited.category", List.of(category.before(), category.after())));
        }
        if (way != null) {
            sentences.add(new Said("signup.edited.way", List.of(way.before(), way.after())));
        }
        if (!answers.isEmpty()) {
            sentences.add(new Said("signup.edited.answers", List.of(answers)));
        }
        return sentences;
    }
}
