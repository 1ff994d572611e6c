package org.ricdm.passerelle.practice.papers;

import java.util.function.Supplier;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.files.FileAnswer;
import org.ricdm.passerelle.files.FileContent;
import org.ricdm.passerelle.files.Rendition;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Gives the pictures and kits of sheets out, also to visitors; permission is asked at each request. */
@Controller
class PublicFileDoor {

    private final PublicPractices practices;

    PublicFileDoor(PublicPractices practices) {
        this.practices = practices;
    }

    @GetMapping("/practices/{id:[0-9]{1,18}}/picture/{token}")
    ResponseEntity<Resource> picture(@PathVariable long id, @PathVariable String token) {
        return FileAnswer.version(open(() -> practices.picture(id, token)), Rendition.WIDE);
    }

    /** The name in the address is for people; the token finds the file. */
    @GetMapping("/practices/{id:[0-9]{1,18}}/files/{token}/{name}")
    ResponseEntity<Resource> kit(@PathVariable long id, @PathVariable String token, @PathVariable String name) {
        return FileAnswer.whole(open(() -> practices.kit(id, token)));
    }

    private static FileContent open(Supplier<FileContent> asked) {
        try {
            return asked.get();
        } catch (NotOpen e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
