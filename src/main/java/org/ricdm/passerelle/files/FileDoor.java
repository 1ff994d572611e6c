package org.ricdm.passerelle.files;

import org.ricdm.passerelle.common.access.NotOpen;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * Gives files out. Permission is asked first at each request, also of one that only asks whether its copy is still good.
 */
@Controller
class FileDoor {

    private final Files files;

    FileDoor(Files files) {
        this.files = files;
    }

    /** The name in the address is for people; the token finds the file. */
    @GetMapping("/files/{token}/{name}")
    ResponseEntity<Resource> whole(@PathVariable String token, @PathVariable String name) {
        return FileAnswer.whole(open(token));
    }

    @GetMapping("/files/{token}/thumb")
    ResponseEntity<Resource> small(@PathVariable String token) {
        return FileAnswer.small(open(token));
    }

    private FileContent open(String token) {
        try {
            return files.open(token);
        } catch (NotOpen e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
