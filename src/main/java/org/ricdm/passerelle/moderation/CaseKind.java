package org.ricdm.passerelle.moderation;

/** What brought a case into the queue. */
public enum CaseKind {
    FLAG,
    HELD,
    APPEAL
}
