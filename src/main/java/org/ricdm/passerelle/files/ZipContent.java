package org.ricdm.passerelle.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

/** Documents that are archives: those of OpenDocument and Office Open XML are told by what lies in them. */
final class ZipContent {

    private static final byte[] BEGIN = {'P', 'K', 3, 4};

    /** Ends the directory of an archive; at most 65,535 bytes of comment may follow its 22. */
    private static final int END_RECORD = 22;

    private static final int LONGEST_COMMENT = 65_535;

    /** No honest document has more parts; each costs memory when the directory is read. */
    private static final int MAX_PARTS = 10_000;

    /** Macros, programs and what Java or Android would run. */
    private static final Pattern RUNS = Pattern.compile(
            "(?:.*/)?vbaproject\\.bin|basic/.*|scripts/.*|.*\\.(?:class|dex|exe|dll|so|bat|cmd|ps1|sh)");

    private static final Map<String, FileType> OPEN_DOCUMENTS = Map.of(
            FileType.ODT.mediaType(), FileType.ODT,
            FileType.ODS.mediaType(), FileType.ODS,
            FileType.ODP.mediaType(), FileType.ODP);

    private static final Map<String, FileType> OFFICE_DOCUMENTS = Map.of(
            "word/document.xml", FileType.DOCX,
            "xl/workbook.xml", FileType.XLSX,
            "ppt/presentation.xml", FileType.PPTX);

    private ZipContent() {}

    static boolean begins(byte[] head) {
        return head.length >= BEGIN.length && Arrays.equals(Arrays.copyOf(head, BEGIN.length), BEGIN);
    }

    /** Whether the file, whatever it begins as, ends as an archive: unpackers read from the end. */
    static boolean endsIn(Path file) throws IOException {
        return commentLength(file) >= 0;
    }

    /** The type of the document, if it is one without anything that runs, from the first byte to the last. */
    static Optional<FileType> document(Path file) throws IOException {
        if (commentLength(file) != 0) {
            return Optional.empty();
        }
        try (var zip = new ZipFile(file.toFile())) {
            var runs = zip.stream()
                    .anyMatch(part -> RUNS.matcher(part.getName().toLowerCase(Locale.ROOT))
                            .matches());
            return runs || zip.size() > MAX_PARTS ? Optional.empty() : type(zip);
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty(); // not an archive that can be read, so nothing that can be opened
        }
    }

    private static Optional<FileType> type(ZipFile zip) throws IOException {
        var declared = zip.getEntry("mimetype");
        if (declared != null) {
            try (var in = zip.getInputStream(declared)) {
                var said = new String(in.readNBytes(100), StandardCharsets.US_ASCII);
                return Optional.ofNullable(OPEN_DOCUMENTS.get(said.strip()));
            }
        }
        return zip.getEntry("[Content_Types].xml") == null
                ? Optional.empty()
                : OFFICE_DOCUMENTS.entrySet().stream()
                        .filter(office -> zip.getEntry(office.getKey()) != null)
                        .map(Map.Entry::getValue)
                        .findFirst();
    }

    /** Length of the comment behind an archive's directory, -1 when no archive ends at the last byte. */
    private static int commentLength(Path file) throws IOException {
        var tail = Ends.tail(file, END_RECORD + LONGEST_COMMENT);
        for (var at = tail.length - END_RECORD; at >= 0; at--) {
            if (tail[at] == 'P' && tail[at + 1] == 'K' && tail[at + 2] == 5 && tail[at + 3] == 6) {
                var comment = (tail[at + 20] & 0xff) | (tail[at + 21] & 0xff) << 8;
                if (at + END_RECORD + comment == tail.length) {
                    return comment;
                }
            }
        }
        return -1;
    }
}
