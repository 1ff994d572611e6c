package org.ricdm.passerelle.event.signup.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.ricdm.passerelle.common.table.Cell;
import org.ricdm.passerelle.common.table.Table;
import org.ricdm.passerelle.event.form.AnswerTable;
import org.ricdm.passerelle.event.signup.DeskRow;

/**
 * Sign-ups and what the people answered, as a table.
 *
 * @param zone of all times in it
 */
record SignUpTable(AnswerTable answers, I18NProvider words, Locale locale, ZoneId zone) {

    List<String> headings() {
        return Stream.concat(
                        Stream.of(
                                        "name",
                                        "centre",
                                        "city",
                                        "country",
                                        "category",
                                        "way",
                                        "state",
                                        "position",
                                        "arrived",
                                        "with")
                                .map(column -> say("signup.desk.column." + column)),
                        answers.headings().stream())
                .toList();
    }

    List<Cell> cells(DeskRow row) {
        var cells = new ArrayList<>(List.of(
                Cell.of(row.person().name()),
                Cell.of(row.person().from()),
                Cell.of(row.person().city()),
                Cell.of(row.person().country()),
                Cell.of(row.category()),
                Cell.of(say(row.way().wordKey())),
                Cell.of(say(row.state().wordKey())),
                row.position() == 0 ? Cell.NOTHING : Cell.of(row.position()),
                Cell.of(row.arrivedAt(), zone),
                Cell.of(row.with())));
        cells.addAll(answers.of(row.id()));
        return cells;
    }

    /** The table with those rows. */
    Table with(Table.Rows rows) {
        return new Table(say("signup.desk"), headings(), rows);
    }

    private String say(String key) {
        return words.getTranslation(key, locale);
    }
}
