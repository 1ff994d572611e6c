package org.ricdm.passerelle.forum;

/** Where a post stands now. */
public record PostPlace(long topicId, String slug, int number) {}
