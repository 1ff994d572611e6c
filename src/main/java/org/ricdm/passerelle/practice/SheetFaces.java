package org.ricdm.passerelle.practice;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.practice.SheetRows.SheetRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What lists, maps and figures know of a sheet that members may read. Written again as a whole whenever the sheet is
 * published or becomes something else; what adoptions add to it is theirs and stays.
 */
@Component
class SheetFaces {

    private final JdbcClient sql;

    SheetFaces(JdbcClient sql) {
        this.sql = sql;
    }

    /** Shows the sheet as it is now with what its readers read. */
    void show(SheetRow sheet, SheetContent published) {
        sql.sql(
                        "insert into practice_face (practice_id, title, promise, language, kind, depth, state, accepted, centre_id,"
                                + " picture, picture_text, for_everybody, published_at, confirmed_at)"
                                + " values (:id, :title, :promise, :language, :kind, :depth, :state, :accepted, :centre,"
                                + " :picture, :pictureText, :everybody, :published, :confirmed)"
                                + " on duplicate key update title = value(title), promise = value(promise),"
                                + " language = value(language), kind = value(kind), depth = value(depth), state = value(state),"
                                + " accepted = value(accepted), centre_id = value(centre_id), picture = value(picture),"
                                + " picture_text = value(picture_text), for_everybody = value(for_everybody),"
                                + " published_at = value(published_at), confirmed_at = value(confirmed_at)")
                .param("id", sheet.id())
                .param("title", published.of(SheetField.TITLE))
                .param("promise", published.of(SheetField.PROMISE))
                .param("language", published.language().code())
                .param("kind", sheet.kind().name())
                .param("depth", sheet.depth().name())
                .param("state", sheet.state().name())
                .param("accepted", sheet.acceptedAt() != null)
                .param("centre", sheet.centreId())
                .param("picture", empty(published.of(SheetField.PICTURE)))
                .param("pictureText", published.of(SheetField.PICTURE_TEXT))
                .param("everybody", sheet.forEverybody() && sheet.acceptedAt() != null)
                .param("published", Timestamp.from(Objects.requireNonNull(sheet.publishedAt())))
                .param("confirmed", Timestamp.from(Objects.requireNonNull(sheet.confirmedAt())))
                .update();
        write(sheet, published);
    }

    private void write(SheetRow sheet, SheetContent published) {
        sql.sql("delete from practice_face_term where practice_id = :id and facet <> :adopted")
                .param("id", sheet.id())
                .param("adopted", Facet.ADOPTED_IN.name())
                .update();
        var values = new ArrayList<@Nullable Object>();
        add(values, sheet.id(), Facet.THEME, published.list(SheetField.THEMES));
        add(values, sheet.id(), Facet.PUBLIC, published.list(SheetField.PUBLIC));
        add(values, sheet.id(), Facet.SERVICE, published.list(SheetField.SERVICES));
        add(values, sheet.id(), Facet.COUNTRY, List.of(country(sheet.centreId())));
        add(values, sheet.id(), Facet.LANGUAGE, List.of(published.language().code()));
        add(values, sheet.id(), Facet.MATURITY, published.list(SheetField.MATURITY));
        add(values, sheet.id(), Facet.EVIDENCE, published.list(SheetField.EVIDENCE));
        add(values, sheet.id(), Facet.MONEY, published.list(SheetField.MONEY));
        add(values, sheet.id(), Facet.KIND, List.of(sheet.kind().name()));
        sql.sql("insert into practice_face_term (practice_id, facet, term) values "
                        + String.join(", ", Collections.nCopies(values.size() / 3, "(?, ?, ?)")))
                .params(values)
                .update();
        // Who looks for what they can read finds what was translated as well.
        sql.sql("insert into practice_face_term (practice_id, facet, term)"
                        + " select t.practice_id, :facet, t.language from practice_face_text t where t.practice_id = :id"
                        + " on duplicate key update practice_face_term.term = practice_face_term.term")
                .param("facet", Facet.LANGUAGE.name())
                .param("id", sheet.id())
                .update();
    }

    private String country(long centreId) {
        return sql.sql("select country from centre where id = :id")
                .param("id", centreId)
                .query(String.class)
                .single();
    }

    private static void add(List<@Nullable Object> values, long id, Facet facet, Collection<String> terms) {
        terms.stream().distinct().forEach(term -> values.addAll(List.of(id, facet.name(), term)));
    }

    private static @Nullable String empty(String text) {
        return text.isEmpty() ? null : text;
    }
}
