package org.ricdm.passerelle.practice;

/** A draft was deleted by its author. */
public record PracticeDiscarded(long practiceId) {}
