package org.ricdm.passerelle.mail;

/**
 * Where a mail stands: {@code WAITING → SENT | SKIPPED(reason) | RETRY(n, at) → FAILED}. {@link MailQueue} moves it on,
 * by conditional updates that only touch what still waits.
 */
enum MailState {
    WAITING,
    RETRY,
    SENT,
    SKIPPED,
    FAILED
}
