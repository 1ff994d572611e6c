package org.ricdm.passerelle.practice.finding;

import java.util.List;
import org.ricdm.passerelle.common.access.Findable;
import org.ricdm.passerelle.common.access.Viewer;
import org.ricdm.passerelle.common.store.Columns;
import org.ricdm.passerelle.practice.PracticeAccess;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Published sheets by their words, in the search over all rooms; retired ones last. */
@Component
@Order(14)
class FindingPractices implements Findable {

    private static final String FOUND =
            "select f.practice_id, max(match(w.words) against (:words in boolean mode)) as fits"
                    + " from practice_words w join practice_face f on f.practice_id = w.practice_id"
                    + " where match(w.words) against (:words in boolean mode) group by f.practice_id"
                    + " order by max(f.state = 'RETIRED'), max(f.title like :begins) desc, fits desc, f.practice_id desc limit :limit";

    private final JdbcClient sql;
    private final ShowcaseCards cards;

    FindingPractices(JdbcClient sql, ShowcaseCards cards) {
        this.sql = sql;
        this.cards = cards;
    }

    @Override
    public String kind() {
        return PracticeAccess.PRACTICE;
    }

    @Override
    public List<Found> find(String words, Viewer viewer, int limit) {
        var question = TypedSearch.all(words);
        if (question.isEmpty()) {
            return List.of();
        }
        var ids = sql.sql(FOUND)
                .param("words", question)
                .param("begins", "%" + Columns.literal(words) + "%")
                .param("limit", limit)
                .query((row, n) -> row.getLong("practice_id"))
                .list();
        return cards.of(ids, viewer).stream()
                .map(card -> new Found(
                        PracticeAccess.ref(card.id()),
                        card.link().title(),
                        card.promise() + " · " + card.centre(),
                        card.link().path(),
                        card.language()))
                .toList();
    }
}
