package org.ricdm.passerelle.event.badges;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ricdm.passerelle.common.i18n.Words;
import org.ricdm.passerelle.common.pdf.InlinePicture;
import org.ricdm.passerelle.common.pdf.Paper;
import org.ricdm.passerelle.common.pdf.Press;
import org.springframework.stereotype.Component;

/** Sets badges on sheets and prints them. */
@Component
class BadgePrinter {

    private final Press press;
    private final Words words;

    BadgePrinter(Press press, Words words) {
        this.press = press;
        this.words = words;
    }

    /** Prints them into that; nothing is written when it goes wrong. */
    void print(BadgeFile file, OutputStream into) throws IOException {
        var title = words.say(file.language(), "badges.file", file.event());
        var about =
                words.say(file.language(), "badges.file.about", file.badges().size());
        press.print(
                new Paper(
                        "event/badges",
                        file.language(),
                        title,
                        about,
                        Map.of(
                                "sheet",
                                file.sheet(),
                                "cuts",
                                file.sheet().cuts(),
                                "sheets",
                                sheets(file),
                                "mark",
                                InlinePicture.MARK)),
                into);
    }

    private static List<List<BadgeFace>> sheets(BadgeFile file) {
        var sheet = file.sheet();
        var rooms = BadgeRooms.on(sheet);
        var sheets = new ArrayList<List<BadgeFace>>();
        var place = file.start() - 1;
        for (var badge : file.badges()) {
            if (sheets.isEmpty() || place == sheet.places()) {
                sheets.add(new ArrayList<>());
                place = sheets.size() == 1 ? place : 0;
            }
            var pass = Objects.requireNonNull(file.passes().get(badge.signUpId()));
            sheets.getLast().add(BadgeFace.of(badge, pass, sheet.spot(place), rooms, file.event(), file.language()));
            place++;
        }
        return sheets;
    }
}
