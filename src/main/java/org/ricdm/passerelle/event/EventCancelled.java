package org.ricdm.passerelle.event;

/** An event was called off. */
public record EventCancelled(long eventId) {}
