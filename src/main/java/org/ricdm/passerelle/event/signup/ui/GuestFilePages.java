package org.ricdm.passerelle.event.signup.ui;

import java.util.function.Supplier;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.event.signup.GuestFiles;
import org.ricdm.passerelle.files.FileAnswer;
import org.ricdm.passerelle.files.FileContent;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The files that somebody without an account handed in, for themselves: below their own page, by the number of the question. */
@Controller
class GuestFilePages {

    private static final String OWN = "/events/{slug}/guest/{token}";
    private static final String FILE = "/files/{question:[0-9]{1,18}}";

    private final GuestFiles files;

    GuestFilePages(GuestFiles files) {
        this.files = files;
    }

    @GetMapping(OWN + FILE)
    ResponseEntity<Resource> own(@PathVariable String slug, @PathVariable String token, @PathVariable long question) {
        return answer(() -> files.open(slug, token, question));
    }

    @GetMapping(OWN + "/companions/{id:[0-9]{1,18}}" + FILE)
    ResponseEntity<Resource> ofCompanion(
            @PathVariable String slug, @PathVariable String token, @PathVariable long id, @PathVariable long question) {
        return answer(() -> files.open(slug, token, id, question));
    }

    private static ResponseEntity<Resource> answer(Supplier<FileContent> found) {
        try {
            return FileAnswer.whole(found.get());
        } catch (NotOpen e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
