package org.ricdm.passerelle.files;

import java.io.IOException;
import java.io.InputStream;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.CurrentViewer;
import org.ricdm.passerelle.common.i18n.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;

/**
 * Takes files: as the body of a request with the name in the address, or as the part {@code file} of a form. Session and
 * token are asked by the filter chain like for every other form; the service counts the bytes either way.
 */
@RestController
class UploadDoor {

    private static final Logger log = LoggerFactory.getLogger(UploadDoor.class);

    private final Files files;
    private final Words words;
    private final CurrentViewer current;

    UploadDoor(Files files, Words words, CurrentViewer current) {
        this.files = files;
        this.words = words;
        this.current = current;
    }

    @PostMapping(path = "/files", produces = MediaType.APPLICATION_JSON_VALUE)
    Uploaded raw(@RequestParam(defaultValue = "") String name, InputStream body) {
        return uploaded(files.store(body, name));
    }

    @PostMapping(
            path = "/files",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    Uploaded part(@RequestParam MultipartFile file) throws IOException {
        var name = file.getOriginalFilename();
        try (var bytes = file.getInputStream()) {
            return uploaded(files.store(bytes, name == null ? "" : name));
        }
    }

    private Uploaded uploaded(StoredFile file) {
        var picture = file.type().isPicture();
        var said = picture ? say("files.describe") : file.name();
        var markdown =
                (picture ? "!" : "") + "[" + said.replaceAll("([\\\\\\[\\]*_`<])", "\\\\$1") + "](" + file.path() + ")";
        return new Uploaded(file.path(), file.name(), picture, markdown);
    }

    @ExceptionHandler
    ResponseEntity<Refused> refused(InvalidInput refusal) {
        var problem = refusal.problems().getFirst();
        var status = switch (problem.messageKey()) {
            case UploadProblem.TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case UploadProblem.TYPE -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
            default -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
        return answer(status, say(problem.messageKey(), problem.arguments().toArray()));
    }

    @ExceptionHandler
    ResponseEntity<Refused> tooLarge(MaxUploadSizeExceededException e) {
        return answer(HttpStatus.CONTENT_TOO_LARGE, say(UploadProblem.TOO_LARGE, FileLimits.MAX_MEGABYTES));
    }

    @ExceptionHandler
    ResponseEntity<Refused> noForm(MultipartException e) {
        return answer(HttpStatus.BAD_REQUEST, say("files.error.empty"));
    }

    @ExceptionHandler
    ResponseEntity<Refused> diskFault(DiskFault fault) {
        log.error("an upload was refused because of the disk", fault);
        return answer(HttpStatus.SERVICE_UNAVAILABLE, say(UploadProblem.DISK));
    }

    private static ResponseEntity<Refused> answer(HttpStatus status, String message) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(new Refused(message));
    }

    private String say(String key, Object... arguments) {
        return words.say(current.require().language(), key, arguments);
    }

    /** @param markdown what to write into a text to show it */
    record Uploaded(String url, String name, boolean image, String markdown) {}

    /** @param message in the viewer's language */
    record Refused(String message) {}
}
