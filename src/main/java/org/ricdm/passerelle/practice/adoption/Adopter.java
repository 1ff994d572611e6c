package org.ricdm.passerelle.practice.adoption;

/** One adoption of a sheet as a map or a list of centres needs it. */
public record Adopter(long adoptionId, AdoptingCentre centre, AdoptionState state, AdoptionVisibility visibility) {}
