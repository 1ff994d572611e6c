package org.ricdm.passerelle.event;

/** A published event that is still to come got another time, place or way of taking part. */
public record EventMoved(long eventId, long moveId) {}
