package org.ricdm.passerelle.event.signup.ui;

import com.vaadin.flow.component.UI;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.table.Cell;
import org.ricdm.passerelle.common.text.PlainText;
import org.ricdm.passerelle.common.time.WallTime;
import org.ricdm.passerelle.event.EventDates;
import org.ricdm.passerelle.event.form.AnswerTable;
import org.ricdm.passerelle.event.signup.DeskColumn;
import org.ricdm.passerelle.event.signup.DeskColumns;
import org.ricdm.passerelle.event.signup.DeskRow;

/**
 * What stands beside a name in the list, as far as it was chosen.
 *
 * @param answers those that were chosen
 * @param zone of the times
 */
record RowDetails(DeskColumns columns, AnswerTable answers, ZoneId zone) {

    /** Characters of an answer; all of it is read in the file and among the answers. */
    private static final int LONGEST = 80;

    /** What is shown where nobody can choose. */
    static RowDetails usual(ZoneId zone) {
        return new RowDetails(DeskColumns.USUAL, AnswerTable.NONE, zone);
    }

    boolean has(DeskColumn column) {
        return columns.has(column);
    }

    /** What has no place of its own in a row, each after its name. */
    List<String> of(DeskRow row) {
        var reader = Language.ofInterface(UI.getCurrent().getLocale());
        var details = new ArrayList<String>();
        if (has(DeskColumn.ARRIVED)) {
            var day = WallTime.of(row.arrivedAt(), zone).local().toLocalDate();
            details.add(detail(say(DeskColumn.ARRIVED.wordKey()), EventDates.date(day, reader)));
        }
        if (has(DeskColumn.LANGUAGE)) {
            details.add(detail(
                    say(DeskColumn.LANGUAGE.wordKey()), row.person().language().ownName()));
        }
        var cells = answers.of(row.id());
        for (var n = 0; n < cells.size(); n++) {
            var said = words(cells.get(n), reader);
            if (!said.isEmpty()) {
                details.add(detail(answers.headings().get(n), said));
            }
        }
        return details;
    }

    private static String words(Cell cell, Language reader) {
        return switch (cell) {
            case Cell.Words said -> PlainText.excerpt(PlainText.line(said.words()), LONGEST);
            case Cell.Whole number -> Long.toString(number.number());
            case Cell.Day day -> EventDates.date(day.day(), reader);
            case Cell.Moment moment -> EventDates.date(moment.wall().toLocalDate(), reader);
        };
    }

    private static String detail(String name, String value) {
        return say("signup.desk.detail", name, value);
    }

    private static String say(String key, Object... values) {
        return UI.getCurrent().getTranslation(key, values);
    }
}
