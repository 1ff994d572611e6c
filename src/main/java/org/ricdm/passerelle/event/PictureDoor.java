package org.ricdm.passerelle.event;

import java.util.Arrays;
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

/** Gives the pictures of events and the logos of partners out, also to visitors; permission is asked at each request. */
@Controller
class PictureDoor {

    private final EventPictures pictures;
    private final EventPartners partners;

    PictureDoor(EventPictures pictures, EventPartners partners) {
        this.pictures = pictures;
        this.partners = partners;
    }

    @GetMapping("/events/{slug}/picture/{token}/{version:wide|narrow}")
    ResponseEntity<Resource> picture(
            @PathVariable String slug, @PathVariable String token, @PathVariable String version) {
        var rendition = Arrays.stream(Rendition.values())
                .filter(one -> one.key().equals(version))
                .findFirst()
                .orElseThrow();
        return FileAnswer.version(open(() -> pictures.content(slug, token)), rendition);
    }

    @GetMapping("/events/{slug}/logos/{token}")
    ResponseEntity<Resource> logo(@PathVariable String slug, @PathVariable String token) {
        return FileAnswer.version(open(() -> partners.logo(slug, token)), Rendition.MARK);
    }

    private static FileContent open(Supplier<FileContent> asked) {
        try {
            return asked.get();
        } catch (NotOpen e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
