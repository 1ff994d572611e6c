package org.ricdm.passerelle.practice;

import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ricdm.passerelle.common.access.InsideOnly;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The words by which sheets are found, one row as a sheet is written and one for each translation. */
@Service
@Transactional
@InsideOnly("the rooms of practices, which have asked who may do it")
public class FoundWords {

    /** Of the sheet as it is written, in whatever language that is. */
    static final String AS_WRITTEN = "";

    private final JdbcClient sql;

    FoundWords(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * From now on a sheet that members read is found by these.
     *
     * @param language code of the translation
     * @param said what stands in a field; empty for nothing
     */
    public void say(long id, String language, Function<SheetField, String> said) {
        sql.sql("insert into practice_words (practice_id, language, words) values (:id, :language, :words)"
                        + " on duplicate key update words = value(words)")
                .param("id", id)
                .param("language", language)
                .param(
                        "words",
                        Stream.of(SheetField.TITLE, SheetField.PROMISE, SheetField.NEED, SheetField.DONE)
                                .map(said)
                                .collect(Collectors.joining("\n")))
                .update();
    }

    /** It is found by them no more. */
    public void forget(long id, String language) {
        sql.sql("delete from practice_words where practice_id = :id and language = :language")
                .param("id", id)
                .param("language", language)
                .update();
    }
}
