package org.ricdm.passerelle.practice.finding;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.access.ForMembers;
import org.ricdm.passerelle.practice.SheetField;
import org.ricdm.passerelle.practice.SheetReading;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sheets like one that is read: of the same theme, for the same public, in the same service, and of those the ones that
 * speak of the same. What was made out of it, what it was made out of and what has the same origin is left out; the tree
 * of adaptations shows those. So are retired sheets.
 */
@Service
@Transactional(readOnly = true)
public class SimilarSheets {

    /** At most so many are shown. */
    public static final int MOST = 4;

    /** Of so many that share most terms the words are compared. */
    private static final int CANDIDATES = 40;

    /** A theme says more of what a sheet is about than its service, and that more than for whom it is. */
    private static final String SHARED =
            "select o.practice_id, sum(case o.facet when 'THEME' then 3 when 'SERVICE' then 2"
                    + " else 1 end) as shared from practice_face_term t join practice_face_term o on o.facet = t.facet"
                    + " and o.term = t.term and o.practice_id <> t.practice_id join practice_face f"
                    + " on f.practice_id = o.practice_id and f.state <> 'RETIRED' where t.practice_id = :id"
                    + " and t.facet in ('THEME', 'SERVICE', 'PUBLIC') group by o.practice_id"
                    + " order by shared desc, o.practice_id desc limit :candidates";

    private static final String COMPARED = "select " + ShowcaseCards.COLUMNS
            + ", (select max(match(w.words) against (:words in boolean mode)) from practice_words w"
            + " where w.practice_id = f.practice_id) as alike" + ShowcaseCards.FROM
            + " join practice p on p.id = f.practice_id join practice me on me.id = :id where f.practice_id in (:ids)"
            + " and coalesce(p.adapted_from, 0) <> me.id and p.id <> coalesce(me.adapted_from, 0)"
            + " and (p.adapted_from is null or me.adapted_from is null or p.adapted_from <> me.adapted_from)";

    private final JdbcClient sql;
    private final CurrentViewer current;

    SimilarSheets(JdbcClient sql, CurrentViewer current) {
        this.sql = sql;
        this.current = current;
    }

    /**
     * At most {@value #MOST} published sheets that share a theme, a service or a public with that one, the most alike
     * first; none when nothing is alike. At most two statements.
     *
     * @param sheet as who asks reads it
     */
    @ForMembers
    public List<ShowcaseCard> of(SheetReading sheet) {
        var id = sheet.brief().id();
        Map<Long, Integer> shared = sql
                .sql(SHARED)
                .param("id", id)
                .param("candidates", CANDIDATES)
                .query((row, n) -> Map.entry(row.getLong(1), row.getInt(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        if (shared.isEmpty()) {
            return List.of();
        }
        return sql
                .sql(COMPARED)
                .param("id", id)
                .param("me", current.require().memberId())
                .param("ids", shared.keySet())
                .param(
                        "words",
                        TypedSearch.any(sheet.content().of(SheetField.TITLE) + " "
                                + sheet.content().of(SheetField.PROMISE)))
                .query((row, n) -> new Alike(
                        ShowcaseCards.card(row, n),
                        shared.getOrDefault(row.getLong("practice_id"), 0),
                        row.getDouble("alike")))
                .list()
                .stream()
                .sorted(Comparator.comparingInt(Alike::shared)
                        .thenComparingDouble(Alike::words)
                        .thenComparingLong(alike -> alike.card().id())
                        .reversed())
                .limit(MOST)
                .map(Alike::card)
                .toList();
    }

    /**
     * @param shared weight of the terms that both have
     * @param words how much of title and promise the other one says as well, 0 for nothing
     */
    private record Alike(ShowcaseCard card, int shared, double words) {}
}
