package org.ricdm.passerelle.common.web;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;

/** Answers to programs that read a feed or a calendar again and again. No search engine keeps them. */
public final class FeedAnswer {

    private FeedAnswer() {}

    /** With a tag by which Spring decides afterwards whether the copy that the program has is still good. */
    public static ResponseEntity.BodyBuilder tagged(MediaType type, byte[] document) {
        return ResponseEntity.ok()
                .contentType(type)
                .eTag("\"" + DigestUtils.md5DigestAsHex(document) + "\"")
                .header("X-Robots-Tag", "noindex");
    }

    /** Under an address that is a member's own: nobody in between keeps it, and no link tells the address on. */
    public static ResponseEntity<byte[]> ofPrivateAddress(MediaType type, byte[] document) {
        return tagged(type, document)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header("Referrer-Policy", "no-referrer")
                .body(document);
    }
}
