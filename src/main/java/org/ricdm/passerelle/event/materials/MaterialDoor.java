package org.ricdm.passerelle.event.materials;

import java.util.function.Function;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.files.FileAnswer;
import org.ricdm.passerelle.files.FileContent;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Gives the files of materials out, also to visitors; permission is asked at each request. */
@Controller
class MaterialDoor {

    private static final String MATERIAL = "/events/{slug}/materials/{id:[0-9]{1,18}}";

    private final Materials materials;

    MaterialDoor(Materials materials) {
        this.materials = materials;
    }

    /** The name in the address is for people; the number finds the file. */
    @GetMapping(MATERIAL + "/{name}")
    ResponseEntity<Resource> whole(@PathVariable String slug, @PathVariable long id, @PathVariable String name) {
        return give(slug, id, FileAnswer::whole);
    }

    @GetMapping(MATERIAL + "/thumb")
    ResponseEntity<Resource> small(@PathVariable String slug, @PathVariable long id) {
        return give(slug, id, FileAnswer::small);
    }

    private ResponseEntity<Resource> give(String slug, long id, Function<FileContent, ResponseEntity<Resource>> how) {
        try {
            return how.apply(materials.file(slug, id));
        } catch (NotOpen e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
