package org.ricdm.passerelle.forum;

/** Where a topic is. */
public record TopicRef(long id, String slug) {}
