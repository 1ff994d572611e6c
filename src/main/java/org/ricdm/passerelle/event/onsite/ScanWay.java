package org.ricdm.passerelle.event.onsite;

/** How a device learned who stands before it. */
public enum ScanWay {
    /** Its camera read the code. */
    CAMERA,
    /** The portal read the code in a photo. */
    PHOTO,
    /** Somebody typed the short code. */
    CODE,
    /** Somebody chose the name. */
    NAME,
    /** Takes back an earlier scan. */
    UNDO
}
