package org.ricdm.passerelle.forum;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.ricdm.passerelle.common.access.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** With the index of the store: titles, and the first posts of topics. Then only those that share enough words stay. */
@Component
class AlikeByFullText implements AlikeTopics {

    private static final int CANDIDATES = 30;

    /** Letters; shorter words are mostly articles and the like in our languages. */
    private static final int TELLING = 4;

    /** Letters that are compared: singular and plural, and the same root in neighbouring languages, are alike. */
    private static final int ROOT = 5;

    private static final String QUERY = """
            select c.id, c.title, left(p.plain, 1000) as beginning from (
                (select t.id, t.title, 2 * match (t.title) against (:title) as weight from topic t
                 join forum f on f.id = t.forum_id and f.readers in (:circles)
                 where match (t.title) against (:title) order by weight desc limit %1$d)
                union all
                (select t.id, t.title, match (p.plain) against (:title) from post p
                 join topic t on t.id = p.topic_id join forum f on f.id = t.forum_id and f.readers in (:circles)
                 where p.number = 1 and p.state = 'PUBLISHED' and match (p.plain) against (:title)
                 order by 3 desc limit %1$d)) c
            join post p on p.topic_id = c.id and p.number = 1 and p.state = 'PUBLISHED'
            group by c.id, c.title, p.plain order by sum(c.weight) desc
            """.formatted(CANDIDATES);

    private final JdbcClient sql;

    AlikeByFullText(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<Long> to(String title, Viewer viewer, int limit) {
        var typed = roots(title);
        if (typed.isEmpty()) {
            return List.of();
        }
        return sql
                .sql(QUERY)
                .param("title", title)
                .param("circles", ForumAccess.circles(viewer))
                .query((row, n) -> new Candidate(
                        row.getLong("id"), roots(row.getString("title")), roots(row.getString("beginning"))))
                .list()
                .stream()
                .filter(candidate -> candidate.isAlike(typed))
                .map(Candidate::id)
                .limit(limit)
                .toList();
    }

    private static Set<String> roots(String text) {
        return Arrays.stream(Normalizer.normalize(text, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .toLowerCase(Locale.ROOT)
                        .split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() >= TELLING)
                .map(word -> word.substring(0, Math.min(ROOT, word.length())))
                .collect(Collectors.toSet());
    }

    private record Candidate(long id, Set<String> title, Set<String> beginning) {

        /** Two words of the title, or all there is; or most of the words anywhere. */
        boolean isAlike(Set<String> typed) {
            var inTitle = typed.stream().filter(title::contains).count();
            var anywhere = typed.stream()
                    .filter(root -> title.contains(root) || beginning.contains(root))
                    .count();
            return inTitle >= Math.min(2, typed.size()) || (anywhere >= 3 && anywhere * 3 >= typed.size() * 2L);
        }
    }
}
