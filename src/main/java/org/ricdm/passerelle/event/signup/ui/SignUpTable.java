package org.ricdm.passerelle.event.signup.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.ricdm.passerelle.event.form.AnswerTable;
import org.ricdm.passerelle.event.signup.DeskRow;

/**
 * Sign-ups as a table for a spreadsheet: CSV by RFC 4180, in UTF-8 with the mark by which Excel knows it. A cell that a
 * spreadsheet would take for a formula begins with an apostrophe.
 */
public final class SignUpTable {

    private static final char MARK = '\ufeff';
    private static final String FORMULAS = "=+-@\t\r";
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private SignUpTable() {}

    /** Writes them and what they answered, with headings in that language and times of that zone. */
    static void write(
            List<DeskRow> rows, AnswerTable answers, I18NProvider words, Locale locale, ZoneId zone, OutputStream to) {
        write(
                Stream.concat(
                                Stream.of(
                                                "name",
                                                "centre",
                                                "city",
                                                "country",
                                                "category",
                                                "way",
                                                "state",
                                                "position",
                                                "arrived")
                                        .map(column -> words.getTranslation("signup.desk.column." + column, locale)),
                                answers.headings().stream().map(SignUpTable::harmless))
                        .toList(),
                rows.stream()
                        .map(row -> Stream.concat(
                                        Stream.of(
                                                row.person().name(),
                                                row.person().from(),
                                                row.person().city(),
                                                row.person().country(),
                                                row.category(),
                                                words.getTranslation(row.way().wordKey(), locale),
                                                words.getTranslation(row.state().wordKey(), locale),
                                                row.position() == 0 ? "" : Integer.toString(row.position()),
                                                moment(row.arrivedAt(), zone)),
                                        answers.of(row.id()).stream())
                                .toList())
                        .toList(),
                to);
    }

    /** A moment as a cell, by the clock on the wall of that zone. */
    public static String moment(Instant moment, ZoneId zone) {
        return MOMENT.format(moment.atZone(zone));
    }

    /** Writes rows below their headings. */
    public static void write(List<String> headings, List<List<String>> rows, OutputStream to) {
        try (var writer = new OutputStreamWriter(to, StandardCharsets.UTF_8);
                var csv = CSVFormat.RFC4180.print(writer.append(MARK))) {
            csv.printRecord(headings);
            for (var row : rows) {
                csv.printRecord(row.stream().map(SignUpTable::harmless));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String harmless(String cell) {
        return cell.isEmpty() || FORMULAS.indexOf(cell.charAt(0)) < 0 ? cell : "'" + cell;
    }
}
