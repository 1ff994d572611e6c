package org.ricdm.passerelle.practice.papers;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.i18n.Words;
import org.ricdm.passerelle.common.text.PlainText;
import org.ricdm.passerelle.common.text.ShortenedHtml;
import org.ricdm.passerelle.practice.SheetColumn;
import org.ricdm.passerelle.practice.SheetField;
import org.ricdm.passerelle.practice.SheetRow;
import org.ricdm.passerelle.practice.papers.SheetTold.Chapter;
import org.ricdm.passerelle.practice.papers.SheetTold.Fact;
import org.ricdm.passerelle.practice.papers.SheetTold.Part;

/**
 * What of a sheet stands on one page: what one needs to decide.
 *
 * @param audience for whom it is
 * @param means staff and money in short; empty for a spark
 * @param results at most three
 * @param isShortened whether anything of what is shown here goes on in the whole sheet
 */
record OnePage(
        Fit fit,
        String title,
        String promise,
        String audience,
        String need,
        String done,
        List<Fact> means,
        List<String> results,
        boolean isShortened) {

    private static final int RESULTS = 3;

    /** From all of it in large letters to the beginning of it in small ones. */
    static final List<Fit> FITS = List.of(
            new Fit(10.5, 55, 10_000),
            new Fit(9.5, 45, 10_000),
            new Fit(9, 32, 10_000),
            new Fit(9, 32, 1_500),
            new Fit(9, 0, 1_100),
            new Fit(8.5, 0, 800),
            new Fit(8.5, 0, 400),
            new Fit(8, 0, 160));

    /**
     * @param size of the letters, in points
     * @param picture the most the picture is high, in millimetres; 0 for none
     * @param room characters for what is done, of which new lines take some; the need gets half as many
     */
    record Fit(double size, int picture, int room) {

        int line() {
            return Math.min(room, 300);
        }
    }

    static OnePage of(SheetOutside sheet, PrintedSheet set, Fit fit, Words words, Language reader) {
        var content = sheet.reading().content();
        var need = ShortenedHtml.of(html(set, SheetField.NEED), fit.room() / 2);
        var done = ShortenedHtml.of(html(set, SheetField.DONE), fit.room());
        var staff = content.rows(SheetField.STAFF).stream()
                .map(row -> staff(row, words, reader))
                .collect(Collectors.joining("; "));
        var means = Stream.of(
                        new Fact("staff", words.say(reader, SheetField.STAFF.wordKey()), staff, set.written()),
                        fact(set, SheetField.MONEY),
                        fact(set, SheetField.DURATION))
                .filter(fact -> !fact.text().isEmpty())
                .map(fact -> new Fact(fact.key(), fact.label(), cut(fact.text(), fit), fact.language()))
                .toList();
        var results = content.rows(SheetField.INDICATORS);
        return new OnePage(
                fit,
                cut(set.title(), fit),
                cut(set.promise(), fit),
                cut(
                        Stream.of(SheetField.PUBLIC, SheetField.PUBLIC_NOTE)
                                .map(field -> fact(set, field).text())
                                .filter(text -> !text.isEmpty())
                                .collect(Collectors.joining(" · ")),
                        fit),
                need.html(),
                done.html(),
                means,
                results.stream()
                        .limit(RESULTS)
                        .map(row -> cut(result(row), fit))
                        .toList(),
                need.isShortened()
                        || done.isShortened()
                        || staff.length() > fit.line()
                        || results.size() > RESULTS
                        || set.chapters().stream().anyMatch(OnePage::isLeftOut));
    }

    /** Whether a chapter says more than this page has room for in any case. */
    private static boolean isLeftOut(Chapter chapter) {
        return !chapter.key().equals("need") && !chapter.key().equals("action");
    }

    private static String html(PrintedSheet set, SheetField field) {
        return set.chapters().stream()
                .flatMap(chapter -> chapter.parts().stream())
                .filter(part -> part.key().equals(field.key()))
                .map(Part::html)
                .findFirst()
                .orElse("");
    }

    private static Fact fact(PrintedSheet set, SheetField field) {
        return set.facts().stream()
                .filter(fact -> fact.key().equals(field.key()))
                .findFirst()
                .orElse(new Fact(field.key(), "", "", ""));
    }

    private static String staff(SheetRow row, Words words, Language reader) {
        var hours = row.of(SheetColumn.STAFF_HOURS);
        return row.of(SheetColumn.STAFF_ROLE)
                + (hours.isEmpty() ? "" : ", " + words.say(reader, "papers.hours", hours));
    }

    private static String result(SheetRow row) {
        var before = row.of(SheetColumn.INDICATOR_BASELINE);
        var now = Stream.of(row.of(SheetColumn.INDICATOR_VALUE), row.of(SheetColumn.INDICATOR_UNIT))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining("\u00a0"));
        var period = row.of(SheetColumn.INDICATOR_PERIOD);
        return row.of(SheetColumn.INDICATOR_NAME) + ": " + (before.isEmpty() ? "" : before + " → ") + now
                + (period.isEmpty() ? "" : " (" + period + ")");
    }

    private static String cut(String text, Fit fit) {
        return PlainText.excerpt(text, fit.line());
    }
}
