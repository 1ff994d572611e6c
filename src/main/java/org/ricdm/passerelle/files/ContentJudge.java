package org.ricdm.passerelle.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.apache.tika.Tika;
import org.ricdm.passerelle.common.InvalidInput;
import org.springframework.stereotype.Component;

/**
 * Says what a file is by looking into it. Neither its name nor what the browser says counts, except to tell a table from
 * a note where both are plain text. Whatever is not known to be harmless is refused.
 */
@Component
class ContentJudge {

    /** Of the beginning; what Tika looks at. */
    private static final int HEAD = 8192;

    private static final Set<String> PLAIN = Set.of("text/plain", "text/csv", "text/x-matlab", "text/troff");

    /** Pictures that Java cannot draw; whoever sends one can save it as another. */
    private static final Set<String> OTHER_PICTURES =
            Set.of("image/webp", "image/heic", "image/heif", "image/avif", "image/tiff", "image/bmp", "image/x-ms-bmp");

    private final Tika tika = new Tika();

    /**
     * @param name decides between kinds of plain text only
     * @throws InvalidInput on {@code file}, with what is allowed
     */
    FileType judge(Path file, String name) {
        try {
            return judge(file, name, head(file));
        } catch (IOException e) {
            throw new DiskFault("a file that was just written cannot be read", e);
        }
    }

    private FileType judge(Path file, String name, byte[] head) throws IOException {
        var said = tika.detect(head);
        return switch (said) {
            case "image/png" -> FileType.PNG;
            case "image/jpeg" -> FileType.JPEG;
            case "image/gif" -> FileType.GIF;
            case "application/pdf" -> PdfContent.isWhole(file) ? FileType.PDF : refused();
            default -> {
                if (OTHER_PICTURES.contains(said)) {
                    throw InvalidInput.of("file", "files.error.otherPicture");
                }
                if (ZipContent.begins(head)) {
                    yield ZipContent.document(file).orElseThrow(ContentJudge::refusal);
                }
                yield text(file, name, said);
            }
        };
    }

    private static FileType text(Path file, String name, String said) throws IOException {
        var calendar = said.equals("text/calendar");
        if ((!calendar && !PLAIN.contains(said)) || !TextContent.isPlain(Files.readAllBytes(file))) {
            return refused();
        }
        if (calendar) {
            return FileType.ICS;
        }
        return switch (FileName.ending(name)) {
            case "csv" -> FileType.CSV;
            case "md", "markdown" -> FileType.MD;
            default -> FileType.TXT;
        };
    }

    private static byte[] head(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        }
    }

    private static FileType refused() {
        throw refusal();
    }

    private static InvalidInput refusal() {
        return InvalidInput.of("file", UploadProblem.TYPE);
    }
}
