package org.ricdm.passerelle.practice.translation;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ricdm.passerelle.common.access.InsideOnly;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.practice.FaceTerms;
import org.ricdm.passerelle.practice.FoundWords;
import org.ricdm.passerelle.practice.SheetField;
import org.ricdm.passerelle.practice.SheetLink;
import org.ricdm.passerelle.practice.SheetTranslation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Title and promise of published sheets in the language that a reader reads best, for lists of any room of practices. */
@Service
@Transactional
@InsideOnly("the rooms of practices, which have asked who may read the sheets")
public class FaceWords {

    private final JdbcClient sql;
    private final FaceTerms terms;
    private final FoundWords found;

    FaceWords(JdbcClient sql, FaceTerms terms, FoundWords found) {
        this.sql = sql;
        this.terms = terms;
        this.found = found;
    }

    /**
     * Of those of the sheets that members read, title and promise in the first of the languages in which they can be
     * read; in the language of the sheet when that is none of them. One statement, none for no ids.
     *
     * @param understood best first
     */
    @Transactional(readOnly = true)
    public Map<Long, FaceText> of(Collection<Long> ids, List<Language> understood) {
        var chosen = new HashMap<Long, FaceText>();
        if (ids.isEmpty()) {
            return chosen;
        }
        // The original comes first, so that it is what stays when no language fits.
        sql.sql(
                        "select practice_id, language, title, promise, 0 as rank_ from practice_face where practice_id in (:ids)"
                                + " union all select t.practice_id, t.language, t.title, t.promise, 1 from practice_face_text t"
                                + " join practice_face f on f.practice_id = t.practice_id and f.language <> t.language"
                                + " where t.practice_id in (:ids) and t.language in (:languages) order by rank_, language")
                .param("ids", ids)
                .param("languages", understood.isEmpty() ? List.of("") : TranslationRows.codes(understood))
                .query(row -> {
                    var id = row.getLong("practice_id");
                    var language = Language.of(row.getString("language")).orElse(Language.EN);
                    var title = row.getString("title");
                    var before = chosen.get(id);
                    if (before == null) {
                        chosen.put(id, new FaceText(language, SheetLink.of(id, title), row.getString("promise")));
                    } else if (place(language, understood) < place(before.language(), understood)) {
                        chosen.put(id, new FaceText(language, before.link().called(title), row.getString("promise")));
                    }
                });
        return chosen;
    }

    private static int place(Language language, List<Language> understood) {
        var place = understood.indexOf(language);
        return place < 0 ? Integer.MAX_VALUE : place;
    }

    /** Lists know of the translation as soon as it can be read, and no longer than that. */
    void show(long id, SheetTranslation translation) {
        var language = translation.language().code();
        if (translation.isReadable()) {
            sql.sql("insert into practice_face_text (practice_id, language, title, promise)"
                            + " values (:id, :language, :title, :promise)"
                            + " on duplicate key update title = value(title), promise = value(promise)")
                    .param("id", id)
                    .param("language", language)
                    .param("title", translation.texts().get(SheetField.TITLE.key()))
                    .param("promise", translation.texts().get(SheetField.PROMISE.key()))
                    .update();
            found.say(id, language, field -> translation.texts().getOrDefault(field.key(), ""));
            terms.speak(id);
            return;
        }
        var shown = sql.sql("delete from practice_face_text where practice_id = :id and language = :language")
                .param("id", id)
                .param("language", language)
                .update();
        if (shown > 0) {
            found.forget(id, language);
            terms.speak(id);
        }
    }
}
