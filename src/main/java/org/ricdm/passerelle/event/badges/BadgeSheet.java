package org.ricdm.passerelle.event.badges;

import java.util.ArrayList;
import java.util.List;
import org.ricdm.passerelle.common.InvalidInput;

/** The papers badges are printed on. All lengths in millimetres; badges touch, so one cut serves two. */
public enum BadgeSheet {
    A4_CARDS(210, 297, 90, 55, 2, 4),
    A4_SMALL_CARDS(210, 297, 86, 54, 2, 5),
    A4_A6(210, 297, 105, 148, 2, 2),
    A6(105, 148, 105, 148, 1, 1),
    CARD(86, 54, 86, 54, 1, 1);

    /** Length of a line that says where to cut, and how far it stays away from the badge. */
    private static final double CUT = 5;

    private static final double AWAY = 1.5;

    private final int pageWidth;
    private final int pageHeight;
    private final int width;
    private final int height;
    private final int columns;
    private final int rows;

    BadgeSheet(int pageWidth, int pageHeight, int width, int height, int columns, int rows) {
        this.pageWidth = pageWidth;
        this.pageHeight = pageHeight;
        this.width = width;
        this.height = height;
        this.columns = columns;
        this.rows = rows;
    }

    public int pageWidth() {
        return pageWidth;
    }

    public int pageHeight() {
        return pageHeight;
    }

    /** Of one badge. */
    public int width() {
        return width;
    }

    /** Of one badge. */
    public int height() {
        return height;
    }

    /** Badges on a sheet. */
    public int places() {
        return columns * rows;
    }

    /** Whether the badge is taller than wide, and so large that all on it is. */
    public boolean isTall() {
        return height > width;
    }

    /** How many sheets it takes when the first badge stands at that place of the first one. */
    public int sheets(int badges, int start) {
        return (start - 1 + badges + places() - 1) / places();
    }

    /** Where a place of the sheet is, counted from 0 at the top left, line by line. */
    Spot spot(int place) {
        return new Spot(
                (pageWidth - columns * width) / 2.0 + place % columns * width,
                (pageHeight - rows * height) / 2.0 + place / columns * height);
    }

    /** Short lines at the edges of the paper that say where to cut; none where the badges leave no room for them. */
    List<Cut> cuts() {
        var corner = spot(0);
        if (Math.min(corner.left(), corner.top()) < CUT + AWAY) {
            return List.of();
        }
        var cuts = new ArrayList<Cut>();
        for (var column = 0; column <= columns; column++) {
            var left = corner.left() + column * width;
            cuts.add(new Cut(left, corner.top() - AWAY - CUT, 0, CUT));
            cuts.add(new Cut(left, corner.top() + rows * height + AWAY, 0, CUT));
        }
        for (var row = 0; row <= rows; row++) {
            var top = corner.top() + row * height;
            cuts.add(new Cut(corner.left() - AWAY - CUT, top, CUT, 0));
            cuts.add(new Cut(corner.left() + columns * width + AWAY, top, CUT, 0));
        }
        return cuts;
    }

    /**
     * Checks on which place of a partly used sheet to begin.
     *
     * @throws InvalidInput on {@code start} when there is no such place
     */
    void checkStart(int start) {
        if (start < 1 || start > places()) {
            throw InvalidInput.of("start", "badges.error.start", places());
        }
    }

    /** Key of its word. */
    public String wordKey() {
        return "badges.sheet." + name();
    }

    /**
     * The top left corner of a badge.
     *
     * @param left from the edge of the paper
     * @param top from the edge of the paper
     */
    record Spot(double left, double top) {}

    /** A line to cut along; one of the two lengths is 0. */
    record Cut(double left, double top, double width, double height) {}
}
