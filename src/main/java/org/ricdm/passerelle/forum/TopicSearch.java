package org.ricdm.passerelle.forum;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ricdm.passerelle.common.access.Findable;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.common.access.Viewer;
import org.ricdm.passerelle.common.i18n.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds topics that hold all the words, in their title or in one of their posts; accents and case aside, the last letters
 * of each word may be missing. Titles come first, then the best posts.
 */
@Component
class TopicSearch implements Findable {

    /** MariaDB's index leaves shorter words out ({@code innodb_ft_min_token_size}). */
    private static final int INDEXED = 3;

    /** MariaDB's own list of words that its index leaves out ({@code INNODB_FT_DEFAULT_STOPWORD}), from three letters on. */
    private static final Set<String> NOT_INDEXED = Set.of(
            "about", "are", "com", "for", "from", "how", "that", "the", "this", "was", "what", "when", "where", "who",
            "will", "with", "und", "www");

    private static final int WORDS = 8;

    /** Topics looked at on each side before they are ranked. */
    private static final int CANDIDATES = 200;

    private static final String READABLE =
            " join forum f on f.id = t.forum_id and f.readers in (:circles) where not t.held and ";

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
        var typed = Arrays.stream(words.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .distinct()
                .limit(WORDS)
                .toList();
        if (typed.isEmpty()) {
            return List.of();
        }
        var indexed = typed.stream()
                .filter(word ->
                        word.length() >= INDEXED && !NOT_INDEXED.contains(word.toLowerCase(java.util.Locale.ROOT)))
                .toList();
        var others = new ArrayList<>(typed);
        others.removeAll(indexed);
        return indexed.isEmpty() ? inTitles(typed, viewer, limit) : everywhere(indexed, others, viewer, limit);
    }

    /** Words that the index does not know are looked for in the titles alone. */
    private List<Found> inTitles(List<String> words, Viewer viewer, int limit) {
        return found(
                "select t.id, 1 as weight from topic t" + READABLE + like("t.title", words)
                        + " order by t.bumped_at desc limit " + CANDIDATES,
                List.of(),
                words,
                viewer,
                limit);
    }

    private List<Found> everywhere(List<String> indexed, List<String> others, Viewer viewer, int limit) {
        var title = "match (t.title) against (:words in boolean mode)";
        var text = "match (p.plain) against (:words in boolean mode)";
        return found(
                "(select t.id, 1000 + " + title + " as weight from topic t" + READABLE + title + and("t.title", others)
                        + " order by weight desc limit " + CANDIDATES + ") union all (select t.id, " + text
                        + " as weight from post p join topic t on t.id = p.topic_id" + READABLE + text
                        + " and p.state = 'PUBLISHED'" + and("p.plain", others) + " order by weight desc limit "
                        + CANDIDATES + ")",
                indexed,
                others,
                viewer,
                limit);
    }

    private static String and(String column, List<String> words) {
        return words.isEmpty() ? "" : " and " + like(column, words);
    }

    /** Each of the words as a part of the column; the words themselves are parameters. */
    private static String like(String column, List<String> words) {
        var parts = new ArrayList<String>();
        for (var i = 0; i < words.size(); i++) {
            parts.add("concat(' ', " + column + ") like :part" + i);
        }
        return String.join(" and ", parts);
    }

    private List<Found> found(String hits, List<String> indexed, List<String> parts, Viewer viewer, int limit) {
        var statement = sql.sql(
                        "select t.id, t.title, t.slug, t.language, w.name, max(h.weight) as weight from (" + hits
                                + ") h join topic t on t.id = h.id"
                                + " join forum_text w on w.forum_id = t.forum_id and w.language = :language"
                                + " group by t.id, t.title, t.slug, t.language, w.name, t.bumped_at"
                                + " order by weight desc, t.bumped_at desc limit :limit")
                // Letters and digits only, so none of the words can be read as an operator.
                .param("words", indexed.stream().map(word -> "+" + word + "*").collect(Collectors.joining(" ")))
                .param("circles", ForumAccess.circles(viewer))
                .param("language", viewer.language().code())
                .param("limit", limit);
        for (var i = 0; i < parts.size(); i++) {
            statement = statement.param("part" + i, "% " + parts.get(i) + "%");
        }
        return statement
                .query((row, n) -> new Found(
                        new ObjectRef(ForumAccess.TOPIC, row.getLong("id")),
                        row.getString("title"),
                        row.getString("name"),
                        "/topics/" + row.getLong("id") + "/" + row.getString("slug"),
                        Language.of(row.getString("language")).orElse(null)))
                .list();
    }
}
