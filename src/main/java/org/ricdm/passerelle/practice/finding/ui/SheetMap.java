package org.ricdm.passerelle.practice.finding.ui;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ricdm.passerelle.people.CentreMap;
import org.ricdm.passerelle.practice.finding.ShowcaseMap;
import org.ricdm.passerelle.practice.finding.ShowcaseMap.Adopting;
import org.ricdm.passerelle.practice.finding.ShowcaseMap.Origin;
import org.springframework.web.util.HtmlUtils;

/**
 * Where sheets come from (discs) and where they are tried (diamonds), drawn by the page itself. It is for the eye only;
 * the lists beside it say the same and lead on.
 */
class SheetMap extends Div {

    private static final double SMALLEST = 4;
    private static final double LARGEST = 14;

    private final int most;

    SheetMap(ShowcaseMap places) {
        addClassNames("map", "sheet-map");
        getElement().setAttribute("aria-hidden", "true");
        most = Stream.concat(
                        places.origins().stream().map(Origin::sheets),
                        places.adopters().stream().map(Adopting::sheets))
                .max(Integer::compare)
                .orElse(1);
        var centres =
                new CentreMap(places.origins().stream().map(Origin::centre).toList());
        var sheets = places.origins().stream()
                .collect(
                        Collectors.toMap(origin -> "/centres/" + origin.centre().slug(), Origin::sheets));
        var drawing = new StringBuilder("<svg viewBox=\"0 0 " + centres.width() + " " + centres.height() + "\">"
                + "<use class=\"map-land\" href=\"/passerelle/land.svg#land\"></use>");
        places.adopters().forEach(adopting -> drawing.append(diamond(adopting)));
        centres.points().forEach(point -> drawing.append(disc(point, sheets.getOrDefault(point.link(), 1))));
        centres.points().forEach(point -> drawing.append(label(point)));
        add(new Svg(drawing.append("</svg>").toString()));
        var legend = new Div(entry("disc", "showcase.map.origin"), entry("diamond", "showcase.map.adopter"));
        legend.addClassName("sheet-map-legend");
        add(legend);
    }

    private String disc(CentreMap.Point point, int sheets) {
        return String.format(
                Locale.ROOT,
                "<circle class=\"map-point%s\" cx=\"%d\" cy=\"%d\" r=\"%.1f\"><title>%s: %d</title></circle>",
                point.inside() ? "" : " beyond",
                point.x(),
                point.y(),
                size(sheets),
                HtmlUtils.htmlEscape(point.name()),
                sheets);
    }

    private static String label(CentreMap.Point point) {
        return point.anchor().isEmpty()
                ? ""
                : String.format(
                        Locale.ROOT,
                        "<text class=\"map-label\" x=\"%d\" y=\"%d\" text-anchor=\"%s\">%s</text>",
                        point.labelX(),
                        point.labelY(),
                        point.anchor(),
                        HtmlUtils.htmlEscape(point.city()));
    }

    private String diamond(Adopting adopting) {
        return CentreMap.spot(adopting.centre().latitude(), adopting.centre().longitude())
                .map(spot -> {
                    var half = size(adopting.sheets()) + SMALLEST;
                    return String.format(
                            Locale.ROOT,
                            "<path class=\"map-adopter\" d=\"M%d %.1f l%.1f %.1f l-%.1f %.1f l-%.1f -%.1fz\"></path>",
                            spot.x(),
                            spot.y() - half,
                            half,
                            half,
                            half,
                            half,
                            half,
                            half);
                })
                .orElse("");
    }

    /** The area grows with the number, up to the largest of them. */
    private double size(int sheets) {
        return SMALLEST + (LARGEST - SMALLEST) * Math.sqrt((double) sheets / most);
    }

    private Span entry(String kind, String word) {
        var entry = new Span(getTranslation(word));
        entry.addClassNames("sheet-map-entry", kind);
        return entry;
    }
}
