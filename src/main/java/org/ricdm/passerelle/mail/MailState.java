package org.ricdm.passerelle.mail;

/** Where a mail stands. The only place that knows the transitions. */
enum MailState {
    WAITING,
    RETRY,
    SENT,
    SKIPPED,
    FAILED;

    boolean isOpen() {
        return this == WAITING || this == RETRY;
    }
}
