package org.ricdm.passerelle.practice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.ricdm.passerelle.common.access.InsideOnly;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The values by which sheets are found. The only one who writes them: they stand row by row for whoever asks for the
 * sheets of one value, and joined in one text for who counts all values of all sheets.
 */
@Service
@Transactional
@InsideOnly("the rooms of practices, which have asked who may do it")
public class FaceTerms {

    private final JdbcClient sql;

    FaceTerms(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Gives a sheet that members read those values of each of the facets, in place of the ones before; its other facets
     * stay.
     */
    public void set(long id, Map<Facet, ? extends Collection<String>> terms) {
        sql.sql("delete from practice_face_term where practice_id = :id and facet in (:facets)")
                .param("id", id)
                .param("facets", terms.keySet().stream().map(Facet::name).toList())
                .update();
        var values = new ArrayList<Object>();
        terms.forEach((facet, all) ->
                all.stream().distinct().forEach(term -> values.addAll(List.of(id, facet.name(), term))));
        if (!values.isEmpty()) {
            sql.sql("insert into practice_face_term (practice_id, facet, term) values "
                            + String.join(", ", Collections.nCopies(values.size() / 3, "(?, ?, ?)")))
                    .params(values)
                    .update();
        }
        join(id);
    }

    /** Whoever looks for what they can read finds a sheet by its own language and by those of its translations. */
    public void speak(long id) {
        set(id, Map.of(Facet.LANGUAGE, languages(id)));
    }

    /** The languages in which it can be read: its own, and those of its translations. */
    List<String> languages(long id) {
        return sql.sql("select language from practice_face where practice_id = :id"
                        + " union select language from practice_face_text where practice_id = :id")
                .param("id", id)
                .query(String.class)
                .list();
    }

    /** Brings the joined text in step with the rows. */
    private void join(long id) {
        sql.sql("update practice_face set terms = coalesce((select group_concat(concat(t.facet, ':', t.term)"
                        + " order by t.facet, t.term separator ' ') from practice_face_term t"
                        + " where t.practice_id = :id), '') where practice_id = :id")
                .param("id", id)
                .update();
    }
}
