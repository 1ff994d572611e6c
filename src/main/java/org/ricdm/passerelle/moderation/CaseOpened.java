package org.ricdm.passerelle.moderation;

/** Something waits for a moderator. */
public record CaseOpened(long caseId) {}
