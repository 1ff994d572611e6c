package org.ricdm.passerelle.files;

/** Whether a file belongs to something. One that does not is seen by its uploader alone, and goes after a day. */
enum FileState {
    UNATTACHED,
    ATTACHED
}
