package org.ricdm.passerelle.common.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.ricdm.passerelle.common.access.Attempts;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** A plain page whose address is the permission to read it. */
public final class PrivatePage {

    private PrivatePage() {}

    /** Nothing keeps a copy of it, and no other site learns its address. */
    public static void keep(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
    }

    /** A key that opens nothing is answered alike, whatever is wrong with it: 404, and 429 to who tries too often. */
    public static void opensNothing(HttpServletRequest request, HttpServletResponse response, Attempts attempts) {
        response.setStatus(opensNothing(request, attempts).value());
    }

    /** The status of such an answer; the attempt is counted. */
    public static HttpStatus opensNothing(HttpServletRequest request, Attempts attempts) {
        var isFew = attempts.allow(Attempts.Kind.KEY_FROM_ADDRESS, Attempts.network(request.getRemoteAddr()));
        return isFew ? HttpStatus.NOT_FOUND : HttpStatus.TOO_MANY_REQUESTS;
    }
}
