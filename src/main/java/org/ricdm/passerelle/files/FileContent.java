package org.ricdm.passerelle.files;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file that may be read, and where its bytes lie.
 *
 * @param thumb the small version of a picture, null for everything else
 */
public record FileContent(
        StoredFile file, Path bytes, @Nullable Path thumb) {

    /** Where a version of a picture lies, if it was drawn. */
    Path version(Rendition rendition) {
        return rendition.beside(bytes);
    }
}
