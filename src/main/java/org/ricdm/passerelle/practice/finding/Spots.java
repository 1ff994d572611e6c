package org.ricdm.passerelle.practice.finding;

import java.util.HashMap;
import java.util.List;
import org.ricdm.passerelle.common.store.Columns;
import org.ricdm.passerelle.practice.SheetState;
import org.ricdm.passerelle.practice.finding.ShowcaseQuestion.Shelf;
import org.ricdm.passerelle.practice.finding.Tally.Spot;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads what is counted, in one statement: of all published sheets that fit the words and the place the values of their
 * facets. The facets themselves are compared afterwards, because what does not fit one of them is still counted for it.
 */
@Component
class Spots {

    private static final String IN_WORDS = " and f.practice_id in (select w.practice_id from practice_words w"
            + " where match(w.words) against (:words in boolean mode))";

    private static final String IN_TITLE = " and f.title like :words";

    private final JdbcClient sql;

    Spots(JdbcClient sql) {
        this.sql = sql;
    }

    List<Spot> of(ShowcaseQuestion question, long me) {
        var where = new StringBuilder(" where true");
        var values = new HashMap<String, Object>();
        if (question.shelves().contains(Shelf.SAVED)) {
            where.append(" and f.practice_id in (select s.practice_id from practice_saved s where s.member_id = :me)");
            values.put("me", me);
        } else if (!question.shelves().contains(Shelf.RETIRED)) {
            where.append(" and f.state <> :retired");
            values.put("retired", SheetState.RETIRED.name());
        }
        if (!question.words().isEmpty()) {
            var words = TypedSearch.all(question.words());
            where.append(words.isEmpty() ? IN_TITLE : IN_WORDS);
            values.put("words", words.isEmpty() ? "%" + Columns.literal(question.words()) + "%" : words);
        }
        var centre = question.centre();
        if (centre != null) {
            where.append(" and f.centre_id = (select c.id from centre c where c.slug = :centre)");
            values.put("centre", centre);
        }
        return sql.sql("select f.practice_id, f.centre_id, " + question.order().key()
                        + " as sorted, f.terms from practice_face f" + where)
                .params(values)
                .query((row, n) -> new Spot(row.getLong(1), row.getLong(2), row.getLong(3), row.getString(4)))
                .list();
    }
}
