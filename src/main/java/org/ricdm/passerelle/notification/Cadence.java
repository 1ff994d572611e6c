package org.ricdm.passerelle.notification;

/** How a person wants to be told: by mail at once, in the portal only, or not at all. */
public enum Cadence {
    AT_ONCE,
    PORTAL,
    NEVER;

    /** Key of its word in the glossary. */
    public String wordKey() {
        return switch (this) {
            case AT_ONCE -> "mail.atonce";
            case PORTAL -> "mail.portal";
            case NEVER -> "mail.never";
        };
    }
}
