package org.ricdm.passerelle.practice;

import java.sql.Timestamp;
import java.util.EnumMap;
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
    private final FaceTerms terms;
    private final FoundWords words;

    SheetFaces(JdbcClient sql, FaceTerms terms, FoundWords words) {
        this.sql = sql;
        this.terms = terms;
        this.words = words;
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
        words.say(sheet.id(), FoundWords.AS_WRITTEN, published::of);
    }

    private void write(SheetRow sheet, SheetContent published) {
        var values = new EnumMap<Facet, List<String>>(Facet.class);
        values.put(Facet.THEME, published.list(SheetField.THEMES));
        values.put(Facet.PUBLIC, published.list(SheetField.PUBLIC));
        values.put(Facet.SERVICE, published.list(SheetField.SERVICES));
        values.put(Facet.COUNTRY, List.of(country(sheet.centreId())));
        values.put(Facet.LANGUAGE, terms.languages(sheet.id()));
        values.put(Facet.MATURITY, published.list(SheetField.MATURITY));
        values.put(Facet.EVIDENCE, published.list(SheetField.EVIDENCE));
        values.put(Facet.MONEY, published.list(SheetField.MONEY));
        values.put(Facet.KIND, List.of(sheet.kind().name()));
        terms.set(sheet.id(), values);
    }

    private String country(long centreId) {
        return sql.sql("select country from centre where id = :id")
                .param("id", centreId)
                .query(String.class)
                .single();
    }

    private static @Nullable String empty(String text) {
        return text.isEmpty() ? null : text;
    }
}
