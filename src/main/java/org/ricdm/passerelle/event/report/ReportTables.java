package org.ricdm.passerelle.event.report;

import java.text.Collator;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.i18n.Words;
import org.ricdm.passerelle.common.table.Cell;
import org.ricdm.passerelle.common.table.Table;
import org.ricdm.passerelle.event.EventBrief;
import org.ricdm.passerelle.event.EventMode;
import org.ricdm.passerelle.event.report.Report.By;
import org.ricdm.passerelle.event.report.Report.Part;

/** Says a report in tables: the same on the screen, on paper and in a file. */
public record ReportTables(Words words, Language reader) {

    /** All tables that have something to say; the one on how sign-ups came in is the last. */
    public List<ReportTable> of(Report report) {
        var tables = new ArrayList<ReportTable>();
        for (var by : By.values()) {
            tables.add(parts(report, by));
        }
        if (!report.workshops().isEmpty()) {
            tables.add(workshops(report));
        }
        if (!report.days().isEmpty()) {
            tables.add(days(report));
        }
        if (!report.trend().weeks().isEmpty()) {
            tables.add(trend(report));
        }
        return tables;
    }

    /** When and where it is. */
    public String when(EventBrief event) {
        var day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(reader.locale());
        var first = day.format(event.starts().local());
        var last = day.format(event.ends().local());
        return (first.equals(last) ? first : first + " – " + last)
                + (event.city().isEmpty() ? "" : " · " + event.city());
    }

    private ReportTable parts(Report report, By by) {
        var came = report.total().came() > 0;
        var most = report.parts().getOrDefault(by, List.of()).stream()
                .mapToInt(part -> measured(part.figures(), came))
                .max()
                .orElse(0);
        var rows = new ArrayList<>(report.parts().getOrDefault(by, List.of()).stream()
                .map(part -> new ReportTable.Row(
                        name(by, part),
                        figures(part.figures(), report.begun()),
                        share(measured(part.figures(), came), most)))
                .toList());
        if (by != By.CATEGORY) {
            rows.sort(Comparator.comparing(ReportTable.Row::name, Collator.getInstance(reader.locale())));
        }
        if (rows.size() > 1) {
            rows.add(new ReportTable.Row(say("report.all"), figures(report.total(), report.begun()), 0));
        }
        return new ReportTable(say(by.wordKey()), say(by.wordKey() + ".one"), headings(), rows, true);
    }

    private static int measured(Figures figures, boolean came) {
        return came ? figures.came() : figures.placed();
    }

    /** What the four figures are called. */
    public List<String> headings() {
        return Stream.of("signedUp", "placed", "came", "missed")
                .map(figure -> say("report.figure." + figure))
                .toList();
    }

    private static List<Cell> figures(Figures figures, boolean begun) {
        return List.of(
                Cell.of(figures.signedUp()),
                Cell.of(figures.placed()),
                begun ? Cell.of(figures.came()) : Cell.NOTHING,
                begun ? Cell.of(figures.missed()) : Cell.NOTHING);
    }

    private String name(By by, Part part) {
        if (part.name().isEmpty()) {
            return say("report.none." + (by == By.COUNTRY ? "country" : "centre"));
        }
        return switch (by) {
            case CITE, CATEGORY -> part.name();
            case COUNTRY -> country(part.name());
            case LANGUAGE -> Locale.of(part.name()).getDisplayLanguage(reader.locale());
            case WAY -> say(EventMode.valueOf(part.name()).wordKey());
        };
    }

    private String country(String code) {
        return Locale.of("", code).getDisplayCountry(reader.locale());
    }

    private ReportTable workshops(Report report) {
        return new ReportTable(
                say("report.workshops"),
                say("report.workshops.one"),
                Stream.of("seats", "taken", "waiting", "came")
                        .map(figure -> say("report.figure." + figure))
                        .toList(),
                report.workshops().stream()
                        .map(workshop -> {
                            var seats = workshop.seats();
                            return new ReportTable.Row(
                                    workshop.title(),
                                    List.of(
                                            cell(seats),
                                            seats == null ? Cell.NOTHING : Cell.of(workshop.taken()),
                                            seats == null ? Cell.NOTHING : Cell.of(workshop.waiting()),
                                            report.begun() ? Cell.of(workshop.came()) : Cell.NOTHING),
                                    seats == null ? 0 : share(workshop.taken(), seats));
                        })
                        .toList(),
                true);
    }

    private ReportTable days(Report report) {
        var day = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(reader.locale());
        var most = report.days().values().stream()
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        return new ReportTable(
                say("report.days"),
                say("report.days.one"),
                List.of(say("report.figure.first")),
                report.days().entrySet().stream()
                        .map(one -> new ReportTable.Row(
                                day.format(one.getKey()),
                                List.of(Cell.of(one.getValue())),
                                share(one.getValue(), most)))
                        .toList(),
                true);
    }

    private ReportTable trend(Report report) {
        var earlier = report.trend().earlier();
        var columns = new ArrayList<>(List.of(report.event().title()));
        if (earlier != null) {
            columns.add(earlier);
        }
        return new ReportTable(
                say("report.trend"),
                say("report.trend.one"),
                columns,
                report.trend().weeks().stream()
                        .map(week -> new ReportTable.Row(
                                say("report.trend.week", week.before()),
                                earlier == null
                                        ? List.of(cell(week.now()))
                                        : List.of(cell(week.now()), cell(week.then())),
                                0))
                        .toList(),
                false);
    }

    /** What the list of who was there is called, with its columns; the rows come from elsewhere. */
    Table attendance(Table.Rows rows) {
        return new Table(
                say("report.attendance"),
                Stream.of(
                                "signup.desk.column.name",
                                "signup.desk.column.centre",
                                "signup.desk.column.country",
                                "signup.desk.column.category",
                                "signup.desk.column.way",
                                "report.column.cameAt",
                                "report.column.sessions")
                        .map(this::say)
                        .toList(),
                rows);
    }

    List<Cell> cells(Attended one, ZoneId zone) {
        return List.of(
                Cell.of(one.name()),
                Cell.of(one.centre()),
                Cell.of(one.country().isEmpty() ? "" : country(one.country())),
                Cell.of(one.category()),
                Cell.of(say(one.way().wordKey())),
                Cell.of(one.cameAt(), zone),
                Cell.of(String.join("; ", one.sessions())));
    }

    private static Cell cell(@Nullable Integer number) {
        return number == null ? Cell.NOTHING : Cell.of(number);
    }

    private static int share(int part, int whole) {
        return whole == 0 ? 0 : (int) Math.min(100, Math.round(100.0 * part / whole));
    }

    private String say(String key, Object... values) {
        return words.say(reader, key, values);
    }
}
