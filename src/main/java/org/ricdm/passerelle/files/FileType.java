package org.ricdm.passerelle.files;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What may be attached; {@code docs/adr/0012-files.md} says why these and no others. Archives, HTML, SVG, programs and
 * films are not among them.
 */
public enum FileType {
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg"),
    /** Is taken, and kept as a PNG of its first picture. */
    GIF("image/gif", "gif"),
    PDF("application/pdf", "pdf"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
    ODP("application/vnd.oasis.opendocument.presentation", "odp"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    TXT("text/plain", "txt"),
    CSV("text/csv", "csv"),
    MD("text/markdown", "md"),
    ICS("text/calendar", "ics");

    private final String mediaType;
    private final String extension;

    FileType(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    public String mediaType() {
        return mediaType;
    }

    /** What a name of that type ends with, without the dot. */
    public String extension() {
        return extension;
    }

    /** What the names of everything end with that is taken, with the dot, for a window in which one chooses. */
    public static List<String> endings() {
        return Stream.concat(Arrays.stream(values()).map(type -> "." + type.extension()), Stream.of(".jpeg"))
                .toList();
    }

    public boolean isPicture() {
        return this == PNG || this == JPEG || this == GIF;
    }

    /** As what it is kept: whatever is drawn anew stays a photo or becomes a PNG. */
    FileType kept() {
        return this == GIF ? PNG : this;
    }
}
