package org.ricdm.passerelle.event.signup.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.ricdm.passerelle.common.access.Attempts;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.web.PrivatePage;
import org.ricdm.passerelle.event.signup.GuestFiles;
import org.ricdm.passerelle.files.FileAnswer;
import org.ricdm.passerelle.files.FileContent;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
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
    private final Attempts attempts;

    GuestFilePages(GuestFiles files, Attempts attempts) {
        this.files = files;
        this.attempts = attempts;
    }

    @GetMapping(OWN + FILE)
    ResponseEntity<Resource> own(
            @PathVariable String slug,
            @PathVariable String token,
            @PathVariable long question,
            HttpServletRequest request,
            HttpServletResponse response) {
        return answer(request, response, () -> files.open(slug, token, question));
    }

    @GetMapping(OWN + "/companions/{id:[0-9]{1,18}}" + FILE)
    ResponseEntity<Resource> ofCompanion(
            @PathVariable String slug,
            @PathVariable String token,
            @PathVariable long id,
            @PathVariable long question,
            HttpServletRequest request,
            HttpServletResponse response) {
        return answer(request, response, () -> files.open(slug, token, id, question));
    }

    /** As the page it hangs on, nothing keeps it, and who guesses links is stopped. */
    private ResponseEntity<Resource> answer(
            HttpServletRequest request, HttpServletResponse response, Supplier<FileContent> found) {
        try {
            var file = FileAnswer.whole(found.get());
            PrivatePage.keep(response);
            return ResponseEntity.status(file.getStatusCode())
                    .headers(headers -> {
                        headers.putAll(file.getHeaders());
                        headers.remove(HttpHeaders.CACHE_CONTROL);
                    })
                    .body(file.getBody());
        } catch (NotOpen e) {
            throw new ResponseStatusException(PrivatePage.opensNothing(request, attempts));
        }
    }
}
