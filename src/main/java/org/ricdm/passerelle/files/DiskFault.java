package org.ricdm.passerelle.files;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The disk did not take a file, or not give it. Nothing is left of it. */
class DiskFault extends UncheckedIOException {

    DiskFault(String what, IOException cause) {
        super(what, cause);
    }
}
