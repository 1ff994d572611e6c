package org.ricdm.passerelle.forum;

import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.web.AtomXml;
import org.ricdm.passerelle.common.web.FeedAnswer;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Gives feeds to programs that have an address with a token: no session, no sign-in. Permission is asked at each request,
 * also of one that only asks whether its copy is still good.
 */
@Controller
@RequestMapping("/feeds/{token}")
class FeedDoor {

    private static final MediaType ATOM = new MediaType(MediaType.APPLICATION_ATOM_XML, StandardCharsets.UTF_8);

    private final Feeds feeds;
    private final AtomXml atom;

    FeedDoor(Feeds feeds, AtomXml atom) {
        this.feeds = feeds;
        this.atom = atom;
    }

    @GetMapping("/forums/{slug}.atom")
    ResponseEntity<byte[]> ofForum(@PathVariable String token, @PathVariable String slug) {
        return answer(() -> feeds.forum(token, slug));
    }

    @GetMapping("/tags/{key}.atom")
    ResponseEntity<byte[]> ofTag(@PathVariable String token, @PathVariable String key) {
        return answer(() -> feeds.tag(token, key));
    }

    private ResponseEntity<byte[]> answer(Supplier<Feed> asked) {
        Feed feed;
        try {
            feed = asked.get();
        } catch (NotOpen e) {
            return ResponseEntity.notFound().build();
        }
        return FeedAnswer.ofPrivateAddress(ATOM, atom.write(feed.atom()));
    }
}
