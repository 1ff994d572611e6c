package org.ricdm.passerelle.event.badges;

import org.ricdm.passerelle.common.pdf.FittedLines.Room;
import org.ricdm.passerelle.common.pdf.Typeface;

/**
 * How much room there is for each line of a badge. The style sheet of the template has the same measures.
 *
 * @param given never below {@link #READABLE} on one line if two lines make it larger
 * @param lower for the family name below a given name on two lines
 */
record BadgeRooms(Room given, Room family, Room lower, Room centre, Room place, Room category, Room event) {

    /** Points that capitals need to be read from three metres. */
    static final double READABLE = 32;

    private static final double POINTS = 72 / 25.4;

    static BadgeRooms on(BadgeSheet sheet) {
        return sheet.isTall() ? tall(sheet.width() - 18) : wide(sheet.width() - 10);
    }

    private static BadgeRooms tall(double width) {
        var besideTheCode = width - 36;
        return new BadgeRooms(
                room(Typeface.BOLD, width, 72, 46, 54),
                room(Typeface.REGULAR, width, 32, 24, 25),
                room(Typeface.REGULAR, width, 28, 20, 20),
                room(Typeface.BOLD, besideTheCode, 15, 12, 13),
                room(Typeface.REGULAR, besideTheCode, 13, 10, 11),
                room(Typeface.BOLD, width, 26, 18, 18),
                room(Typeface.REGULAR, width - 14, 12, 11, 11));
    }

    private static BadgeRooms wide(double width) {
        var besideTheCode = width - 18;
        return new BadgeRooms(
                room(Typeface.BOLD, width, 46, READABLE, READABLE),
                room(Typeface.REGULAR, besideTheCode, 19, 12, 12),
                room(Typeface.REGULAR, besideTheCode, 12.5, 6.5, 6.5),
                room(Typeface.BOLD, besideTheCode, 9.5, 8.5, 8.5),
                room(Typeface.REGULAR, besideTheCode, 9, 7, 7),
                room(Typeface.BOLD, width * 0.45, 12, 8, 8),
                room(Typeface.REGULAR, width * 0.55 - 9, 7.5, 7, 7));
    }

    /** @param width in millimetres */
    private static Room room(Typeface face, double width, double one, double least, double two) {
        return new Room(face, width * POINTS, one, least, two);
    }
}
