package org.ricdm.passerelle.files;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.NotOpen;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * Gives files out. Permission is asked first at each request, also of one that only asks whether its copy is still good.
 * Pictures that we drew ourselves are shown; everything else is saved, and nothing may run in the portal's name.
 */
@Controller
class FileDoor {

    private static final Logger log = LoggerFactory.getLogger(FileDoor.class);

    /** No scripts, no forms, no requests, an origin of its own: whatever the bytes turn out to be. */
    private static final String HARMLESS = "sandbox; default-src 'none'";

    private final Files files;

    FileDoor(Files files) {
        this.files = files;
    }

    /** The name in the address is for people; the token finds the file. */
    @GetMapping("/files/{token}/{name}")
    ResponseEntity<Resource> whole(@PathVariable String token, @PathVariable String name) {
        var content = open(token);
        return answer(content, content.bytes(), "");
    }

    @GetMapping("/files/{token}/thumb")
    ResponseEntity<Resource> small(@PathVariable String token) {
        var content = open(token);
        return answer(content, content.thumb(), "-thumb");
    }

    private FileContent open(String token) {
        try {
            return files.open(token);
        } catch (NotOpen e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    /** Ranges and conditions are Spring's part, after this. */
    private static ResponseEntity<Resource> answer(FileContent content, @Nullable Path bytes, String version) {
        if (bytes == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var file = content.file();
        if (!java.nio.file.Files.isRegularFile(bytes)) {
            log.error("the bytes of a file of {} are missing on disk", file.owner());
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var disposition = file.type().isPicture() ? ContentDisposition.inline() : ContentDisposition.attachment();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.type().mediaType()))
                .eTag("\"" + file.sha256() + version + "\"")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", HARMLESS)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .body(new FileSystemResource(bytes));
    }
}
