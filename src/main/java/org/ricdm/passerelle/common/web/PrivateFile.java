package org.ricdm.passerelle.common.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** Answers with a file that holds names: it is written as it is made, and nothing of it stays in a cache. */
public final class PrivateFile {

    private PrivateFile() {}

    /** The head of a file that is kept under that name. */
    public static void toKeep(HttpServletResponse response, String contentType, String name) {
        head(response, contentType, ContentDisposition.attachment().filename(name));
    }

    /** The head of a file that the browser shows. */
    public static void toShow(HttpServletResponse response, String contentType, String name) {
        head(response, contentType, ContentDisposition.inline().filename(name));
    }

    private static void head(HttpServletResponse response, String contentType, ContentDisposition.Builder disposition) {
        response.setContentType(contentType);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition.build().toString());
    }
}
