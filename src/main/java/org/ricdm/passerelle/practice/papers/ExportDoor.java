package org.ricdm.passerelle.practice.papers;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.web.PrivateFile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Gives members a sheet as data. */
@Controller
class ExportDoor {

    private final PracticeExport export;

    ExportDoor(PracticeExport export) {
        this.export = export;
    }

    @GetMapping("/practices/{id:[0-9]{1,18}}/sheet.json")
    void json(@PathVariable long id, HttpServletResponse response) throws IOException {
        var document = asked(id).getBytes(StandardCharsets.UTF_8);
        PrivateFile.toKeep(response, "application/json;charset=UTF-8", "practice-" + id + ".json");
        response.getOutputStream().write(document);
    }

    private String asked(long id) {
        try {
            return export.json(List.of(id));
        } catch (NotOpen e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "not there", e);
        }
    }
}
