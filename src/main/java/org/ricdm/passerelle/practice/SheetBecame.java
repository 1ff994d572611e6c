package org.ricdm.passerelle.practice;

/** A sheet is in another state now. */
public record SheetBecame(long practiceId, SheetState from, SheetState to) {}
