package org.ricdm.passerelle.practice;

/** Names a draft. */
public record DraftRef(long id) {}
