package org.ricdm.passerelle.files;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ricdm.passerelle.common.access.ObjectRef;

/**
 * A file as it is kept.
 *
 * @param token part of its address; knowing it permits nothing
 * @param uploaderId the member who brought it, null for somebody without an account
 * @param owner the object it belongs to, null while it belongs to none
 * @param name as shown and downloaded, its ending true to the type
 * @param size in bytes
 * @param picture how large the picture is, null when it is none
 * @param thumb how large the small version is, null when it is no picture
 * @param sha256 of the kept bytes, in hexadecimal
 */
public record StoredFile(
        String token,
        @Nullable Long uploaderId,
        @Nullable ObjectRef owner,
        String name,
        FileType type,
        long size,
        @Nullable PictureSize picture,
        @Nullable PictureSize thumb,
        String sha256,
        Instant createdAt) {

    private static final long KILO = 1000;

    /** Address inside the portal. */
    public String path() {
        return path(token, name);
    }

    /** As {@link #path()}, of a file of which nothing but that is at hand. */
    public static String path(String token, String name) {
        return "/files/" + token + "/" + FileName.inAddress(name);
    }

    /** Address of the small version; there is one of pictures only. */
    public String thumbPath() {
        return thumbPath(token);
    }

    /** As {@link #thumbPath()}, of a picture of which nothing but that is at hand. */
    public static String thumbPath(String token) {
        return "/files/" + token + "/thumb";
    }

    /** Type and size in symbols that all languages share, in whole units: {@code PDF, 340 kB}. */
    public String facts() {
        var kilobytes = Math.ceilDiv(size, KILO);
        return type.extension().toUpperCase(java.util.Locale.ROOT) + ", "
                + (kilobytes < KILO ? kilobytes + " kB" : Math.ceilDiv(kilobytes, KILO) + " MB");
    }
}
