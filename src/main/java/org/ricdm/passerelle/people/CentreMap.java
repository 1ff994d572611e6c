package org.ricdm.passerelle.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the Cités lie, drawn by the page itself, so that nobody's map server learns who reads it. The frame is the one of
 * {@code frontend/passerelle/land.svg}; whoever lies outside of it stands at its edge, in their direction. The list
 * beside the map says the same in words.
 */
public final class CentreMap {

    private static final int WIDTH = 720;
    private static final int HEIGHT = 515;

    private static final double WEST = -12;
    private static final double NORTH = 52.6;
    private static final double A_DEGREE_EAST = 22.5;

    /** Degrees of latitude are longer than those of longitude by the cosine of the latitude, here 45°. */
    private static final double A_DEGREE_NORTH = A_DEGREE_EAST / Math.cos(Math.PI / 4);

    private static final int EDGE = 16;
    private static final int GAP = 9;
    private static final int LETTER = 7;
    private static final int LINE = 15;

    private final List<Point> points = new ArrayList<>();

    public CentreMap(List<CentreSummary> centres) {
        var taken = new ArrayList<Box>();
        var dots = centres.stream()
                .flatMap(centre -> dot(centre).stream())
                .sorted(Comparator.comparingLong(Dot::y))
                .toList();
        dots.forEach(dot -> taken.add(new Box(dot.x() - GAP, dot.y() - GAP, dot.x() + GAP, dot.y() + GAP)));
        dots.forEach(dot -> points.add(labelled(dot, taken)));
    }

    public boolean isEmpty() {
        return points.isEmpty();
    }

    /** In the drawing's own units. */
    public int width() {
        return WIDTH;
    }

    /** In the drawing's own units. */
    public int height() {
        return HEIGHT;
    }

    public List<Point> points() {
        return List.copyOf(points);
    }

    /** Where a place lies in the drawing; nothing when nobody knows where it lies. Degrees north and east. */
    public static Optional<Spot> spot(@Nullable Double latitude, @Nullable Double longitude) {
        if (latitude == null || longitude == null) {
            return Optional.empty();
        }
        var x = Math.round((longitude - WEST) * A_DEGREE_EAST);
        var y = Math.round((NORTH - latitude) * A_DEGREE_NORTH);
        var insideX = Math.clamp(x, EDGE, WIDTH - EDGE);
        var insideY = Math.clamp(y, EDGE, HEIGHT - EDGE);
        return Optional.of(new Spot(insideX, insideY, x == insideX && y == insideY));
    }

    private static Optional<Dot> dot(CentreSummary centre) {
        return spot(centre.latitude(), centre.longitude())
                .map(spot -> new Dot(centre, spot.x(), spot.y(), spot.inside()));
    }

    /** The label stands where it covers nothing: right, left, below or above its dot; nowhere when all are taken. */
    private static Point labelled(Dot dot, List<Box> taken) {
        var width = dot.centre().city().length() * (long) LETTER;
        var half = LINE / 2;
        var right = new Place("start", dot.x() + GAP, dot.y() + half - 2);
        var left = new Place("end", dot.x() - GAP, dot.y() + half - 2);
        var below = new Place("middle", dot.x(), dot.y() + GAP + LINE - 3);
        var above = new Place("middle", dot.x(), dot.y() - GAP);
        for (var place : List.of(right, left, below, above)) {
            var box = place.box(width);
            if (box.isInFrame() && taken.stream().noneMatch(box::touches)) {
                taken.add(box);
                return point(dot, place);
            }
        }
        return point(dot, null);
    }

    private static Point point(Dot dot, @Nullable Place place) {
        return new Point(
                dot.centre().name(),
                dot.centre().city(),
                "/centres/" + dot.centre().slug(),
                dot.x(),
                dot.y(),
                dot.inside(),
                place == null ? "" : place.anchor(),
                place == null ? 0 : place.x(),
                place == null ? 0 : place.y());
    }

    /** @param inside false when it lies beyond the frame and stands at its edge */
    public record Spot(long x, long y, boolean inside) {}

    private record Dot(CentreSummary centre, long x, long y, boolean inside) {}

    private record Place(String anchor, long x, long y) {
        Box box(long width) {
            var from = switch (anchor) {
                case "start" -> x;
                case "end" -> x - width;
                default -> x - width / 2;
            };
            return new Box(from, y - LINE + 3, from + width, y + 3);
        }
    }

    private record Box(long left, long top, long right, long bottom) {
        boolean touches(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }

        boolean isInFrame() {
            return left >= 0 && top >= 0 && right <= WIDTH && bottom <= HEIGHT;
        }
    }

    /**
     * A Cité in the drawing's units.
     *
     * @param inside false when it lies beyond the frame and the dot stands at the edge
     * @param anchor SVG's {@code text-anchor} of the label, empty when there is no room for one
     */
    public record Point(
            String name,
            String city,
            String link,
            long x,
            long y,
            boolean inside,
            String anchor,
            long labelX,
            long labelY) {}
}
