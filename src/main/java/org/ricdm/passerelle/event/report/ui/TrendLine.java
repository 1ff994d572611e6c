package org.ricdm.passerelle.event.report.ui;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.event.report.Report.Trend;
import org.ricdm.passerelle.event.report.Report.Week;

/** How sign-ups came in, as a line beside that of the year before, for the eye; the table below says the same. */
class TrendLine extends Div {

    private static final int WIDTH = 600;
    private static final int HEIGHT = 160;
    private static final int EDGE = 6;

    TrendLine(String title, Trend trend) {
        addClassName("trend");
        getElement().setAttribute("aria-hidden", "true");
        var earlier = trend.earlier();
        var most = trend.weeks().stream()
                .flatMap(week -> Stream.of(number(week.now()), number(week.then())))
                .max(Integer::compare)
                .orElse(0);
        // Numbers only: nothing that somebody wrote gets into the picture.
        add(new Svg("<svg viewBox=\"0 0 " + WIDTH + " " + HEIGHT + "\" preserveAspectRatio=\"none\">"
                + line("trend-base", IntStream.range(0, 2).mapToObj(n -> point(n, 2, 0, 1)))
                + (earlier == null ? "" : line("trend-then", points(trend.weeks(), Week::then, most)))
                + line("trend-now", points(trend.weeks(), Week::now, most)) + "</svg>"));
        var legend = new Div(entry("trend-now", title));
        legend.addClassName("trend-legend");
        if (earlier != null) {
            legend.add(entry("trend-then", earlier));
        }
        add(legend);
    }

    private static Span entry(String kind, String words) {
        var entry = new Span(words);
        entry.addClassNames("trend-entry", kind);
        return entry;
    }

    private static Stream<String> points(List<Week> weeks, Function<Week, @Nullable Integer> of, int most) {
        return IntStream.range(0, weeks.size())
                .filter(n -> of.apply(weeks.get(n)) != null)
                .mapToObj(n -> point(n, weeks.size(), number(of.apply(weeks.get(n))), most));
    }

    private static String point(int n, int of, int value, int most) {
        var x = of < 2 ? 0 : (WIDTH - 2.0 * EDGE) * n / (of - 1);
        var y = (HEIGHT - 2.0 * EDGE) * value / Math.max(1, most);
        return String.format(Locale.ROOT, "%.1f,%.1f", EDGE + x, HEIGHT - EDGE - y);
    }

    private static String line(String kind, Stream<String> points) {
        return "<polyline class=\"" + kind + "\" points=\"" + points.collect(Collectors.joining(" ")) + "\"/>";
    }

    private static int number(@Nullable Integer value) {
        return value == null ? 0 : value;
    }
}
