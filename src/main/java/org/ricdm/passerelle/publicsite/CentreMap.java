package org.ricdm.passerelle.publicsite;

import java.util.List;
import org.ricdm.passerelle.people.CentreSummary;

/**
 * Where the Cités lie, as points on a grid of ten degrees; drawn by the page itself, so that nobody's map server learns
 * who reads it. The list beside it says the same in words.
 */
public final class CentreMap {

    /** The drawing's own units. */
    public static final int WIDTH = 720;

    public static final int HEIGHT = 420;

    private static final double EDGE = 28;
    private static final int GRID = 10;

    private final List<CentreSummary> placed;
    private final double west;
    private final double north;
    private final double scale;

    CentreMap(List<CentreSummary> centres) {
        placed = centres.stream()
                .filter(centre -> centre.latitude() != null && centre.longitude() != null)
                .toList();
        var x = placed.stream().mapToDouble(CentreMap::longitude).summaryStatistics();
        var y = placed.stream().mapToDouble(CentreMap::latitude).summaryStatistics();
        var wide = placed.isEmpty() ? 0 : x.getMax() - x.getMin();
        var high = placed.isEmpty() ? 0 : y.getMax() - y.getMin();
        scale = Math.min((WIDTH - 2 * EDGE) / Math.max(wide, 8), (HEIGHT - 2 * EDGE) / Math.max(high, 6));
        west = placed.isEmpty() ? 0 : (x.getMin() + x.getMax()) / 2 - WIDTH / scale / 2;
        north = placed.isEmpty() ? 0 : (y.getMin() + y.getMax()) / 2 + HEIGHT / scale / 2;
    }

    private static double longitude(CentreSummary centre) {
        return centre.longitude() == null ? 0 : centre.longitude();
    }

    private static double latitude(CentreSummary centre) {
        return centre.latitude() == null ? 0 : centre.latitude();
    }

    public boolean isEmpty() {
        return placed.isEmpty();
    }

    public List<Point> points() {
        return placed.stream()
                .map(centre -> new Point(
                        centre.name(),
                        "/centres/" + centre.slug(),
                        Math.round((longitude(centre) - west) * scale),
                        Math.round((north - latitude(centre)) * scale)))
                .toList();
    }

    /** Meridians and parallels as one path. */
    public String grid() {
        var path = new StringBuilder();
        for (var degree = Math.ceil(west / GRID) * GRID; degree < west + WIDTH / scale; degree += GRID) {
            path.append("M")
                    .append(Math.round((degree - west) * scale))
                    .append(" 0V")
                    .append(HEIGHT);
        }
        for (var degree = Math.floor(north / GRID) * GRID; degree > north - HEIGHT / scale; degree -= GRID) {
            path.append("M0 ")
                    .append(Math.round((north - degree) * scale))
                    .append("H")
                    .append(WIDTH);
        }
        return path.toString();
    }

    /** A Cité in the drawing's units. */
    public record Point(String name, String link, long x, long y) {}
}
