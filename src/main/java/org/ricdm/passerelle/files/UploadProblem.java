package org.ricdm.passerelle.files;

/** Keys of the problems that have a status of their own in HTTP. */
final class UploadProblem {

    static final String TOO_LARGE = "files.error.tooLarge";
    static final String TYPE = "files.error.type";
    static final String UNREADABLE_PICTURE = "files.error.picture";
    static final String FULL = "files.error.full";
    static final String DISK = "files.error.disk";

    private UploadProblem() {}
}
