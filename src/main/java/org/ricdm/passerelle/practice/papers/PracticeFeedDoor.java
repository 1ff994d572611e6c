package org.ricdm.passerelle.practice.papers;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.i18n.LanguageChoice;
import org.ricdm.passerelle.common.web.AtomXml;
import org.ricdm.passerelle.common.web.FeedAnswer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Gives feed readers the sheets for everybody, without a session. */
@Controller
class PracticeFeedDoor {

    private static final MediaType ATOM = new MediaType(MediaType.APPLICATION_ATOM_XML, StandardCharsets.UTF_8);

    private final PracticeFeeds feeds;
    private final AtomXml atom;

    PracticeFeedDoor(PracticeFeeds feeds, AtomXml atom) {
        this.feeds = feeds;
        this.atom = atom;
    }

    @GetMapping(PaperAddress.FEED)
    ResponseEntity<byte[]> news(@RequestParam(required = false) @Nullable String lang) {
        var reader = LanguageChoice.typed(lang).orElseGet(LanguageChoice::ofThisRequest);
        var document = atom.write(feeds.atom(reader));
        return FeedAnswer.tagged(ATOM, document)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header(HttpHeaders.VARY, "Accept-Language, Cookie")
                .body(document);
    }
}
