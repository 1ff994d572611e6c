package org.ricdm.passerelle.event.badges;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.web.PrivateFile;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Gives the PDF of a run of the printer. */
@Controller
class BadgeDoor {

    private final Badges badges;
    private final BadgePrinter printer;

    BadgeDoor(Badges badges, BadgePrinter printer) {
        this.badges = badges;
        this.printer = printer;
    }

    @GetMapping("/events/{slug}/manage/badges/{run:\\d{1,18}}.pdf")
    void pdf(@PathVariable String slug, @PathVariable long run, HttpServletResponse response) throws IOException {
        BadgeFile file;
        try {
            file = badges.file(slug, run);
        } catch (NotOpen e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "not there", e);
        }
        PrivateFile.toShow(response, MediaType.APPLICATION_PDF_VALUE, slug + "-badges-" + run + ".pdf");
        printer.print(file, response.getOutputStream());
    }
}
