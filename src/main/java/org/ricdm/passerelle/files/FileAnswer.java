package org.ricdm.passerelle.files;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ResponseStatusException;

/**
 * How the bytes of a file are sent to somebody who may read it. Pictures that we drew ourselves are shown; everything else
 * is saved, and nothing may run in the portal's name.
 */
public final class FileAnswer {

    private static final Logger log = LoggerFactory.getLogger(FileAnswer.class);

    /** No scripts, no forms, no requests, an origin of its own: whatever the bytes turn out to be. */
    private static final String HARMLESS = "sandbox; default-src 'none'";

    private FileAnswer() {}

    /**
     * The file itself.
     *
     * @throws ResponseStatusException 404 when its bytes are missing
     */
    public static ResponseEntity<Resource> whole(FileContent content) {
        return answer(content, content.bytes(), "");
    }

    /**
     * The small version of a picture.
     *
     * @throws ResponseStatusException 404 when it is no picture or its bytes are missing
     */
    public static ResponseEntity<Resource> small(FileContent content) {
        return answer(content, content.thumb(), "-thumb");
    }

    /**
     * A version of a picture that was drawn for a page.
     *
     * @throws ResponseStatusException 404 when its bytes are missing
     */
    public static ResponseEntity<Resource> version(FileContent content, Rendition rendition) {
        return answer(content, content.version(rendition), "-" + rendition.key(), rendition.type());
    }

    private static ResponseEntity<Resource> answer(FileContent content, @Nullable Path bytes, String version) {
        return answer(content, bytes, version, content.file().type());
    }

    /** Ranges and conditions are Spring's part, after this. */
    private static ResponseEntity<Resource> answer(
            FileContent content, @Nullable Path bytes, String version, FileType type) {
        if (bytes == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var file = content.file();
        if (!java.nio.file.Files.isRegularFile(bytes)) {
            log.error("the bytes of a file of {} are missing on disk", file.owner());
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var disposition = type.isPicture() ? ContentDisposition.inline() : ContentDisposition.attachment();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type.mediaType()))
                .eTag("\"" + file.sha256() + version + "\"")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition
                                .filename(FileName.shown(file.name(), type), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", HARMLESS)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .body(new FileSystemResource(bytes));
    }
}
